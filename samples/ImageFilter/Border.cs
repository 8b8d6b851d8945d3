namespace ImageFilter;

/// <summary>What a kernel reads beyond a picture's edges.</summary>
/// <remarks>
/// Zero padding is black: a blur would get a dark frame, and the edge filter a bright one. Therefore, the outermost pixels are repeated, and the
/// kernels run without padding on the larger picture. This also makes a picture of any size large enough for all kernels.
/// </remarks>
internal static class Border
{
    /// <summary>Returns the picture with its outermost pixels repeated on all four sides.</summary>
    public static Picture Extend(Picture picture, int by)
    {
        Picture extended = Picture.Empty(picture.Channels, picture.Height + 2 * by, picture.Width + 2 * by);
        for (int channel = 0; channel < picture.Channels; channel++)
        {
            for (int y = 0; y < extended.Height; y++)
            {
                Span<float> source = picture.Row(channel, Math.Clamp(y - by, 0, picture.Height - 1));
                Span<float> target = extended.Row(channel, y);
                target[..by].Fill(source[0]);
                source.CopyTo(target[by..]);
                target[^by..].Fill(source[^1]);
            }
        }

        return extended;
    }
}
