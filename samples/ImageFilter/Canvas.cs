using System.Numerics;

namespace ImageFilter;

/// <summary>A coloured picture to paint shapes on, black at first.</summary>
internal sealed class Canvas(int height, int width)
{
    public Picture Picture { get; } = Picture.Empty(channels: 3, height, width);

    /// <summary>Paints a shape.</summary>
    /// <param name="distance">How far a point is from the shape's outline, in pixels; inside it is below zero.</param>
    /// <param name="colour">The shape's red, green and blue at a point.</param>
    public void Paint(Func<Vector2, float> distance, Func<Vector2, Vector3> colour)
    {
        for (int y = 0; y < Picture.Height; y++)
        {
            for (int x = 0; x < Picture.Width; x++)
            {
                // A pixel that the outline crosses is painted in part, so that slanted lines are smooth.
                Vector2 centre = new(x + 0.5f, y + 0.5f);
                float coverage = Math.Clamp(0.5f - distance(centre), 0, 1);
                Vector3 paint = Vector3.Clamp(colour(centre), Vector3.Zero, Vector3.One);
                for (int channel = 0; channel < 3; channel++)
                {
                    ref float value = ref Picture.Row(channel, y)[x];
                    value = float.Lerp(value, paint[channel], coverage);
                }
            }
        }
    }
}
