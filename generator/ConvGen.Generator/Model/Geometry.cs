using ConvGen.Generator.Collections;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>The shape of a convolution: every size that the generated code depends on, and how the image's border is handled.</summary>
/// <param name="Formats">The element types.</param>
/// <param name="Rank">The number of axes of the image that the user sees: 1 to 3. The other axes have extent 1.</param>
/// <param name="InChannels">The number of input channels.</param>
/// <param name="OutChannels">The number of output channels.</param>
/// <param name="Groups">The number of groups that the channels are split into. A group's outputs read only its inputs.</param>
/// <param name="Depth">The axis of slices.</param>
/// <param name="Height">The axis of rows.</param>
/// <param name="Width">The axis of columns.</param>
/// <param name="HasBias">Whether each output channel starts from a bias.</param>
/// <param name="Layout">The order of the image's elements.</param>
/// <param name="PaddingMode">What is outside the input.</param>
internal sealed record Geometry(
    NumberFormats Formats,
    int Rank,
    int InChannels,
    int OutChannels,
    int Groups,
    Axis Depth,
    Axis Height,
    Axis Width,
    bool HasBias,
    TensorLayout Layout,
    PaddingMode PaddingMode)
{
    /// <summary>Whether the input's extents are declared; otherwise, they are given at run time.</summary>
    public bool HasExtents => Width.Extent is not null;

    /// <summary>Whether the convolution is transposed.</summary>
    public bool IsTransposed => Width.IsTransposed;

    /// <summary>
    /// Whether a vector of input channels meets a vector of output channels lane by lane: each output channel reads only the input channel of its own
    /// number, and the channels of both are contiguous in memory.
    /// </summary>
    public bool HasChannelLanes => Layout == TensorLayout.ChannelsLast && Groups == InChannels && InChannels == OutChannels && Groups > 1;

    /// <summary>The same convolution with the padding that a rule asks for.</summary>
    public Geometry WithAutoPadding(AutoPadding rule) => rule is AutoPadding.None or AutoPadding.Valid
        ? this
        : this with { Depth = Depth.WithSamePadding(rule), Height = Height.WithSamePadding(rule), Width = Width.WithSamePadding(rule) };

    /// <summary>The same convolution without steps that have no effect.</summary>
    public Geometry WithoutIdleSteps => this with { Depth = Depth.WithoutIdleSteps, Height = Height.WithoutIdleSteps, Width = Width.WithoutIdleSteps };

    /// <summary>The same convolution of its declared image or, if no extents are declared, of the smallest image that gives an output.</summary>
    public Geometry Smallest => this with { Depth = Depth.Smallest(PaddingMode), Height = Height.Smallest(PaddingMode), Width = Width.Smallest(PaddingMode) };

    /// <summary>Whether the image's rows can be joined into one, because no output has a tap on a neighbor.</summary>
    public bool CanFlatten => Rank > 1 && Axes.All(axis => axis.IsPointwise);

    /// <summary>
    /// The same geometry with the whole image in a single row. A transposed one remains transposed, because its weights have a different order.
    /// </summary>
    public Geometry Flattened
    {
        get
        {
            Axis none = Axis.None with { IsTransposed = IsTransposed };
            return this with { Rank = 1, Depth = none, Height = none, Width = none with { Extent = Depth.Extent * Height.Extent * Width.Extent } };
        }
    }

    /// <summary>The axes, slowest first.</summary>
    public EquatableArray<Axis> Axes => [Depth, Height, Width];

    /// <summary>The number of input channels that one output reads.</summary>
    public int InChannelsPerGroup => InChannels / Groups;

    /// <summary>The number of output channels that read the same inputs.</summary>
    public int OutChannelsPerGroup => OutChannels / Groups;

    /// <summary>The number of kernel taps per input channel.</summary>
    public int TapsPerChannel => Depth.Kernel * Height.Kernel * Width.Kernel;

    /// <summary>The number of taps of one output: the length of a full chain of multiply-adds.</summary>
    public int ChainLength => InChannelsPerGroup * TapsPerChannel;

    /// <summary>The number of weights.</summary>
    public int WeightLength => OutChannels * ChainLength;

    /// <summary>The number of weights of one group.</summary>
    public int WeightGroupPitch => OutChannelsPerGroup * ChainLength;

    /// <summary>The distance, in elements, from one output channel's weights to the next channel's.</summary>
    public int WeightOutputPitch => IsTransposed ? TapsPerChannel : ChainLength;

    /// <summary>The distance, in elements, from one input channel's weights to the next channel's.</summary>
    public int WeightInputPitch => IsTransposed ? OutChannelsPerGroup * TapsPerChannel : TapsPerChannel;

    /// <summary>The number of biases.</summary>
    public int BiasLength => HasBias ? OutChannels : 0;

    /// <summary>The number of input elements. The extents must be declared.</summary>
    public int InputLength => InChannels * Depth.Extent!.Value * Height.Extent!.Value * Width.Extent!.Value;

    /// <summary>The number of output slices. The extents must be declared.</summary>
    public int OutputDepth => (int)Depth.OutputExtent!.Value;

    /// <summary>The number of output rows. The extents must be declared.</summary>
    public int OutputHeight => (int)Height.OutputExtent!.Value;

    /// <summary>The number of output columns. The extents must be declared.</summary>
    public int OutputWidth => (int)Width.OutputExtent!.Value;

    /// <summary>The number of output elements. The extents must be declared.</summary>
    public int OutputLength => OutChannels * OutputDepth * OutputHeight * OutputWidth;

    /// <summary>
    /// The number of multiply-adds in one call, including those on padding. The extents must be declared. Each tap of a transposed convolution
    /// belongs to an input; each tap of a forward convolution belongs to an output.
    /// </summary>
    public long MultiplyAdds => IsTransposed ? (long)InputLength * OutChannelsPerGroup * TapsPerChannel : (long)OutputLength * ChainLength;

    /// <summary>
    /// The number of multiply-adds in straight-line code: those whose tap falls on an input. The extents must be declared and the output must be
    /// small, because its positions are counted one by one.
    /// </summary>
    public long SpelledOutMultiplyAdds => OutChannels * (long)InChannelsPerGroup * Axes.Aggregate(1L, (product, axis) => product * MetTaps(axis));

    /// <summary>The position of an output, counted channel by channel in every layout. The extents must be declared.</summary>
    public ImagePlace OutputAt(int ordinal) => new(
        ordinal / (OutputDepth * OutputHeight * OutputWidth),
        ordinal / (OutputHeight * OutputWidth) % OutputDepth,
        ordinal / OutputWidth % OutputHeight,
        ordinal % OutputWidth);

    /// <summary>The tap at a chain's step: its input channel within the group, and its slice, row and column in the kernel.</summary>
    public ImagePlace TapAt(int step) => new(
        step / TapsPerChannel,
        step / (Height.Kernel * Width.Kernel) % Depth.Kernel,
        step / Width.Kernel % Height.Kernel,
        step % Width.Kernel);

    /// <summary>An output's index in its span. The extents must be declared.</summary>
    public int OutputIndex(ImagePlace place) => Index(place, OutChannels, OutputDepth, OutputHeight, OutputWidth);

    /// <summary>The index in its span of the input that an output's tap falls on, or null if there is none. The extents must be declared.</summary>
    public int? InputIndex(ImagePlace output, ImagePlace tap)
    {
        if (Meet(Depth, output.Slice, tap.Slice) is not int slice
            || Meet(Height, output.Row, tap.Row) is not int row
            || Meet(Width, output.Column, tap.Column) is not int column)
        {
            return null;
        }

        int channel = output.Channel / OutChannelsPerGroup * InChannelsPerGroup + tap.Channel;
        return Index(new(channel, slice, row, column), InChannels, Depth.Extent!.Value, Height.Extent!.Value, Width.Extent!.Value);
    }

    /// <summary>The index of an output channel's weight for a tap.</summary>
    public int WeightIndex(int outChannel, ImagePlace tap) =>
        outChannel / OutChannelsPerGroup * WeightGroupPitch
        + outChannel % OutChannelsPerGroup * WeightOutputPitch
        + tap.Channel * WeightInputPitch
        + (tap.Slice * Height.Kernel + tap.Row) * Width.Kernel
        + tap.Column;

    /// <summary>
    /// The input position that is read for a position along an axis: the position itself or, outside the input, the one that the padding mode
    /// selects; null if there is none. The extents must be declared. (PyTorch, torch.nn.functional.pad.)
    /// </summary>
    public int? InputPlace(Axis axis, long place)
    {
        int extent = axis.Extent!.Value;
        if (place >= 0 && place < extent)
        {
            return (int)place;
        }

        return PaddingMode switch
        {
            PaddingMode.Reflect => (int)(place < 0 ? -place : 2L * extent - 2 - place),
            PaddingMode.Replicate => place < 0 ? 0 : extent - 1,
            PaddingMode.Circular => (int)(place < 0 ? place + extent : place - extent),
            _ => null,
        };
    }

    private int Index(ImagePlace place, int channels, int depth, int height, int width) => Layout == TensorLayout.ChannelsFirst
        ? ((place.Channel * depth + place.Slice) * height + place.Row) * width + place.Column
        : ((place.Slice * height + place.Row) * width + place.Column) * channels + place.Channel;

    private long MetTaps(Axis axis)
    {
        long taps = 0;
        for (int output = 0; output < axis.OutputExtent!.Value; output++)
        {
            for (int tap = 0; tap < axis.Kernel; tap++)
            {
                taps += Meet(axis, output, tap) is null ? 0 : 1;
            }
        }

        return taps;
    }

    // The input that a tap of an output falls on along one axis.
    private int? Meet(Axis axis, int output, int tap)
    {
        if (axis.IsTransposed)
        {
            long place = (long)output + axis.PaddingBefore - (long)tap * axis.Dilation;
            return place % axis.Stride == 0 ? InputPlace(axis, place / axis.Stride) : null;
        }

        return InputPlace(axis, (long)output * axis.Stride + (long)tap * axis.Dilation - axis.PaddingBefore);
    }
}
