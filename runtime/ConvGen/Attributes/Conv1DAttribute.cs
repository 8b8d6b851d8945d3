namespace ConvGen;

/// <summary>A convolution of a signal (inChannels, width) with weights (outChannels, inChannels/groups, kernelSize).</summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
/// <param name="inChannels"><inheritdoc cref="Conv2DAttribute.InChannels" path="/summary/node()"/></param>
/// <param name="outChannels"><inheritdoc cref="Conv2DAttribute.OutChannels" path="/summary/node()"/></param>
/// <param name="kernelSize"><inheritdoc cref="SignalConvolutionAttribute.KernelSize" path="/summary/node()"/></param>
public sealed class Conv1DAttribute(int inChannels, int outChannels, int kernelSize)
    : SignalConvolutionAttribute(inChannels, outChannels, kernelSize)
{
    /// <inheritdoc cref="Conv2DAttribute.PaddingMode"/>
    public PaddingMode PaddingMode { get; set; }
}
