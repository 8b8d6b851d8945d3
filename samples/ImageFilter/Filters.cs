using System.Numerics.Tensors;

namespace ImageFilter;

/// <summary>The filters: the kernels with their weights.</summary>
/// <remarks>
/// They work on the values as they are stored, which follow a gamma curve, not the light. That is what most image editors do; a blur that
/// is physically right would undo the curve first.
/// </remarks>
internal static class Filters
{
    // Luma: Recommendation ITU-R BT.709-6, item 3.2. It is defined on values with gamma, so nothing is neglected here.
    private static readonly LumaKernel Luma = new([0.2126f, 0.7152f, 0.0722f]);

    // Sobel and Feldman's operator (1968), divided by 4, so that a step from black to white makes 1.
    private static readonly SlopeKernel Slope = new(
    [
        -1 / 4f, 0, 1 / 4f,
        -2 / 4f, 0, 2 / 4f,
        -1 / 4f, 0, 1 / 4f,

        -1 / 4f, -2 / 4f, -1 / 4f,
        0, 0, 0,
        1 / 4f, 2 / 4f, 1 / 4f,
    ]);

    private static readonly BlurKernel GaussianBlur = new(ForEachColour(BinomialWeights()));

    // The picture minus its Laplacian: what differs from its four neighbours is made to differ more.
    private static readonly SharpenKernel Sharpening = new(ForEachColour(
    [
        0, -1, 0,
        -1, 5, -1,
        0, -1, 0,
    ]));

    /// <summary>The brightness of a coloured picture.</summary>
    public static Picture Gray(Picture picture)
    {
        Picture gray = Picture.Empty(LumaKernel.OutChannels, picture.Height, picture.Width);
        Luma.Forward(picture.Values, picture.Height, picture.Width, gray.Values);
        return gray;
    }

    /// <summary>How steep the brightness of a gray picture is: its edges are bright.</summary>
    public static Picture Edges(Picture gray)
    {
        Picture padded = Border.Extend(gray, by: SlopeKernel.KernelHeight / 2);
        Picture slopes = Picture.Empty(SlopeKernel.OutChannels, gray.Height, gray.Width);
        Slope.Forward(padded.Values, padded.Height, padded.Width, slopes.Values);

        Picture edges = Picture.Empty(channels: 1, gray.Height, gray.Width);
        TensorPrimitives.Hypot(slopes.Channel(0), slopes.Channel(1), edges.Values);
        return edges;
    }

    /// <summary>A coloured picture, blurred.</summary>
    public static Picture Blur(Picture picture)
    {
        Picture padded = Border.Extend(picture, by: BlurKernel.KernelHeight / 2);
        Picture blurred = Picture.Empty(BlurKernel.OutChannels, picture.Height, picture.Width);
        GaussianBlur.Forward(padded.Values, padded.Height, padded.Width, blurred.Values);
        return blurred;
    }

    /// <summary>A coloured picture, sharpened.</summary>
    public static Picture Sharpen(Picture picture)
    {
        Picture padded = Border.Extend(picture, by: SharpenKernel.KernelHeight / 2);
        Picture sharpened = Picture.Empty(SharpenKernel.OutChannels, picture.Height, picture.Width);
        Sharpening.Forward(padded.Values, padded.Height, padded.Width, sharpened.Values);
        return sharpened;
    }

    /// <summary>
    /// The binomial approximation of a Gaussian, of variance 1: 1 4 6 4 1 in both directions, over 256
    /// (Burt and Adelson, "The Laplacian Pyramid as a Compact Image Code", 1983, with a = 3/8).
    /// </summary>
    private static float[] BinomialWeights()
    {
        float[] row = [1, 4, 6, 4, 1];
        return [.. from vertical in row from horizontal in row select vertical * horizontal / 256];
    }

    /// <summary>The weights of a convolution whose groups are the three colours, all filtered alike.</summary>
    private static float[] ForEachColour(float[] weights) => [.. weights, .. weights, .. weights];
}
