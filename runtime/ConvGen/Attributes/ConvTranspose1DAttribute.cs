namespace ConvGen;

/// <summary>Declares a transposed convolution of a signal (inChannels, width) with weights (inChannels, outChannels/groups, kernelSize).</summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
/// <inheritdoc cref="Conv1DAttribute(int, int, int)" path="/param"/>
public sealed class ConvTranspose1DAttribute(int inChannels, int outChannels, int kernelSize)
    : SignalConvolutionAttribute(inChannels, outChannels, kernelSize)
{
    /// <inheritdoc cref="ConvTranspose2DAttribute.OutputPadding"/>
    public int OutputPadding { get; set; }
}
