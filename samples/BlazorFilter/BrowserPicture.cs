using ImageFilter;

namespace BlazorFilter;

/// <summary>A picture in the browser's format: red, green, blue and opacity of one pixel after the other, one byte each.</summary>
internal sealed record BrowserPicture(int Width, int Height, byte[] Pixels)
{
    private const int Components = 4;
    private const int Colors = 3;

    /// <summary>Converts a picture. Values that a filter made darker than black or brighter than white are clamped.</summary>
    public static BrowserPicture From(Picture picture)
    {
        byte[] pixels = new byte[picture.Height * picture.Width * Components];
        Array.Fill(pixels, byte.MaxValue);
        for (int color = 0; color < Colors; color++)
        {
            Span<float> plane = picture.Channel(color);
            for (int i = 0; i < plane.Length; i++)
            {
                pixels[i * Components + color] = (byte)MathF.Round(byte.MaxValue * Math.Clamp(plane[i], 0, 1));
            }
        }

        return new(picture.Width, picture.Height, pixels);
    }

    /// <summary>Returns the colors in the kernels' format, without the opacity.</summary>
    public Picture ToPicture()
    {
        Picture picture = Picture.Empty(Colors, Height, Width);
        for (int color = 0; color < Colors; color++)
        {
            Span<float> plane = picture.Channel(color);
            for (int i = 0; i < plane.Length; i++)
            {
                plane[i] = (float)Pixels[i * Components + color] / byte.MaxValue;
            }
        }

        return picture;
    }
}
