using System.Globalization;

namespace ConvGen;

/// <summary>The sizes of a convolution, in the attributes' terms.</summary>
/// <remarks>
/// The tensors are channels-first and row-major: an input of (InChannels, InputDepth, InputHeight, InputWidth), weights of
/// (OutChannels, InChannels / Groups, KernelDepth, KernelHeight, KernelWidth), a bias of (OutChannels) and an output of
/// (OutChannels, OutputDepth, OutputHeight, OutputWidth). An axis that is left alone has extent 1 and does nothing, so
/// an image needs no depth, and a signal only a width.
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

    /// <summary>The zero padding before the first plane. Default: 0.</summary>
    public int PaddingFront { get; init; }

    /// <summary>The zero padding after the last plane. Default: 0.</summary>
    public int PaddingBack { get; init; }

    /// <summary>The zero padding before the first row. Default: 0.</summary>
    public int PaddingTop { get; init; }

    /// <summary>The zero padding after the last row. Default: 0.</summary>
    public int PaddingBottom { get; init; }

    /// <summary>The zero padding before a row's first element. Default: 0.</summary>
    public int PaddingLeft { get; init; }

    /// <summary>The zero padding after a row's last element. Default: 0.</summary>
    public int PaddingRight { get; init; }

    /// <summary>The number of the output's planes in each channel, 0 where the kernel does not fit into the padded input.</summary>
    public int OutputDepth => OutputExtent(InputDepth, PaddingFront, PaddingBack, DilationDepth, KernelDepth, StrideDepth);

    /// <summary>The number of the output's rows, 0 where the kernel does not fit into the padded input.</summary>
    public int OutputHeight => OutputExtent(InputHeight, PaddingTop, PaddingBottom, DilationHeight, KernelHeight, StrideHeight);

    /// <summary>The number of the output's columns, 0 where the kernel does not fit into the padded input.</summary>
    public int OutputWidth => OutputExtent(InputWidth, PaddingLeft, PaddingRight, DilationWidth, KernelWidth, StrideWidth);

    /// <summary>The number of the input's elements.</summary>
    public int InputLength => checked(InChannels * InputDepth * InputHeight * InputWidth);

    /// <summary>The number of the weights.</summary>
    public int WeightLength => checked(OutChannels * WeightsPerOutput);

    /// <summary>The number of the bias's elements.</summary>
    public int BiasLength => OutChannels;

    /// <summary>The number of the output's elements.</summary>
    public int OutputLength => checked(OutChannels * OutputDepth * OutputHeight * OutputWidth);

    /// <summary>The number of multiply-adds, those with padding included.</summary>
    public long MultiplyAdds => checked((long)OutChannels * OutputDepth * OutputHeight * OutputWidth * WeightsPerOutput);

    private int WeightsPerOutput => checked(InChannels / Groups * KernelDepth * KernelHeight * KernelWidth);

    /// <summary>The sizes that were given, for messages; unlike a record's own text it never throws, as a computed size may.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{InChannels} -> {OutChannels} channels in {Groups} groups, " +
            $"input ({InputDepth}, {InputHeight}, {InputWidth}), " +
            $"kernel ({KernelDepth}, {KernelHeight}, {KernelWidth}), " +
            $"stride ({StrideDepth}, {StrideHeight}, {StrideWidth}), " +
            $"dilation ({DilationDepth}, {DilationHeight}, {DilationWidth}), " +
            $"padding ({PaddingFront}+{PaddingBack}, {PaddingTop}+{PaddingBottom}, {PaddingLeft}+{PaddingRight})");

    // The formula of ConvolutionAttribute's remarks, where a negative numerator means that not even one position fits.
    private static int OutputExtent(int extent, int before, int after, int dilation, int kernel, int stride)
    {
        int lastPosition = checked(extent + before + after - dilation * (kernel - 1) - 1);
        return lastPosition < 0 ? 0 : lastPosition / stride + 1;
    }
}
