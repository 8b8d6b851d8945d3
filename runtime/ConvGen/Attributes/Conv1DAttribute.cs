namespace ConvGen;

/// <summary>Declares a convolution of a signal (inChannels, width) with weights (outChannels, inChannels/groups, kernelSize).</summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
/// <param name="inChannels">The number of input channels.</param>
/// <param name="outChannels">The number of output channels.</param>
/// <param name="kernelSize">The number of kernel taps.</param>
public sealed class Conv1DAttribute(int inChannels, int outChannels, int kernelSize)
    : SignalConvolutionAttribute(inChannels, outChannels, kernelSize)
{
    /// <inheritdoc cref="Conv2DAttribute.PaddingMode"/>
    public PaddingMode PaddingMode { get; set; }
}
