using ImageFilter;

namespace BlazorFilter;

/// <summary>A picture as a browser has it: red, green, blue and opacity of one pixel after the other, a byte each.</summary>
internal sealed record BrowserPicture(int Width, int Height, byte[] Pixels)
{
    private const int Components = 4;
    private const int Colours = 3;

    /// <summary>What a filter made darker than black or brighter than white is cut off.</summary>
    public static BrowserPicture From(Picture picture)
    {
        byte[] pixels = new byte[picture.Height * picture.Width * Components];
        Array.Fill(pixels, byte.MaxValue);
        for (int colour = 0; colour < Colours; colour++)
        {
            Span<float> plane = picture.Channel(colour);
            for (int i = 0; i < plane.Length; i++)
            {
                pixels[i * Components + colour] = (byte)MathF.Round(byte.MaxValue * Math.Clamp(plane[i], 0, 1));
            }
        }

        return new(picture.Width, picture.Height, pixels);
    }

    /// <summary>The colours as the kernels take them. The opacity is left out.</summary>
    public Picture ToPicture()
    {
        Picture picture = Picture.Empty(Colours, Height, Width);
        for (int colour = 0; colour < Colours; colour++)
        {
            Span<float> plane = picture.Channel(colour);
            for (int i = 0; i < plane.Length; i++)
            {
                plane[i] = (float)Pixels[i * Components + colour] / byte.MaxValue;
            }
        }

        return picture;
    }
}
