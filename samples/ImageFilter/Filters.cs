using System.Numerics.Tensors;

namespace ImageFilter;

/// <summary>The filters: the kernels with their weights.</summary>
/// <remarks>
/// They work on the stored values, which follow a gamma curve and are not proportional to light. This is what most image editors do; a physically
/// correct blur would undo the curve first.
/// </remarks>
internal static class Filters
{
    // Luma: Recommendation ITU-R BT.709-6, item 3.2. It is defined on gamma-corrected values, so no conversion is needed.
    private static readonly LumaKernel Luma = new([0.2126f, 0.7152f, 0.0722f]);

    // Sobel and Feldman's operator (1968), divided by 4, so that a step from black to white gives 1.
    private static readonly SlopeKernel Slope = new(
    [
        -1 / 4f, 0, 1 / 4f,
        -2 / 4f, 0, 2 / 4f,
        -1 / 4f, 0, 1 / 4f,

        -1 / 4f, -2 / 4f, -1 / 4f,
        0, 0, 0,
        1 / 4f, 2 / 4f, 1 / 4f,
    ]);

    private static readonly BlurKernel GaussianBlur = new(ForEachColor(BinomialWeights()));

    // The picture minus its Laplacian, which amplifies each pixel's difference from its four neighbors.
    private static readonly SharpenKernel Sharpening = new(ForEachColor(
    [
        0, -1, 0,
        -1, 5, -1,
        0, -1, 0,
    ]));

    /// <summary>The brightness of a color picture.</summary>
    public static Picture Gray(Picture picture)
    {
        Picture gray = Picture.Empty(LumaKernel.OutChannels, picture.Height, picture.Width);
        Luma.Forward(picture.Values, picture.Height, picture.Width, gray.Values);
        return gray;
    }

    /// <summary>The slope of the brightness of a gray picture: its edges are bright.</summary>
    public static Picture Edges(Picture gray)
    {
        Picture padded = Border.Extend(gray, by: SlopeKernel.KernelHeight / 2);
        Picture slopes = Picture.Empty(SlopeKernel.OutChannels, gray.Height, gray.Width);
        Slope.Forward(padded.Values, padded.Height, padded.Width, slopes.Values);

        Picture edges = Picture.Empty(channels: 1, gray.Height, gray.Width);
        TensorPrimitives.Hypot(slopes.Channel(0), slopes.Channel(1), edges.Values);
        return edges;
    }

    /// <summary>Blurs a color picture.</summary>
    public static Picture Blur(Picture picture)
    {
        Picture padded = Border.Extend(picture, by: BlurKernel.KernelHeight / 2);
        Picture blurred = Picture.Empty(BlurKernel.OutChannels, picture.Height, picture.Width);
        GaussianBlur.Forward(padded.Values, padded.Height, padded.Width, blurred.Values);
        return blurred;
    }

    /// <summary>Sharpens a color picture.</summary>
    public static Picture Sharpen(Picture picture)
    {
        Picture padded = Border.Extend(picture, by: SharpenKernel.KernelHeight / 2);
        Picture sharpened = Picture.Empty(SharpenKernel.OutChannels, picture.Height, picture.Width);
        Sharpening.Forward(padded.Values, padded.Height, padded.Width, sharpened.Values);
        return sharpened;
    }

    /// <summary>
    /// The binomial approximation of a Gaussian with variance 1: 1 4 6 4 1 in both directions, divided by 256
    /// (Burt and Adelson, "The Laplacian Pyramid as a Compact Image Code", 1983, with a = 3/8).
    /// </summary>
    private static float[] BinomialWeights()
    {
        float[] row = [1, 4, 6, 4, 1];
        return [.. from vertical in row from horizontal in row select vertical * horizontal / 256];
    }

    /// <summary>The weights of a convolution whose groups are the three colors, all with the same filter.</summary>
    private static float[] ForEachColor(float[] weights) => [.. weights, .. weights, .. weights];
}
