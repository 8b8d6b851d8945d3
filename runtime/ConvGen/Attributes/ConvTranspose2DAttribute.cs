namespace ConvGen;

/// <summary>
/// A transposed convolution of an image (inChannels, height, width) with weights
/// (inChannels, outChannels/groups, kernelHeight, kernelWidth).
/// </summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
/// <inheritdoc cref="Conv2DAttribute(int, int, int, int)" path="/param"/>
public sealed class ConvTranspose2DAttribute(int inChannels, int outChannels, int kernelHeight, int kernelWidth)
    : WindowedImageConvolutionAttribute(kernelHeight, kernelWidth)
{
    /// <summary>A transposed convolution with a square kernel: weights (inChannels, outChannels/groups, kernelSize, kernelSize).</summary>
    /// <inheritdoc cref="Conv2DAttribute(int, int, int)" path="/param"/>
    public ConvTranspose2DAttribute(int inChannels, int outChannels, int kernelSize)
        : this(inChannels, outChannels, kernelSize, kernelSize)
    {
    }

    /// <inheritdoc cref="Conv2DAttribute.InChannels"/>
    public int InChannels { get; } = inChannels;

    /// <inheritdoc cref="Conv2DAttribute.OutChannels"/>
    public int OutChannels { get; } = outChannels;

    /// <inheritdoc cref="Conv2DAttribute.Groups"/>
    public int Groups { get; set; } = 1;

    /// <summary>
    /// The elements added to the output's extent after its end, along each axis. A forward convolution maps several input extents to one
    /// output extent; this tells which of them to return to. Default: 0. Smaller than the stride or the dilation.
    /// </summary>
    public int OutputPadding { get; set; }

    /// <summary>The output padding below the last row. Default: 0. Exclusive with <see cref="OutputPadding"/>.</summary>
    public int OutputPaddingHeight { get; set; }

    /// <summary>The output padding at the end of a row. Default: 0. Exclusive with <see cref="OutputPadding"/>.</summary>
    public int OutputPaddingWidth { get; set; }
}
