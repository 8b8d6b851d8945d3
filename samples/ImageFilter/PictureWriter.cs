using StbImageWriteSharp;

namespace ImageFilter;

/// <summary>Writes PNG files.</summary>
internal static class PictureWriter
{
    /// <summary>Writes a picture: in gray if it has one channel, in color if it has three.</summary>
    /// <returns>The file's size in bytes.</returns>
    public static long Write(Picture picture, string path)
    {
        using MemoryStream file = new();
        ColorComponents components = picture.Channels == 1 ? ColorComponents.Grey : ColorComponents.RedGreenBlue;
        new ImageWriter().WritePng(Pixels(picture), picture.Width, picture.Height, components, file);

        try
        {
            // Encoded before the file is opened, so that no incomplete file remains if the encoder fails.
            using FileStream target = File.Create(path);
            file.WriteTo(target);
            return file.Length;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PictureException($"'{path}' cannot be written ({exception.Message.TrimEnd('.')}). Choose another output folder.");
        }
    }

    /// <summary>The picture in bytes, pixel by pixel. Values that a filter made darker than black or brighter than white are clamped.</summary>
    private static byte[] Pixels(Picture picture)
    {
        byte[] pixels = new byte[picture.Values.Length];
        for (int channel = 0; channel < picture.Channels; channel++)
        {
            Span<float> plane = picture.Channel(channel);
            for (int i = 0; i < plane.Length; i++)
            {
                pixels[i * picture.Channels + channel] = (byte)MathF.Round(255 * Math.Clamp(plane[i], 0, 1));
            }
        }

        return pixels;
    }
}
