namespace ConvGen;

/// <summary>
/// Declares a convolution of a volume (inChannels, depth, height, width) with weights
/// (outChannels, inChannels/groups, kernelDepth, kernelHeight, kernelWidth).
/// </summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
/// <param name="inChannels">The number of input channels.</param>
/// <param name="outChannels">The number of output channels.</param>
/// <param name="kernelDepth">The number of kernel slices.</param>
/// <param name="kernelHeight">The number of kernel rows.</param>
/// <param name="kernelWidth">The number of kernel columns.</param>
public sealed class Conv3DAttribute(int inChannels, int outChannels, int kernelDepth, int kernelHeight, int kernelWidth)
    : VolumeConvolutionAttribute(inChannels, outChannels, kernelDepth, kernelHeight, kernelWidth)
{
    /// <summary>Declares a convolution with a cubic kernel: weights (outChannels, inChannels/groups, kernelSize, kernelSize, kernelSize).</summary>
    /// <inheritdoc cref="Conv2DAttribute(int, int, int)" path="/param"/>
    public Conv3DAttribute(int inChannels, int outChannels, int kernelSize)
        : this(inChannels, outChannels, kernelSize, kernelSize, kernelSize)
    {
    }

    /// <inheritdoc cref="Conv2DAttribute.PaddingMode"/>
    public PaddingMode PaddingMode { get; set; }
}
