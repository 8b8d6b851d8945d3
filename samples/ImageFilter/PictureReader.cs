using StbImageSharp;

namespace ImageFilter;

/// <summary>Reads PNG and JPEG files.</summary>
internal static class PictureReader
{
    // Filtering takes about 100 bytes per pixel, including what the decoder and the encoder need: 6 GB for the largest picture.
    private const int MostPixels = 64_000_000;

    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G'];
    private static readonly byte[] JpegSignature = [0xFF, 0xD8, 0xFF];

    /// <summary>
    /// Reads a picture in three colors. Transparent pictures get a white background. The orientation metadata of cameras is ignored.
    /// </summary>
    public static Picture Read(string path)
    {
        byte[] file = ReadFile(path);
        if (!file.AsSpan().StartsWith(PngSignature) && !file.AsSpan().StartsWith(JpegSignature))
        {
            throw new PictureException($"'{path}' is neither a PNG nor a JPEG picture. Convert it to one of them first.");
        }

        return Planes(Decode(path, file));
    }

    private static byte[] ReadFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw new PictureException($"'{path}' is a folder. Specify a picture in it.");
        }

        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            throw new PictureException($"'{path}' does not exist. Check the path of the picture.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PictureException($"'{path}' cannot be read ({exception.Message.TrimEnd('.')}). Check that you have permission to open it.");
        }
    }

    private static ImageResult Decode(string path, byte[] file)
    {
        if (Attempt(ImageInfo.FromStream) is not { } header)
        {
            throw new PictureException(
                $"'{path}' has a corrupt header, or a size that cannot be decoded. Get a new copy of it, or scale it down.");
        }

        if ((long)header.Width * header.Height > MostPixels)
        {
            throw new PictureException(
                $"'{path}' has {header.Width} x {header.Height} pixels. More than {MostPixels:N0} take too much memory. Scale it down.");
        }

        return Attempt(stream => ImageResult.FromStream(stream, ColorComponents.RedGreenBlueAlpha));

        T Attempt<T>(Func<Stream, T> decode)
        {
            try
            {
                return decode(new WholeFileStream(file));
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // Whatever exception the decoder throws, from a missing table to an index out of range, the file is the cause.
                // The decoder's message may contain bytes of the file, so it is not shown.
                throw new PictureException($"'{path}' is corrupt or incomplete. Get a new copy of it.");
            }
        }
    }

    private static Picture Planes(ImageResult image)
    {
        Picture picture = Picture.Empty(channels: 3, image.Height, image.Width);
        for (int channel = 0; channel < picture.Channels; channel++)
        {
            Span<float> plane = picture.Channel(channel);
            for (int i = 0; i < plane.Length; i++)
            {
                float alpha = image.Data[4 * i + 3] / 255f;
                plane[i] = 1 - alpha + alpha * (image.Data[4 * i + channel] / 255f);
            }
        }

        return picture;
    }
}
