namespace Digits;

/// <summary>
/// Where the digits are in <c>held-out.png</c>, which shows white digits on black: 100 zeros side by side in the first row, then 100 ones,
/// and so on.
/// </summary>
internal static class HeldOutSheet
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "held-out.png";

    /// <summary>The number of different digits, which is the number of rows.</summary>
    public const int Rows = 10;

    /// <summary>The number of pictures of each digit.</summary>
    public const int Columns = 100;

    /// <summary>The height and width of a picture.</summary>
    public const int Side = 28;

    /// <summary>The height of the sheet.</summary>
    public const int Height = Rows * Side;

    /// <summary>The width of the sheet.</summary>
    public const int Width = Columns * Side;

    /// <summary>The place in the sheet of a pixel of a picture.</summary>
    /// <param name="digit">The digit that the picture shows.</param>
    /// <param name="column">Which picture of this digit.</param>
    /// <param name="y">The row of the pixel in the picture.</param>
    /// <param name="x">The column of the pixel in the picture.</param>
    public static int Pixel(int digit, int column, int y, int x) => (digit * Side + y) * Width + column * Side + x;
}
