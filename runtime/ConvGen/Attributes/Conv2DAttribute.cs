namespace ConvGen;

/// <summary>
/// A convolution of an image (inChannels, height, width) with weights (outChannels, inChannels/groups, kernelHeight, kernelWidth).
/// </summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
/// <param name="inChannels"><inheritdoc cref="InChannels" path="/summary/node()"/></param>
/// <param name="outChannels"><inheritdoc cref="OutChannels" path="/summary/node()"/></param>
/// <param name="kernelHeight"><inheritdoc cref="WindowedImageConvolutionAttribute.KernelHeight" path="/summary/node()"/></param>
/// <param name="kernelWidth"><inheritdoc cref="WindowedImageConvolutionAttribute.KernelWidth" path="/summary/node()"/></param>
public sealed class Conv2DAttribute(int inChannels, int outChannels, int kernelHeight, int kernelWidth)
    : WindowedImageConvolutionAttribute(kernelHeight, kernelWidth)
{
    /// <summary>A convolution with a square kernel: weights (outChannels, inChannels/groups, kernelSize, kernelSize).</summary>
    /// <param name="inChannels"><inheritdoc cref="InChannels" path="/summary/node()"/></param>
    /// <param name="outChannels"><inheritdoc cref="OutChannels" path="/summary/node()"/></param>
    /// <param name="kernelSize">The kernel's extent along each axis.</param>
    public Conv2DAttribute(int inChannels, int outChannels, int kernelSize)
        : this(inChannels, outChannels, kernelSize, kernelSize)
    {
    }

    /// <summary>The number of the input's channels.</summary>
    public int InChannels { get; } = inChannels;

    /// <summary>The number of the output's channels.</summary>
    public int OutChannels { get; } = outChannels;

    /// <summary>
    /// The number of groups that the channels fall into, in order; an output channel sees the input channels of its own group only.
    /// Default: 1. Divides both numbers of channels.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>What the padding holds. Default: <see cref="PaddingMode.Zeros"/>.</summary>
    public PaddingMode PaddingMode { get; set; }
}
