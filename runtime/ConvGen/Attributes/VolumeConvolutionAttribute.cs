namespace ConvGen;

/// <summary>The options of convolutions over three axes.</summary>
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

    /// <summary>The number of the kernel's planes.</summary>
    public int KernelDepth { get; }

    /// <inheritdoc cref="WindowedImageConvolutionAttribute.KernelHeight"/>
    public int KernelHeight { get; }

    /// <inheritdoc cref="WindowedImageConvolutionAttribute.KernelWidth"/>
    public int KernelWidth { get; }

    /// <summary>
    /// The number of the input's planes in each channel. Default: 0, not declared; the call then takes it as an argument.
    /// The input's extents are declared all or none.
    /// </summary>
    public int Depth { get; set; }

    /// <inheritdoc cref="ImageConvolutionAttribute.Height"/>
    public int Height { get; set; }

    /// <inheritdoc cref="ImageConvolutionAttribute.Width"/>
    public int Width { get; set; }

    /// <summary>The stride from plane to plane. Default: 1. Exclusive with <see cref="ConvolutionAttribute.Stride"/>.</summary>
    public int StrideDepth { get; set; } = 1;

    /// <inheritdoc cref="ImageConvolutionAttribute.StrideHeight"/>
    public int StrideHeight { get; set; } = 1;

    /// <inheritdoc cref="ImageConvolutionAttribute.StrideWidth"/>
    public int StrideWidth { get; set; } = 1;

    /// <summary>The padding before the first plane. Default: 0. Exclusive with <see cref="ConvolutionAttribute.Padding"/>.</summary>
    public int PaddingFront { get; set; }

    /// <summary>The padding after the last plane. Default: 0. Exclusive with <see cref="ConvolutionAttribute.Padding"/>.</summary>
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

    /// <summary>The dilation from plane to plane. Default: 1. Exclusive with <see cref="Dilation"/>.</summary>
    public int DilationDepth { get; set; } = 1;

    /// <inheritdoc cref="WindowedImageConvolutionAttribute.DilationHeight"/>
    public int DilationHeight { get; set; } = 1;

    /// <inheritdoc cref="WindowedImageConvolutionAttribute.DilationWidth"/>
    public int DilationWidth { get; set; } = 1;

    /// <inheritdoc cref="Conv2DAttribute.Groups"/>
    public int Groups { get; set; } = 1;
}
