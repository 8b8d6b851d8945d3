// Draws on the canvas, and has the program recognize what is drawn.

const cleared = 'cleared'; // An event of the canvas.
const lineWidth = 0.09; // Of the canvas. Digits in the training data have lines of about this width.

export function start(canvas, program) {
    const context = canvas.getContext('2d', { willReadFrequently: true });
    clear(canvas);
    let last = null;
    let hasChanged = false;
    let isBusy = false;

    canvas.addEventListener('pointerdown', event => {
        canvas.setPointerCapture(event.pointerId);
        last = place(event);
        lineTo(last); // A dot.
    });
    canvas.addEventListener('pointermove', event => {
        if (last !== null) {
            lineTo(place(event));
        }
    });
    for (const end of ['pointerup', 'pointercancel']) {
        canvas.addEventListener(end, () => { last = null; });
    }
    canvas.addEventListener(cleared, () => {
        hasChanged = true;
        recognize();
    });

    // The canvas may be shown larger than it is.
    function place(event) {
        const box = canvas.getBoundingClientRect();
        return {
            x: (event.clientX - box.left) * canvas.width / box.width,
            y: (event.clientY - box.top) * canvas.height / box.height,
        };
    }

    function lineTo(next) {
        context.strokeStyle = 'black';
        context.lineWidth = lineWidth * canvas.width;
        context.lineCap = 'round';
        context.beginPath();
        context.moveTo(last.x, last.y);
        context.lineTo(next.x, next.y);
        context.stroke();
        last = next;
        hasChanged = true;
        recognize();
    }

    // One call at a time, in the next frame: what is drawn until then is recognized together. At once, it would
    // fail after 'clear': a program that is waiting for a script cannot receive bytes from it.
    async function recognize() {
        if (isBusy) {
            return;
        }

        isBusy = true;
        try {
            while (hasChanged) {
                await new Promise(requestAnimationFrame);
                hasChanged = false;
                await program.invokeMethodAsync('Recognize', brightness(canvas), canvas.width);
            }
        } finally {
            isBusy = false;
        }
    }
}

export function clear(canvas) {
    const context = canvas.getContext('2d');
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    canvas.dispatchEvent(new Event(cleared));
}

// The drawing is black and white, so one of its colors is its brightness.
function brightness(canvas) {
    const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
    return Uint8Array.from({ length: pixels.length / 4 }, (_, pixel) => pixels[4 * pixel]);
}
