namespace ConvGen;

/// <summary>
/// Declares a transposed convolution of a volume (inChannels, depth, height, width) with weights
/// (inChannels, outChannels/groups, kernelDepth, kernelHeight, kernelWidth).
/// </summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
/// <inheritdoc cref="Conv3DAttribute(int, int, int, int, int)" path="/param"/>
public sealed class ConvTranspose3DAttribute(int inChannels, int outChannels, int kernelDepth, int kernelHeight, int kernelWidth)
    : VolumeConvolutionAttribute(inChannels, outChannels, kernelDepth, kernelHeight, kernelWidth)
{
    /// <summary>
    /// Declares a transposed convolution with a cubic kernel: weights (inChannels, outChannels/groups, kernelSize, kernelSize, kernelSize).
    /// </summary>
    /// <inheritdoc cref="Conv2DAttribute(int, int, int)" path="/param"/>
    public ConvTranspose3DAttribute(int inChannels, int outChannels, int kernelSize)
        : this(inChannels, outChannels, kernelSize, kernelSize, kernelSize)
    {
    }

    /// <inheritdoc cref="ConvTranspose2DAttribute.OutputPadding"/>
    public int OutputPadding { get; set; }

    /// <summary>
    /// Gets or sets the output padding behind the last slice. The default is 0. Must equal <see cref="OutputPadding"/> if both are set.
    /// </summary>
    public int OutputPaddingDepth { get; set; }

    /// <inheritdoc cref="ConvTranspose2DAttribute.OutputPaddingHeight"/>
    public int OutputPaddingHeight { get; set; }

    /// <inheritdoc cref="ConvTranspose2DAttribute.OutputPaddingWidth"/>
    public int OutputPaddingWidth { get; set; }
}
