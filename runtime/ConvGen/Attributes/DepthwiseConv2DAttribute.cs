namespace ConvGen;

/// <summary>
/// A convolution of each channel of an image (channels, height, width) by itself, with weights
/// (channels·multiplier, 1, kernelHeight, kernelWidth): one group per input channel.
/// </summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
/// <param name="channels"><inheritdoc cref="Channels" path="/summary/node()"/></param>
/// <param name="kernelHeight"><inheritdoc cref="WindowedImageConvolutionAttribute.KernelHeight" path="/summary/node()"/></param>
/// <param name="kernelWidth"><inheritdoc cref="WindowedImageConvolutionAttribute.KernelWidth" path="/summary/node()"/></param>
public sealed class DepthwiseConv2DAttribute(int channels, int kernelHeight, int kernelWidth)
    : WindowedImageConvolutionAttribute(kernelHeight, kernelWidth)
{
    /// <summary>A depthwise convolution with a square kernel: weights (channels·multiplier, 1, kernelSize, kernelSize).</summary>
    /// <param name="channels"><inheritdoc cref="Channels" path="/summary/node()"/></param>
    /// <param name="kernelSize">The kernel's extent along each axis.</param>
    public DepthwiseConv2DAttribute(int channels, int kernelSize)
        : this(channels, kernelSize, kernelSize)
    {
    }

    /// <summary>The number of the input's channels.</summary>
    public int Channels { get; } = channels;

    /// <summary>
    /// The number of output channels per input channel; output channel c·multiplier + m reads input channel c. Default: 1.
    /// </summary>
    public int Multiplier { get; set; } = 1;

    /// <inheritdoc cref="Conv2DAttribute.PaddingMode"/>
    public PaddingMode PaddingMode { get; set; }
}
