using System.Numerics;

namespace ImageFilter;

/// <summary>A picture to filter if none is given: gradients, curves and the strokes of letters, always the same.</summary>
internal static class TestPicture
{
    private const int Height = 240;
    private const int Width = 320;

    private static readonly Vector3 Black = Vector3.Zero;
    private static readonly Vector3 White = Vector3.One;

    public static Picture Draw()
    {
        Canvas canvas = new(Height, Width);
        canvas.Paint(_ => -1, at => new Vector3(at.X / Width, at.Y / Height, 1 - at.X / Width));

        canvas.Paint(at => Disc(at, new(90, 85), radius: 60), at => White * (1.2f - at.Y / 140));

        canvas.Paint(at => Ring(at, new(230, 85), radius: 58, thickness: 1.5f), _ => White);
        canvas.Paint(at => Ring(at, new(230, 85), radius: 44, thickness: 10), _ => Black);
        canvas.Paint(at => Disc(at, new(230, 85), radius: 25), _ => new Vector3(0.9f, 0.1f, 0.2f));

        // C, N, N.
        Write(canvas, [new(75, 175), new(35, 175), new(35, 220), new(75, 220)], thickness: 8);
        Write(canvas, [new(130, 220), new(130, 175), new(175, 220), new(175, 175)], thickness: 4);
        Write(canvas, [new(230, 220), new(230, 175), new(275, 220), new(275, 175)], thickness: 1.5f);
        return canvas.Picture;
    }

    private static void Write(Canvas canvas, Vector2[] points, float thickness)
    {
        foreach ((Vector2 from, Vector2 to) in points.Zip(points.Skip(1)))
        {
            canvas.Paint(at => Stroke(at, from, to, thickness), _ => White);
        }
    }

    // The distance of a point from the outline of a shape; negative inside the shape.
    private static float Disc(Vector2 at, Vector2 center, float radius) => Vector2.Distance(at, center) - radius;

    private static float Ring(Vector2 at, Vector2 center, float radius, float thickness) =>
        Math.Abs(Disc(at, center, radius)) - thickness / 2;

    private static float Stroke(Vector2 at, Vector2 from, Vector2 to, float thickness)
    {
        Vector2 line = to - from;
        float along = Math.Clamp(Vector2.Dot(at - from, line) / line.LengthSquared(), 0, 1);
        return Disc(at, from + along * line, thickness / 2);
    }
}
