namespace ConvGen.Package.Tests;

/// <summary>A canvas of a page: red, green, blue and opacity of one pixel after the other, a byte each.</summary>
internal sealed record CanvasPixels(int Height, int Width, byte[] Bytes)
{
    /// <summary>The components of a pixel but for its opacity.</summary>
    public const int Colours = 3;

    private const int Components = Colours + 1;

    /// <summary>A colour of the pixel at a place, or of the nearest one where that lies outside.</summary>
    public byte this[int y, int x, int colour] =>
        Bytes[(Math.Clamp(y, 0, Height - 1) * Width + Math.Clamp(x, 0, Width - 1)) * Components + colour];
}
