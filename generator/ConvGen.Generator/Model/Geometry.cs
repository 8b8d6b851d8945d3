namespace ConvGen.Generator.Model;

/// <summary>The shape of a convolution: every size that the generated code depends on.</summary>
/// <param name="ElementType">The type of all data.</param>
/// <param name="InChannels">The input's channels.</param>
/// <param name="OutChannels">The output's channels.</param>
/// <param name="Groups">The groups that the channels are split into; a group's outputs see only its inputs.</param>
/// <param name="Height">The vertical axis.</param>
/// <param name="Width">The horizontal axis.</param>
/// <param name="HasBias">Whether each output channel starts from a bias.</param>
internal sealed record Geometry(ElementType ElementType, int InChannels, int OutChannels, int Groups, Axis Height, Axis Width, bool HasBias)
{
    /// <summary>Whether the input's extents are declared; otherwise they are given at run time.</summary>
    public bool HasExtents => Width.Extent is not null;

    /// <summary>The input channels that one output sees.</summary>
    public int InChannelsPerGroup => InChannels / Groups;

    /// <summary>The output channels that see the same inputs.</summary>
    public int OutChannelsPerGroup => OutChannels / Groups;

    /// <summary>The taps of the kernel on one input channel.</summary>
    public int TapsPerChannel => Height.Kernel * Width.Kernel;

    /// <summary>The weights of one output channel: the length of a full chain of multiply-adds.</summary>
    public int FilterLength => InChannelsPerGroup * TapsPerChannel;

    /// <summary>The number of weights.</summary>
    public int WeightLength => OutChannels * FilterLength;

    /// <summary>The number of biases.</summary>
    public int BiasLength => HasBias ? OutChannels : 0;

    /// <summary>The number of input elements; the extents must be declared.</summary>
    public int InputLength => InChannels * Height.Extent!.Value * Width.Extent!.Value;

    /// <summary>The output's rows; the extents must be declared.</summary>
    public int OutputHeight => (int)Height.OutputExtent!.Value;

    /// <summary>The output's columns; the extents must be declared.</summary>
    public int OutputWidth => (int)Width.OutputExtent!.Value;

    /// <summary>The number of output elements; the extents must be declared.</summary>
    public int OutputLength => OutChannels * OutputHeight * OutputWidth;

    /// <summary>The multiply-adds of one call, those on padding included; the extents must be declared.</summary>
    public long MultiplyAdds => (long)OutputLength * FilterLength;

    /// <summary>
    /// The multiply-adds of one call that fall on the input: what straight-line code spells out. The extents must be declared, and the output
    /// small, because its rows and columns are counted one by one.
    /// </summary>
    public long MultiplyAddsOnInput
    {
        get
        {
            long rows = Enumerable.Range(0, OutputHeight).Sum(row => TapCount(Height.Taps(row)));
            long columns = Enumerable.Range(0, OutputWidth).Sum(column => TapCount(Width.Taps(column)));
            return OutChannels * (long)InChannelsPerGroup * rows * columns;
        }
    }

    /// <summary>The place of an output element; the extents must be declared.</summary>
    public (int Channel, int Row, int Column) OutputAt(int index) =>
        (index / (OutputHeight * OutputWidth), index / OutputWidth % OutputHeight, index % OutputWidth);

    /// <summary>The place of one of an output channel's weights, the input channel counted within its group.</summary>
    public (int InChannel, int Row, int Column) TapAt(int index) =>
        (index / TapsPerChannel, index / Width.Kernel % Height.Kernel, index % Width.Kernel);

    /// <summary>The index of the input that an output's tap falls on, or null when it falls on the padding; the extents must be declared.</summary>
    public int? InputOf(int output, int tap)
    {
        (int channel, int row, int column) = OutputAt(output);
        (int inChannel, int tapRow, int tapColumn) = TapAt(tap);
        if (Height.InputAt(row, tapRow) is not int inputRow || Width.InputAt(column, tapColumn) is not int inputColumn)
        {
            return null;
        }

        int group = channel / OutChannelsPerGroup;
        return ((group * InChannelsPerGroup + inChannel) * Height.Extent!.Value + inputRow) * Width.Extent!.Value + inputColumn;
    }

    private static long TapCount((int First, int End) taps) => taps.End - taps.First;
}
