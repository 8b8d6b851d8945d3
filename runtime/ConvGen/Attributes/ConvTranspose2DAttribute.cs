namespace ConvGen;

/// <summary>
/// Declares a transposed convolution of an image (inChannels, height, width) with weights
/// (inChannels, outChannels/groups, kernelHeight, kernelWidth).
/// </summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
/// <inheritdoc cref="Conv2DAttribute(int, int, int, int)" path="/param"/>
public sealed class ConvTranspose2DAttribute(int inChannels, int outChannels, int kernelHeight, int kernelWidth)
    : WindowedImageConvolutionAttribute(kernelHeight, kernelWidth)
{
    /// <summary>Declares a transposed convolution with a square kernel: weights (inChannels, outChannels/groups, kernelSize, kernelSize).</summary>
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
    /// Gets or sets the number of elements added at the end of the output along each axis. A forward convolution with a stride maps several input
    /// extents to the same output extent; the output padding selects which of them to restore. It must be smaller than the stride or the dilation.
    /// The default is 0.
    /// </summary>
    public int OutputPadding { get; set; }

    /// <summary>Gets or sets the output padding below the last row. The default is 0. Must equal <see cref="OutputPadding"/> if both are set.</summary>
    public int OutputPaddingHeight { get; set; }

    /// <summary>
    /// Gets or sets the output padding at the end of each row. The default is 0. Must equal <see cref="OutputPadding"/> if both are set.
    /// </summary>
    public int OutputPaddingWidth { get; set; }
}
