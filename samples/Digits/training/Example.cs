namespace Digits.Training;

/// <summary>A picture of a digit.</summary>
/// <param name="Label">The digit.</param>
/// <param name="Pixels">Its pixels, row by row: 0 is paper, 255 is ink.</param>
internal sealed record Example(int Label, byte[] Pixels)
{
    /// <summary>The height and width of a picture.</summary>
    public const int Side = HeldOutSheet.Side;

    /// <summary>Converts the picture to numbers from 0 to 1, and moves it. What leaves it is lost; what enters it is paper.</summary>
    /// <param name="image">Receives the moved picture.</param>
    /// <param name="down">The number of pixels by which it moves down.</param>
    /// <param name="right">The number of pixels by which it moves to the right.</param>
    public void CopyTo(Span<float> image, int down = 0, int right = 0)
    {
        image.Clear();
        for (int y = Math.Max(0, down); y < Math.Min(Side, Side + down); y++)
        {
            for (int x = Math.Max(0, right); x < Math.Min(Side, Side + right); x++)
            {
                image[y * Side + x] = Pixels[(y - down) * Side + x - right] / 255f;
            }
        }
    }
}
