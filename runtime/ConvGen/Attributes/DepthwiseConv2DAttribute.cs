namespace ConvGen;

/// <summary>
/// Declares a convolution that processes each channel of an image (channels, height, width) separately, with weights
/// (channels·multiplier, 1, kernelHeight, kernelWidth): one group per input channel.
/// </summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
/// <param name="channels">The number of input channels.</param>
/// <param name="kernelHeight">The number of kernel rows.</param>
/// <param name="kernelWidth">The number of kernel columns.</param>
public sealed class DepthwiseConv2DAttribute(int channels, int kernelHeight, int kernelWidth)
    : WindowedImageConvolutionAttribute(kernelHeight, kernelWidth)
{
    /// <summary>Declares a depthwise convolution with a square kernel: weights (channels·multiplier, 1, kernelSize, kernelSize).</summary>
    /// <param name="channels">The number of input channels.</param>
    /// <param name="kernelSize">The kernel's extent along each axis.</param>
    public DepthwiseConv2DAttribute(int channels, int kernelSize)
        : this(channels, kernelSize, kernelSize)
    {
    }

    /// <summary>Gets the number of input channels.</summary>
    public int Channels { get; } = channels;

    /// <summary>
    /// Gets or sets the number of output channels per input channel: output channel c·multiplier + m reads input channel c. The default is 1.
    /// </summary>
    public int Multiplier { get; set; } = 1;

    /// <inheritdoc cref="Conv2DAttribute.PaddingMode"/>
    public PaddingMode PaddingMode { get; set; }
}
