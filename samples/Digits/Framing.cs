namespace Digits;

/// <summary>Scales and moves a drawing as the digits were that the network was trained with.</summary>
/// <remarks>
/// LeCun, Cortes and Burges, "The MNIST database of handwritten digits" (https://yann.lecun.com/exdb/mnist/): the digits were scaled to fit
/// in a box of 20 x 20 pixels, with their aspect ratio preserved, and placed in an image of 28 x 28 pixels so that their center of mass is
/// at its center.
/// </remarks>
internal static class Framing
{
    private const int Side = DigitNetwork.Conv1.InputHeight;
    private const int BoxSide = 20;

    /// <summary>Returns the image for <see cref="DigitNetwork"/>, from 0 for paper to 1 for ink, or null if nothing is drawn.</summary>
    public static float[]? Frame(Drawing drawing)
    {
        float[] ink = drawing.Ink();
        if (Box.Around(ink, drawing.Width) is not { } box)
        {
            return null;
        }

        // The size of a pixel of the image in pixels of the drawing.
        double scale = (double)Math.Max(box.Height, box.Width) / BoxSide;
        (double massY, double massX) = CenterOfMass(ink, drawing.Width);
        double top = box.Top - Place((massY - box.Top) / scale) * scale;
        double left = box.Left - Place((massX - box.Left) / scale) * scale;

        float[] image = new float[Side * Side];
        for (int y = 0; y < Side; y++)
        {
            for (int x = 0; x < Side; x++)
            {
                image[y * Side + x] = Mean(ink, drawing.Width, top + y * scale, left + x * scale, scale);
            }
        }

        // Thin lines become gray when they are scaled down; the strongest ink is black again.
        float strongest = image.Max();
        return [.. image.Select(value => value / strongest)];
    }

    // Where the box begins in the image, in whole pixels: its center of mass is then in the pixel after the middle, as in the database.
    private static int Place(double center) => Side / 2 - (int)Math.Floor(center);

    private static (double Y, double X) CenterOfMass(float[] ink, int width)
    {
        double mass = 0, y = 0, x = 0;
        for (int i = 0; i < ink.Length; i++)
        {
            mass += ink[i];
            y += ink[i] * (i / width + 0.5);
            x += ink[i] * (i % width + 0.5);
        }

        return (y / mass, x / mass);
    }

    // The mean of the ink in a square, in which pixels at its edges count as much as the square covers them. Outside the drawing is paper.
    private static float Mean(float[] ink, int width, double top, double left, double side)
    {
        int height = ink.Length / width;
        double sum = 0;
        for (int y = Math.Max(0, (int)Math.Floor(top)); y < Math.Min(height, top + side); y++)
        {
            for (int x = Math.Max(0, (int)Math.Floor(left)); x < Math.Min(width, left + side); x++)
            {
                sum += ink[y * width + x] * Overlap(y, top, side) * Overlap(x, left, side);
            }
        }

        return (float)(sum / (side * side));
    }

    private static double Overlap(int pixel, double start, double length) =>
        Math.Max(0, Math.Min(pixel + 1, start + length) - Math.Max(pixel, start));
}
