using System.Globalization;

namespace ConvGen;

/// <summary>A convolution, forward or transposed: its sizes and options in the attributes' terms.</summary>
/// <remarks>
/// The input is a tensor of (InChannels, InputDepth, InputHeight, InputWidth), the output one of
/// (OutChannels, OutputDepth, OutputHeight, OutputWidth), as is a residual; <see cref="Layout"/> says whether their channels are the first
/// dimension or the last. Whatever the layout, the weights are one of
/// (OutChannels, InChannels / Groups, KernelDepth, KernelHeight, KernelWidth), those of a transposed convolution one of
/// (InChannels, OutChannels / Groups, KernelDepth, KernelHeight, KernelWidth), and a bias has OutChannels elements. All are row-major.
/// An axis that is left alone has extent 1 and does nothing, so an image needs no depth, and a signal only a width.
/// Nothing is checked before the shape is used: see <see cref="RequireValid"/>.
/// </remarks>
public sealed partial record ConvolutionShape
{
    /// <inheritdoc cref="Conv2DAttribute.InChannels"/>
    public required int InChannels { get; init; }

    /// <inheritdoc cref="Conv2DAttribute.OutChannels"/>
    public required int OutChannels { get; init; }

    /// <inheritdoc cref="Conv2DAttribute.Groups"/>
    public int Groups { get; init; } = 1;

    /// <summary>The number of the input's planes in each channel. Default: 1.</summary>
    public int InputDepth { get; init; } = 1;

    /// <summary>The number of the input's rows. Default: 1.</summary>
    public int InputHeight { get; init; } = 1;

    /// <summary>The number of the input's columns. Default: 1.</summary>
    public int InputWidth { get; init; } = 1;

    /// <summary>The number of the kernel's planes. Default: 1.</summary>
    public int KernelDepth { get; init; } = 1;

    /// <summary>The number of the kernel's rows. Default: 1.</summary>
    public int KernelHeight { get; init; } = 1;

    /// <summary>The number of the kernel's columns. Default: 1.</summary>
    public int KernelWidth { get; init; } = 1;

    /// <summary>The step between the kernel's neighbouring positions from plane to plane. Default: 1.</summary>
    public int StrideDepth { get; init; } = 1;

    /// <summary>The step between the kernel's neighbouring positions from row to row. Default: 1.</summary>
    public int StrideHeight { get; init; } = 1;

    /// <summary>The step between the kernel's neighbouring positions within a row. Default: 1.</summary>
    public int StrideWidth { get; init; } = 1;

    /// <summary>The distance between neighbouring taps of the kernel from plane to plane. Default: 1.</summary>
    public int DilationDepth { get; init; } = 1;

    /// <summary>The distance between neighbouring taps of the kernel from row to row. Default: 1.</summary>
    public int DilationHeight { get; init; } = 1;

    /// <summary>The distance between neighbouring taps of the kernel within a row. Default: 1.</summary>
    public int DilationWidth { get; init; } = 1;

    /// <summary>The padding before the first plane; if transposed, the output's planes cut off there. Default: 0.</summary>
    public int PaddingFront { get; init; }

    /// <summary>The padding after the last plane; if transposed, the output's planes cut off there. Default: 0.</summary>
    public int PaddingBack { get; init; }

    /// <summary>The padding before the first row; if transposed, the output's rows cut off there. Default: 0.</summary>
    public int PaddingTop { get; init; }

    /// <summary>The padding after the last row; if transposed, the output's rows cut off there. Default: 0.</summary>
    public int PaddingBottom { get; init; }

    /// <summary>The padding before a row's first element; if transposed, the output's columns cut off there. Default: 0.</summary>
    public int PaddingLeft { get; init; }

    /// <summary>The padding after a row's last element; if transposed, the output's columns cut off there. Default: 0.</summary>
    public int PaddingRight { get; init; }

    /// <inheritdoc cref="Conv2DAttribute.PaddingMode"/>
    public PaddingMode PaddingMode { get; init; }

    /// <summary>Whether the convolution is transposed, as <see cref="ConvTranspose2DAttribute"/> declares it. Default: false.</summary>
    public bool Transposed { get; init; }

    /// <summary>The planes added after the last of a transposed convolution's output. Default: 0.</summary>
    public int OutputPaddingDepth { get; init; }

    /// <summary>The rows added after the last of a transposed convolution's output. Default: 0.</summary>
    public int OutputPaddingHeight { get; init; }

    /// <summary>The columns added after the last of a transposed convolution's output. Default: 0.</summary>
    public int OutputPaddingWidth { get; init; }

    /// <inheritdoc cref="ConvolutionAttribute.Layout"/>
    public TensorLayout Layout { get; init; }

    /// <inheritdoc cref="ConvolutionAttribute.Activation"/>
    public Activation Activation { get; init; }

    /// <inheritdoc cref="ConvolutionAttribute.LeakySlope"/>
    public float LeakySlope { get; init; } = ConvolutionAttribute.DefaultLeakySlope;

    /// <summary>
    /// The sizes and options that were given, for messages; unlike a record's own text it never throws, as a computed size may.
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

    // Only what differs from the default, so that a plain shape's text stays short.
    private string OptionsText()
    {
        string mode = PaddingMode == PaddingMode.Zeros ? "" : $" of mode {PaddingMode}";
        string transposed = !Transposed
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $", transposed with output padding ({OutputPaddingDepth}, {OutputPaddingHeight}, {OutputPaddingWidth})");
        string layout = Layout == TensorLayout.ChannelsFirst ? "" : $", layout {Layout}";
        string slope = Activation != Activation.LeakyRelu ? "" : string.Create(CultureInfo.InvariantCulture, $" of slope {LeakySlope}");
        string activation = Activation == Activation.None ? "" : $", activation {Activation}{slope}";
        return mode + transposed + layout + activation;
    }
}
