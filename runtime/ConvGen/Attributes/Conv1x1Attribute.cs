namespace ConvGen;

/// <summary>
/// Declares a convolution of an image (inChannels, height, width) with weights (outChannels, inChannels/groups, 1, 1):
/// at each pixel, the product of the weight matrix and the vector of the pixel's channels.
/// </summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
/// <param name="inChannels">The number of input channels.</param>
/// <param name="outChannels">The number of output channels.</param>
public sealed class Conv1x1Attribute(int inChannels, int outChannels) : ImageConvolutionAttribute
{
    /// <inheritdoc cref="Conv2DAttribute.InChannels"/>
    public int InChannels { get; } = inChannels;

    /// <inheritdoc cref="Conv2DAttribute.OutChannels"/>
    public int OutChannels { get; } = outChannels;

    /// <inheritdoc cref="Conv2DAttribute.Groups"/>
    public int Groups { get; set; } = 1;

    /// <inheritdoc cref="Conv2DAttribute.PaddingMode"/>
    public PaddingMode PaddingMode { get; set; }
}
