namespace ConvGen;

/// <summary>The options of two-dimensional convolutions whose kernel covers a window of the input.</summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
public abstract class WindowedImageConvolutionAttribute : ImageConvolutionAttribute
{
    private protected WindowedImageConvolutionAttribute(int kernelHeight, int kernelWidth)
    {
        KernelHeight = kernelHeight;
        KernelWidth = kernelWidth;
    }

    /// <summary>Gets the number of kernel rows.</summary>
    public int KernelHeight { get; }

    /// <summary>Gets the number of kernel columns.</summary>
    public int KernelWidth { get; }

    /// <inheritdoc cref="SignalConvolutionAttribute.Dilation"/>
    public int Dilation { get; set; } = 1;

    /// <summary>Gets or sets the dilation between rows. The default is 1. Must equal <see cref="Dilation"/> if both are set.</summary>
    public int DilationHeight { get; set; } = 1;

    /// <summary>Gets or sets the dilation within a row. The default is 1. Must equal <see cref="Dilation"/> if both are set.</summary>
    public int DilationWidth { get; set; } = 1;
}
