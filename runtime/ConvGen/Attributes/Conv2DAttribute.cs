namespace ConvGen;

/// <summary>
/// Declares a convolution of an image (inChannels, height, width) with weights (outChannels, inChannels/groups, kernelHeight, kernelWidth).
/// </summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
/// <param name="inChannels">The number of input channels.</param>
/// <param name="outChannels">The number of output channels.</param>
/// <param name="kernelHeight">The number of kernel rows.</param>
/// <param name="kernelWidth">The number of kernel columns.</param>
public sealed class Conv2DAttribute(int inChannels, int outChannels, int kernelHeight, int kernelWidth)
    : WindowedImageConvolutionAttribute(kernelHeight, kernelWidth)
{
    /// <summary>Declares a convolution with a square kernel: weights (outChannels, inChannels/groups, kernelSize, kernelSize).</summary>
    /// <param name="inChannels">The number of input channels.</param>
    /// <param name="outChannels">The number of output channels.</param>
    /// <param name="kernelSize">The kernel's extent along each axis.</param>
    public Conv2DAttribute(int inChannels, int outChannels, int kernelSize)
        : this(inChannels, outChannels, kernelSize, kernelSize)
    {
    }

    /// <summary>Gets the number of input channels.</summary>
    public int InChannels { get; } = inChannels;

    /// <summary>Gets the number of output channels.</summary>
    public int OutChannels { get; } = outChannels;

    /// <summary>
    /// Gets or sets the number of groups that the channels are split into, in order. An output channel reads only the input channels of its own
    /// group. The number must divide both channel counts. The default is 1.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>Gets or sets what the padding contains. The default is <see cref="PaddingMode.Zeros"/>.</summary>
    public PaddingMode PaddingMode { get; set; }
}
