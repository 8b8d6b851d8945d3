namespace Digits;

/// <summary>A gray picture of one digit, in any size and in any two colors.</summary>
/// <param name="Height">The number of rows.</param>
/// <param name="Width">The number of columns.</param>
/// <param name="Values">The brightness of the pixels, row by row, from 0 to 1.</param>
internal sealed record Drawing(int Height, int Width, float[] Values)
{
    // Weaker differences are noise in the paper.
    private const float WeakestInk = 1 / 8f;

    /// <summary>
    /// How much ink each pixel has: how much it differs from the paper, which is the median of the pixels at the picture's edges. What
    /// differs less than an eighth of the range from black to white is paper.
    /// </summary>
    public float[] Ink()
    {
        float paper = Paper();
        return [.. Values.Select(value => MathF.Abs(value - paper)).Select(ink => ink < WeakestInk ? 0 : ink)];
    }

    private float Paper()
    {
        float[] edges = [.. Values.Where((_, place) => IsAtEdge(place / Width, place % Width)).Order()];
        return edges[edges.Length / 2];
    }

    private bool IsAtEdge(int y, int x) => y == 0 || y == Height - 1 || x == 0 || x == Width - 1;
}
