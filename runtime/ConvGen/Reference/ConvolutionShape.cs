using System.Globalization;

namespace ConvGen;

/// <summary>Describes a forward or transposed convolution: its sizes and options, named as in the attributes.</summary>
/// <remarks>
/// The input has the shape (InChannels, InputDepth, InputHeight, InputWidth). The output and the residual have the shape
/// (OutChannels, OutputDepth, OutputHeight, OutputWidth). <see cref="Layout"/> determines whether their channels are the first or the last
/// dimension. In every layout, the weights have the shape (OutChannels, InChannels / Groups, KernelDepth, KernelHeight, KernelWidth) or, for a
/// transposed convolution, (InChannels, OutChannels / Groups, KernelDepth, KernelHeight, KernelWidth), and the bias has OutChannels elements. All
/// are row-major. An axis that is not set has extent 1 and no effect, so an image does not need a depth, and a signal needs only a width.
/// Nothing is checked until the shape is used: see <see cref="RequireValid"/>.
/// </remarks>
public sealed partial record ConvolutionShape
{
    /// <inheritdoc cref="Conv2DAttribute.InChannels"/>
    public required int InChannels { get; init; }

    /// <inheritdoc cref="Conv2DAttribute.OutChannels"/>
    public required int OutChannels { get; init; }

    /// <inheritdoc cref="Conv2DAttribute.Groups"/>
    public int Groups { get; init; } = 1;

    /// <summary>Gets the number of input slices in each channel. The default is 1.</summary>
    public int InputDepth { get; init; } = 1;

    /// <summary>Gets the number of input rows. The default is 1.</summary>
    public int InputHeight { get; init; } = 1;

    /// <summary>Gets the number of input columns. The default is 1.</summary>
    public int InputWidth { get; init; } = 1;

    /// <summary>Gets the number of kernel slices. The default is 1.</summary>
    public int KernelDepth { get; init; } = 1;

    /// <summary>Gets the number of kernel rows. The default is 1.</summary>
    public int KernelHeight { get; init; } = 1;

    /// <summary>Gets the number of kernel columns. The default is 1.</summary>
    public int KernelWidth { get; init; } = 1;

    /// <summary>Gets the step between neighboring positions of the kernel along the slices. The default is 1.</summary>
    public int StrideDepth { get; init; } = 1;

    /// <summary>Gets the step between neighboring positions of the kernel along the rows. The default is 1.</summary>
    public int StrideHeight { get; init; } = 1;

    /// <summary>Gets the step between neighboring positions of the kernel within a row. The default is 1.</summary>
    public int StrideWidth { get; init; } = 1;

    /// <summary>Gets the distance between neighboring taps of the kernel along the slices. The default is 1.</summary>
    public int DilationDepth { get; init; } = 1;

    /// <summary>Gets the distance between neighboring taps of the kernel along the rows. The default is 1.</summary>
    public int DilationHeight { get; init; } = 1;

    /// <summary>Gets the distance between neighboring taps of the kernel within a row. The default is 1.</summary>
    public int DilationWidth { get; init; } = 1;

    /// <summary>Gets the padding before the first slice; if transposed, the number of output slices cut off there. The default is 0.</summary>
    public int PaddingFront { get; init; }

    /// <summary>Gets the padding after the last slice; if transposed, the number of output slices cut off there. The default is 0.</summary>
    public int PaddingBack { get; init; }

    /// <summary>Gets the padding above the first row; if transposed, the number of output rows cut off there. The default is 0.</summary>
    public int PaddingTop { get; init; }

    /// <summary>Gets the padding below the last row; if transposed, the number of output rows cut off there. The default is 0.</summary>
    public int PaddingBottom { get; init; }

    /// <summary>Gets the padding before the first column; if transposed, the number of output columns cut off there. The default is 0.</summary>
    public int PaddingLeft { get; init; }

    /// <summary>Gets the padding after the last column; if transposed, the number of output columns cut off there. The default is 0.</summary>
    public int PaddingRight { get; init; }

    /// <inheritdoc cref="Conv2DAttribute.PaddingMode"/>
    public PaddingMode PaddingMode { get; init; }

    /// <summary>
    /// Gets a value that indicates whether the convolution is transposed, as declared by <see cref="ConvTranspose2DAttribute"/>. The default is
    /// <see langword="false"/>.
    /// </summary>
    public bool Transposed { get; init; }

    /// <summary>Gets the number of slices added after the last output slice of a transposed convolution. The default is 0.</summary>
    public int OutputPaddingDepth { get; init; }

    /// <summary>Gets the number of rows added below the last output row of a transposed convolution. The default is 0.</summary>
    public int OutputPaddingHeight { get; init; }

    /// <summary>Gets the number of columns added after the last output column of a transposed convolution. The default is 0.</summary>
    public int OutputPaddingWidth { get; init; }

    /// <inheritdoc cref="ConvolutionAttribute.Layout"/>
    public TensorLayout Layout { get; init; }

    /// <inheritdoc cref="ConvolutionAttribute.Activation"/>
    public Activation Activation { get; init; }

    /// <inheritdoc cref="ConvolutionAttribute.LeakySlope"/>
    public float LeakySlope { get; init; } = OptionDefaults.LeakySlope;

    /// <inheritdoc cref="ConvolutionAttribute.EluAlpha"/>
    public float EluAlpha { get; init; } = OptionDefaults.EluAlpha;

    /// <inheritdoc cref="ConvolutionAttribute.ClipMinimum"/>
    public float ClipMinimum { get; init; } = OptionDefaults.ClipMinimum;

    /// <inheritdoc cref="ConvolutionAttribute.ClipMaximum"/>
    public float ClipMaximum { get; init; } = OptionDefaults.ClipMaximum;

    /// <summary>
    /// Returns the given sizes and options, for messages. Unlike the text that the compiler generates for records, it never throws: it contains no
    /// computed sizes, whose arithmetic may overflow.
    /// </summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{InChannels} -> {OutChannels} channels in {Groups} groups, " +
            $"input ({InputDepth}, {InputHeight}, {InputWidth}), " +
            $"kernel ({KernelDepth}, {KernelHeight}, {KernelWidth}), " +
            $"stride ({StrideDepth}, {StrideHeight}, {StrideWidth}), " +
            $"dilation ({DilationDepth}, {DilationHeight}, {DilationWidth}), " +
            $"padding ({PaddingFront}+{PaddingBack}, {PaddingTop}+{PaddingBottom}, {PaddingLeft}+{PaddingRight})") +
        OptionsText();

    // Only options that differ from the default, so that the text of a plain shape stays short.
    private string OptionsText()
    {
        string mode = PaddingMode == PaddingMode.Zeros ? "" : $" of mode {PaddingMode}";
        string transposed = !Transposed
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $", transposed with output padding ({OutputPaddingDepth}, {OutputPaddingHeight}, {OutputPaddingWidth})");
        string layout = Layout == TensorLayout.ChannelsFirst ? "" : $", layout {Layout}";
        string numbers = Activation switch
        {
            Activation.LeakyRelu => string.Create(CultureInfo.InvariantCulture, $" of slope {LeakySlope}"),
            Activation.Elu => string.Create(CultureInfo.InvariantCulture, $" of alpha {EluAlpha}"),
            Activation.Clip => string.Create(CultureInfo.InvariantCulture, $" from {ClipMinimum} to {ClipMaximum}"),
            _ => "",
        };
        string activation = Activation == Activation.None ? "" : $", activation {Activation}{numbers}";
        return mode + transposed + layout + activation;
    }
}
