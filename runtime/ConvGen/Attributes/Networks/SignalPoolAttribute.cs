namespace ConvGen;

/// <summary>The options of poolings of signals.</summary>
/// <inheritdoc cref="PoolAttribute" path="/remarks"/>
public abstract class SignalPoolAttribute : PoolAttribute
{
    private protected SignalPoolAttribute(int kernelWidth)
    {
        KernelWidth = kernelWidth;
    }

    /// <summary>Gets the number of kernel columns.</summary>
    public int KernelWidth { get; }

    /// <summary>Gets or sets the stride within a row. The default is 0: the kernel's extent. Must equal <see cref="PoolAttribute.Stride"/> if both are set.</summary>
    public int StrideWidth { get; set; }

    /// <summary>Gets or sets the dilation within a row. The default is 1. Must equal <see cref="PoolAttribute.Dilation"/> if both are set.</summary>
    public int DilationWidth { get; set; } = 1;

    /// <summary>Gets or sets the padding before the first column. The default is 0. Must equal <see cref="PoolAttribute.Padding"/> if both are set.</summary>
    public int PaddingLeft { get; set; }

    /// <summary>Gets or sets the padding after the last column. The default is 0. Must equal <see cref="PoolAttribute.Padding"/> if both are set.</summary>
    public int PaddingRight { get; set; }
}
