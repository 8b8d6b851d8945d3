using System.Numerics;
using Digits;
using StbImageWriteSharp;

namespace ConvGen.Samples.Tests;

/// <summary>Drawings for the tests, with the brightness of each pixel from 0 to 1.</summary>
internal static class Sketch
{
    /// <summary>Black lines on white.</summary>
    public static Drawing Lines(int height, int width, float thickness, params IReadOnlyList<Vector2> points)
    {
        float[] values = new float[height * width];
        for (int i = 0; i < values.Length; i++)
        {
            Vector2 at = new(i % width + 0.5f, i / width + 0.5f);
            float distance = points.Zip(points.Skip(1), (from, to) => Distance(at, from, to)).Min();
            values[i] = Math.Clamp(distance - thickness / 2 + 0.5f, 0, 1);
        }

        return new(height, width, values);
    }

    /// <summary>An image of the network as a drawing: ink is black, paper is white.</summary>
    public static Drawing Of(ReadOnlySpan<float> image)
    {
        float[] values = new float[image.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = 1 - image[i];
        }

        return new(HeldOutSheet.Side, HeldOutSheet.Side, values);
    }

    /// <summary>White ink on black.</summary>
    public static Drawing Inverted(this Drawing drawing) => drawing with { Values = [.. drawing.Values.Select(value => 1 - value)] };

    /// <summary>Every pixel becomes as many pixels in both directions, and white pixels are added around the drawing.</summary>
    public static Drawing Enlarged(this Drawing drawing, int factor, int above, int below, int left, int right)
    {
        int height = above + drawing.Height * factor + below;
        int width = left + drawing.Width * factor + right;
        float[] values = new float[height * width];
        Array.Fill(values, 1);
        for (int y = 0; y < drawing.Height * factor; y++)
        {
            for (int x = 0; x < drawing.Width * factor; x++)
            {
                values[(above + y) * width + left + x] = drawing.Values[y / factor * drawing.Width + x / factor];
            }
        }

        return new(height, width, values);
    }

    /// <summary>Writes a gray PNG file.</summary>
    public static void Save(this Drawing drawing, string path)
    {
        byte[] pixels = [.. drawing.Values.Select(value => (byte)MathF.Round(value * byte.MaxValue))];
        using FileStream file = File.Create(path);
        new ImageWriter().WritePng(pixels, drawing.Width, drawing.Height, ColorComponents.Grey, file);
    }

    private static float Distance(Vector2 at, Vector2 from, Vector2 to)
    {
        Vector2 line = to - from;
        float along = Math.Clamp(Vector2.Dot(at - from, line) / line.LengthSquared(), 0, 1);
        return Vector2.Distance(at, from + along * line);
    }
}
