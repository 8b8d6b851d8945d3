namespace Digits;

/// <summary>A part of a picture.</summary>
internal readonly record struct Box(int Top, int Left, int Height, int Width)
{
    /// <summary>The smallest part that contains all ink, or null if there is none.</summary>
    /// <param name="ink">How much ink each pixel has, row by row.</param>
    /// <param name="width">The number of columns.</param>
    public static Box? Around(ReadOnlySpan<float> ink, int width)
    {
        (int top, int bottom, int left, int right) = (int.MaxValue, -1, int.MaxValue, -1);
        for (int i = 0; i < ink.Length; i++)
        {
            if (ink[i] > 0)
            {
                (int y, int x) = Math.DivRem(i, width);
                (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
                (left, right) = (Math.Min(left, x), Math.Max(right, x));
            }
        }

        return bottom < 0 ? null : new(top, left, bottom - top + 1, right - left + 1);
    }
}
