namespace ConvGen;

/// <summary>
/// A convolution of an image (inChannels, height, width) with weights (outChannels, inChannels/groups, 1, 1):
/// at each pixel, a product of the matrix of weights with the vector of the pixel's channels.
/// </summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
/// <param name="inChannels"><inheritdoc cref="Conv2DAttribute.InChannels" path="/summary/node()"/></param>
/// <param name="outChannels"><inheritdoc cref="Conv2DAttribute.OutChannels" path="/summary/node()"/></param>
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
