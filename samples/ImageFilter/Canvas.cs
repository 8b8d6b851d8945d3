using System.Numerics;

namespace ImageFilter;

/// <summary>A color picture to paint shapes on, initially black.</summary>
internal sealed class Canvas(int height, int width)
{
    public Picture Picture { get; } = Picture.Empty(channels: 3, height, width);

    /// <summary>Paints a shape.</summary>
    /// <param name="distance">The distance of a point from the shape's outline, in pixels; negative inside the shape.</param>
    /// <param name="color">The red, green and blue of the shape at a point.</param>
    public void Paint(Func<Vector2, float> distance, Func<Vector2, Vector3> color)
    {
        for (int y = 0; y < Picture.Height; y++)
        {
            for (int x = 0; x < Picture.Width; x++)
            {
                // A pixel that the outline crosses is painted partially, so that slanted lines are smooth.
                Vector2 center = new(x + 0.5f, y + 0.5f);
                float coverage = Math.Clamp(0.5f - distance(center), 0, 1);
                Vector3 paint = Vector3.Clamp(color(center), Vector3.Zero, Vector3.One);
                for (int channel = 0; channel < 3; channel++)
                {
                    ref float value = ref Picture.Row(channel, y)[x];
                    value = float.Lerp(value, paint[channel], coverage);
                }
            }
        }
    }
}
