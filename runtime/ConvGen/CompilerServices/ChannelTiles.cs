#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// Moves data between an image or the weights and the order that channel-vector kernels use: a tile of columns, each with the channels of a block
/// contiguous, and for each tap the weights of a block's channels contiguous.
/// </summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ChannelTiles
{
    /// <summary>Writes a tile to an image.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="tile">The tile's first element.</param>
    /// <param name="columns">The number of columns to write.</param>
    /// <param name="channels">The number of channels in the tile.</param>
    /// <param name="target">The element of the image that receives the tile's first element.</param>
    /// <param name="columnPitch">The distance, in elements, from one column in the image to the next.</param>
    /// <param name="channelPitch">The distance, in elements, from one channel in the image to the next.</param>
    public static void Store<T>(ref T tile, int columns, int channels, ref T target, int columnPitch, int channelPitch)
    {
        if (columnPitch == 1)
        {
            Transposition.Copy(ref tile, columns, channels, channels, ref target, channelPitch);
        }
        else
        {
            Copy(ref tile, columns, channels, channels, 1, ref target, columnPitch, channelPitch);
        }
    }

    /// <summary>Reads a tile from an image.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="source">The element of the image that is the tile's first element.</param>
    /// <param name="columnPitch">The distance, in elements, from one column in the image to the next.</param>
    /// <param name="channelPitch">The distance, in elements, from one channel in the image to the next.</param>
    /// <param name="columns">The number of columns to read.</param>
    /// <param name="channels">The number of channels in the tile.</param>
    /// <param name="tile">The tile's first element.</param>
    public static void Load<T>(ref T source, int columnPitch, int channelPitch, int columns, int channels, ref T tile)
    {
        if (columnPitch == 1)
        {
            Transposition.Copy(ref source, channels, columns, channelPitch, ref tile, channels);
        }
        else
        {
            Copy(ref source, columns, channels, columnPitch, channelPitch, ref tile, channels, 1);
        }
    }

    /// <summary>
    /// Packs the weights of a block of output channels: for each input channel and tap, the weights of all output channels are contiguous.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="weights">The first weight of the block's first output channel.</param>
    /// <param name="channels">The number of output channels in the block.</param>
    /// <param name="outputPitch">The distance, in elements, from one output channel's weights to the next channel's.</param>
    /// <param name="inputChannels">The number of input channels.</param>
    /// <param name="inputPitch">The distance, in elements, from one input channel's weights to the next channel's.</param>
    /// <param name="taps">The number of taps per input channel.</param>
    /// <param name="packed">The first element of the destination, which has channels x inputChannels x taps elements.</param>
    public static void PackWeights<T>(ref T weights, int channels, int outputPitch, int inputChannels, int inputPitch, int taps, ref T packed)
    {
        if (inputPitch == taps)
        {
            Transposition.Copy(ref weights, channels, inputChannels * taps, outputPitch, ref packed, channels);
            return;
        }

        for (int channel = 0; channel < inputChannels; channel++)
        {
            Transposition.Copy(
                ref Unsafe.Add(ref weights, channel * inputPitch), channels, taps, outputPitch, ref Unsafe.Add(ref packed, channel * taps * channels), channels);
        }
    }

    // Channels that are contiguous in both source and target are copied together.
    private static void Copy<T>(
        ref T source, int columns, int channels, int sourceColumnPitch, int sourceChannelPitch, ref T target, int targetColumnPitch, int targetChannelPitch)
    {
        for (int column = 0; column < columns; column++)
        {
            ref T from = ref Unsafe.Add(ref source, column * sourceColumnPitch);
            ref T to = ref Unsafe.Add(ref target, column * targetColumnPitch);
            if (sourceChannelPitch == 1 && targetChannelPitch == 1)
            {
                MemoryMarshal.CreateReadOnlySpan(ref from, channels).CopyTo(MemoryMarshal.CreateSpan(ref to, channels));
                continue;
            }

            for (int channel = 0; channel < channels; channel++)
            {
                Unsafe.Add(ref to, channel * targetChannelPitch) = Unsafe.Add(ref from, channel * sourceChannelPitch);
            }
        }
    }
}
#endif
