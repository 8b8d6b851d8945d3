namespace ConvGen;

/// <summary>The options of three-dimensional convolutions.</summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
public abstract class VolumeConvolutionAttribute : ConvolutionAttribute
{
    private protected VolumeConvolutionAttribute(int inChannels, int outChannels, int kernelDepth, int kernelHeight, int kernelWidth)
    {
        InChannels = inChannels;
        OutChannels = outChannels;
        KernelDepth = kernelDepth;
        KernelHeight = kernelHeight;
        KernelWidth = kernelWidth;
    }

    /// <inheritdoc cref="Conv2DAttribute.InChannels"/>
    public int InChannels { get; }

    /// <inheritdoc cref="Conv2DAttribute.OutChannels"/>
    public int OutChannels { get; }

    /// <summary>Gets the number of kernel slices.</summary>
    public int KernelDepth { get; }

    /// <inheritdoc cref="WindowedImageConvolutionAttribute.KernelHeight"/>
    public int KernelHeight { get; }

    /// <inheritdoc cref="WindowedImageConvolutionAttribute.KernelWidth"/>
    public int KernelWidth { get; }

    /// <summary>
    /// Gets or sets the number of input slices in each channel. The default is 0: the extent is not declared, and each call takes it as an argument.
    /// Declare either all extents of the input or none.
    /// </summary>
    public int Depth { get; set; }

    /// <inheritdoc cref="ImageConvolutionAttribute.Height"/>
    public int Height { get; set; }

    /// <inheritdoc cref="ImageConvolutionAttribute.Width"/>
    public int Width { get; set; }

    /// <summary>
    /// Gets or sets the stride between slices. The default is 1. Must equal <see cref="ConvolutionAttribute.Stride"/> if both are set.
    /// </summary>
    public int StrideDepth { get; set; } = 1;

    /// <inheritdoc cref="ImageConvolutionAttribute.StrideHeight"/>
    public int StrideHeight { get; set; } = 1;

    /// <inheritdoc cref="ImageConvolutionAttribute.StrideWidth"/>
    public int StrideWidth { get; set; } = 1;

    /// <summary>
    /// Gets or sets the padding before the first slice. The default is 0. Must equal <see cref="ConvolutionAttribute.Padding"/> if both are set.
    /// </summary>
    public int PaddingFront { get; set; }

    /// <summary>
    /// Gets or sets the padding after the last slice. The default is 0. Must equal <see cref="ConvolutionAttribute.Padding"/> if both are set.
    /// </summary>
    public int PaddingBack { get; set; }

    /// <inheritdoc cref="ImageConvolutionAttribute.PaddingTop"/>
    public int PaddingTop { get; set; }

    /// <inheritdoc cref="ImageConvolutionAttribute.PaddingBottom"/>
    public int PaddingBottom { get; set; }

    /// <inheritdoc cref="ImageConvolutionAttribute.PaddingLeft"/>
    public int PaddingLeft { get; set; }

    /// <inheritdoc cref="ImageConvolutionAttribute.PaddingRight"/>
    public int PaddingRight { get; set; }

    /// <inheritdoc cref="SignalConvolutionAttribute.Dilation"/>
    public int Dilation { get; set; } = 1;

    /// <summary>Gets or sets the dilation between slices. The default is 1. Must equal <see cref="Dilation"/> if both are set.</summary>
    public int DilationDepth { get; set; } = 1;

    /// <inheritdoc cref="WindowedImageConvolutionAttribute.DilationHeight"/>
    public int DilationHeight { get; set; } = 1;

    /// <inheritdoc cref="WindowedImageConvolutionAttribute.DilationWidth"/>
    public int DilationWidth { get; set; } = 1;

    /// <inheritdoc cref="Conv2DAttribute.Groups"/>
    public int Groups { get; set; } = 1;
}
