// Pictures cross between the page and the program as width, height and bytes of red, green, blue and opacity.

const largestSide = 512; // An interpreted program needs a moment for more.

export function draw(canvas, pixels, width, height) {
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(pixels), width, height), 0, 0);
}

export async function read(input) {
    const bitmap = await createImageBitmap(input.files[0]);
    const scale = Math.min(1, largestSide / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context.fillStyle = 'white'; // Behind what is transparent.
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, 0, 0, width, height);
    return { width, height, pixels: new Uint8Array(context.getImageData(0, 0, width, height).data) };
}
