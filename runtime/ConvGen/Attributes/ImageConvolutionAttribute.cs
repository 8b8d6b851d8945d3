namespace ConvGen;

/// <summary>The options of two-dimensional convolutions with any kernel.</summary>
/// <inheritdoc cref="ConvolutionAttribute" path="/remarks"/>
public abstract class ImageConvolutionAttribute : ConvolutionAttribute
{
    private protected ImageConvolutionAttribute()
    {
    }

    /// <summary>
    /// Gets or sets the number of input rows. The default is 0: the extent is not declared, and each call takes it as an argument.
    /// Declare either all extents of the input or none.
    /// </summary>
    public int Height { get; set; }

    /// <summary>
    /// Gets or sets the number of input columns. The default is 0: the extent is not declared, and each call takes it as an argument.
    /// Declare either all extents of the input or none.
    /// </summary>
    public int Width { get; set; }

    /// <summary>Gets or sets the stride between rows. The default is 1. Must equal <see cref="ConvolutionAttribute.Stride"/> if both are set.</summary>
    public int StrideHeight { get; set; } = 1;

    /// <summary>Gets or sets the stride within a row. The default is 1. Must equal <see cref="ConvolutionAttribute.Stride"/> if both are set.</summary>
    public int StrideWidth { get; set; } = 1;

    /// <summary>
    /// Gets or sets the padding above the first row. The default is 0. Must equal <see cref="ConvolutionAttribute.Padding"/> if both are set.
    /// </summary>
    public int PaddingTop { get; set; }

    /// <summary>
    /// Gets or sets the padding below the last row. The default is 0. Must equal <see cref="ConvolutionAttribute.Padding"/> if both are set.
    /// </summary>
    public int PaddingBottom { get; set; }

    /// <summary>
    /// Gets or sets the padding before the first column. The default is 0. Must equal <see cref="ConvolutionAttribute.Padding"/> if both are set.
    /// </summary>
    public int PaddingLeft { get; set; }

    /// <summary>
    /// Gets or sets the padding after the last column. The default is 0. Must equal <see cref="ConvolutionAttribute.Padding"/> if both are set.
    /// </summary>
    public int PaddingRight { get; set; }
}
