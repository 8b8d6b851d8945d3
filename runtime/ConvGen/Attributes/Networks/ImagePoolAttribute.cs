namespace ConvGen;

/// <summary>The options of poolings of images.</summary>
/// <inheritdoc cref="PoolAttribute" path="/remarks"/>
public abstract class ImagePoolAttribute : PoolAttribute
{
    private protected ImagePoolAttribute(int kernelHeight, int kernelWidth)
    {
        KernelHeight = kernelHeight;
        KernelWidth = kernelWidth;
    }

    /// <summary>Gets the number of kernel rows.</summary>
    public int KernelHeight { get; }

    /// <summary>Gets the number of kernel columns.</summary>
    public int KernelWidth { get; }

    /// <summary>Gets or sets the stride between rows. The default is 0: the kernel's extent. Must equal <see cref="PoolAttribute.Stride"/> if both are set.</summary>
    public int StrideHeight { get; set; }

    /// <summary>Gets or sets the dilation between rows. The default is 1. Must equal <see cref="PoolAttribute.Dilation"/> if both are set.</summary>
    public int DilationHeight { get; set; } = 1;

    /// <summary>Gets or sets the padding before the first row. The default is 0. Must equal <see cref="PoolAttribute.Padding"/> if both are set.</summary>
    public int PaddingTop { get; set; }

    /// <summary>Gets or sets the padding after the last row. The default is 0. Must equal <see cref="PoolAttribute.Padding"/> if both are set.</summary>
    public int PaddingBottom { get; set; }

    /// <summary>Gets or sets the stride within a row. The default is 0: the kernel's extent. Must equal <see cref="PoolAttribute.Stride"/> if both are set.</summary>
    public int StrideWidth { get; set; }

    /// <summary>Gets or sets the dilation within a row. The default is 1. Must equal <see cref="PoolAttribute.Dilation"/> if both are set.</summary>
    public int DilationWidth { get; set; } = 1;

    /// <summary>Gets or sets the padding before the first column. The default is 0. Must equal <see cref="PoolAttribute.Padding"/> if both are set.</summary>
    public int PaddingLeft { get; set; }

    /// <summary>Gets or sets the padding after the last column. The default is 0. Must equal <see cref="PoolAttribute.Padding"/> if both are set.</summary>
    public int PaddingRight { get; set; }
}
