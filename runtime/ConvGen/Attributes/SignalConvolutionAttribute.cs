namespace ConvGen;

/// <summary>The options of one-dimensional convolutions.</summary>
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

    /// <summary>Gets the number of kernel taps.</summary>
    public int KernelSize { get; }

    /// <summary>
    /// Gets or sets the number of input columns; a signal is a single row. The default is 0: the extent is not declared, and each call takes it as an
    /// argument.
    /// </summary>
    public int Width { get; set; }

    /// <inheritdoc cref="ImageConvolutionAttribute.PaddingLeft"/>
    public int PaddingLeft { get; set; }

    /// <inheritdoc cref="ImageConvolutionAttribute.PaddingRight"/>
    public int PaddingRight { get; set; }

    /// <summary>Gets or sets the distance between neighboring taps of the kernel. The default is 1: the taps are adjacent.</summary>
    public int Dilation { get; set; } = 1;

    /// <inheritdoc cref="Conv2DAttribute.Groups"/>
    public int Groups { get; set; } = 1;
}
