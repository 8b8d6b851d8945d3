namespace ConvGen;

/// <summary>The options of convolutions over one axis.</summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
public abstract class SignalConvolutionAttribute : ConvolutionAttribute
{
    private protected SignalConvolutionAttribute(int inChannels, int outChannels, int kernelSize)
    {
        InChannels = inChannels;
        OutChannels = outChannels;
        KernelSize = kernelSize;
    }

    /// <inheritdoc cref="Conv2DAttribute.InChannels"/>
    public int InChannels { get; }

    /// <inheritdoc cref="Conv2DAttribute.OutChannels"/>
    public int OutChannels { get; }

    /// <summary>The number of the kernel's taps.</summary>
    public int KernelSize { get; }

    /// <summary>The input's columns: a signal is a row. Default: 0, not declared; the call then takes them as an argument.</summary>
    public int Width { get; set; }

    /// <inheritdoc cref="ImageConvolutionAttribute.PaddingLeft"/>
    public int PaddingLeft { get; set; }

    /// <inheritdoc cref="ImageConvolutionAttribute.PaddingRight"/>
    public int PaddingRight { get; set; }

    /// <summary>The distance between neighbouring taps of the kernel: 1 where they adjoin. Default: 1.</summary>
    public int Dilation { get; set; } = 1;

    /// <inheritdoc cref="Conv2DAttribute.Groups"/>
    public int Groups { get; set; } = 1;
}
