using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>A run of equal blocks of output channels. The channels of a block are computed together.</summary>
/// <param name="First">The first output channel of the first block, within its group.</param>
/// <param name="Size">The number of output channels in one block.</param>
/// <param name="Count">The number of blocks.</param>
internal sealed record ChannelBlock(int First, int Size, int Count)
{
    /// <summary>The end (exclusive) of the channels.</summary>
    public int End => First + Size * Count;

    /// <summary>
    /// Splits a group's output channels into the fewest blocks of at most a given size, as equal as possible, so that there is no small block at the
    /// end: 100 channels in blocks of up to 6 give 15 of 6 and 2 of 5, not 16 of 6 and one of 4 (the idea comes from LIBXSMM).
    /// </summary>
    public static EquatableArray<ChannelBlock> Split(int channels, int largest)
    {
        int blocks = (channels - 1) / largest + 1;
        int size = channels / blocks;
        int larger = channels % blocks;
        return larger == 0
            ? [new(0, size, blocks)]
            : [new(0, size + 1, larger), new((size + 1) * larger, size, blocks - larger)];
    }
}
