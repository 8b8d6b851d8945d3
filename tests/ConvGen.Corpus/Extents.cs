namespace ConvGen.Numerics;

/// <summary>A number for each axis of an image; 1 for axes that the image does not have.</summary>
internal readonly record struct PerAxis(int Depth, int Height, int Width)
{
    public static implicit operator PerAxis(int length) => new(1, 1, length);

    public static implicit operator PerAxis((int Height, int Width) image) => new(1, image.Height, image.Width);

    public static implicit operator PerAxis((int Depth, int Height, int Width) volume) => new(volume.Depth, volume.Height, volume.Width);
}

/// <summary>A number for each side of an image.</summary>
internal readonly record struct PerSide(int Front, int Back, int Top, int Bottom, int Left, int Right)
{
    public static implicit operator PerSide((int Left, int Right) signal) => new(0, 0, 0, 0, signal.Left, signal.Right);

    public static implicit operator PerSide((int Top, int Bottom, int Left, int Right) image) => new(0, 0, image.Top, image.Bottom, image.Left, image.Right);

    public static implicit operator PerSide((int Front, int Back, int Top, int Bottom, int Left, int Right) volume) =>
        new(volume.Front, volume.Back, volume.Top, volume.Bottom, volume.Left, volume.Right);
}
