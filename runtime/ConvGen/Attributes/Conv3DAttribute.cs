namespace ConvGen;

/// <summary>
/// A convolution of a volume (inChannels, depth, height, width) with weights
/// (outChannels, inChannels/groups, kernelDepth, kernelHeight, kernelWidth).
/// </summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
/// <param name="inChannels"><inheritdoc cref="Conv2DAttribute.InChannels" path="/summary/node()"/></param>
/// <param name="outChannels"><inheritdoc cref="Conv2DAttribute.OutChannels" path="/summary/node()"/></param>
/// <param name="kernelDepth"><inheritdoc cref="VolumeConvolutionAttribute.KernelDepth" path="/summary/node()"/></param>
/// <param name="kernelHeight"><inheritdoc cref="WindowedImageConvolutionAttribute.KernelHeight" path="/summary/node()"/></param>
/// <param name="kernelWidth"><inheritdoc cref="WindowedImageConvolutionAttribute.KernelWidth" path="/summary/node()"/></param>
public sealed class Conv3DAttribute(int inChannels, int outChannels, int kernelDepth, int kernelHeight, int kernelWidth)
    : VolumeConvolutionAttribute(inChannels, outChannels, kernelDepth, kernelHeight, kernelWidth)
{
    /// <summary>A convolution with a cubic kernel: weights (outChannels, inChannels/groups, kernelSize, kernelSize, kernelSize).</summary>
    /// <inheritdoc cref="Conv2DAttribute(int, int, int)" path="/param"/>
    public Conv3DAttribute(int inChannels, int outChannels, int kernelSize)
        : this(inChannels, outChannels, kernelSize, kernelSize, kernelSize)
    {
    }

    /// <inheritdoc cref="Conv2DAttribute.PaddingMode"/>
    public PaddingMode PaddingMode { get; set; }
}
