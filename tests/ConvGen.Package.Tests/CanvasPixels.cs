namespace ConvGen.Package.Tests;

/// <summary>The canvas of a page: red, green, blue and opacity of one pixel after the other, one byte each.</summary>
internal sealed record CanvasPixels(int Height, int Width, byte[] Bytes)
{
    /// <summary>The number of components of a pixel without its opacity.</summary>
    public const int Colors = 3;

    private const int Components = Colors + 1;

    /// <summary>A color component of the pixel at a position, or of the nearest pixel if the position is outside.</summary>
    public byte this[int y, int x, int color] =>
        Bytes[(Math.Clamp(y, 0, Height - 1) * Width + Math.Clamp(x, 0, Width - 1)) * Components + color];
}
