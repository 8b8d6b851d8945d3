namespace ConvGen;

/// <summary>Declares a layer of a network that computes the means of windows that cover an image (channels, height, width), so that the output has the given extents.</summary>
/// <remarks>
/// Along an axis of extent n with m outputs, window i goes from floor(i·n / m) up to, but not including, ceil((i + 1)·n / m). Source: PyTorch,
/// torch.nn.AdaptiveAvgPool2d.
/// </remarks>
/// <param name="outputHeight">The number of output rows.</param>
/// <param name="outputWidth">The number of output columns.</param>
public sealed class AdaptiveAveragePool2DAttribute(int outputHeight, int outputWidth) : LayerAttribute
{
    /// <summary>Declares a pooling with as many output rows as columns.</summary>
    /// <param name="outputSize">The number of output rows and columns.</param>
    public AdaptiveAveragePool2DAttribute(int outputSize)
        : this(outputSize, outputSize)
    {
    }

    /// <summary>Gets the number of output rows.</summary>
    public int OutputHeight { get; } = outputHeight;

    /// <summary>Gets the number of output columns.</summary>
    public int OutputWidth { get; } = outputWidth;
}
