namespace ConvGen;

/// <summary>The options of convolutions over two axes, of any kernel.</summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
public abstract class ImageConvolutionAttribute : ConvolutionAttribute
{
    private protected ImageConvolutionAttribute()
    {
    }

    /// <summary>
    /// The number of the input's rows. Default: 0, not declared; the call then takes it as an argument.
    /// The input's extents are declared all or none.
    /// </summary>
    public int Height { get; set; }

    /// <summary>
    /// The number of the input's columns. Default: 0, not declared; the call then takes it as an argument.
    /// The input's extents are declared all or none.
    /// </summary>
    public int Width { get; set; }

    /// <summary>The stride from row to row. Default: 1. Exclusive with <see cref="ConvolutionAttribute.Stride"/>.</summary>
    public int StrideHeight { get; set; } = 1;

    /// <summary>The stride within a row. Default: 1. Exclusive with <see cref="ConvolutionAttribute.Stride"/>.</summary>
    public int StrideWidth { get; set; } = 1;

    /// <summary>The padding before the first row. Default: 0. Exclusive with <see cref="ConvolutionAttribute.Padding"/>.</summary>
    public int PaddingTop { get; set; }

    /// <summary>The padding after the last row. Default: 0. Exclusive with <see cref="ConvolutionAttribute.Padding"/>.</summary>
    public int PaddingBottom { get; set; }

    /// <summary>The padding before a row's first element. Default: 0. Exclusive with <see cref="ConvolutionAttribute.Padding"/>.</summary>
    public int PaddingLeft { get; set; }

    /// <summary>The padding after a row's last element. Default: 0. Exclusive with <see cref="ConvolutionAttribute.Padding"/>.</summary>
    public int PaddingRight { get; set; }
}
