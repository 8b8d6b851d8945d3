namespace ConvGen;

/// <summary>The options of convolutions over two axes whose kernel covers a window of the input.</summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
public abstract class WindowedImageConvolutionAttribute : ImageConvolutionAttribute
{
    private protected WindowedImageConvolutionAttribute(int kernelHeight, int kernelWidth)
    {
        KernelHeight = kernelHeight;
        KernelWidth = kernelWidth;
    }

    /// <summary>The number of the kernel's rows.</summary>
    public int KernelHeight { get; }

    /// <summary>The number of the kernel's columns.</summary>
    public int KernelWidth { get; }

    /// <inheritdoc cref="SignalConvolutionAttribute.Dilation"/>
    public int Dilation { get; set; } = 1;

    /// <summary>The dilation from row to row. Default: 1. Exclusive with <see cref="Dilation"/>.</summary>
    public int DilationHeight { get; set; } = 1;

    /// <summary>The dilation within a row. Default: 1. Exclusive with <see cref="Dilation"/>.</summary>
    public int DilationWidth { get; set; } = 1;
}
