#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// Moves data between an image or the weights and the order that kernels of vectors along output channels work in: a tile of columns, each with the
/// channels of a block side by side; and for each tap the weights of a block's channels side by side.
/// </summary>
/// <remarks>Called by generated code; not meant to be called by hand.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ChannelTiles
{
    /// <summary>Writes a tile to an image.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="tile">The tile's first element.</param>
    /// <param name="columns">The columns to write.</param>
    /// <param name="channels">The tile's channels.</param>
    /// <param name="target">Where the tile's first element goes.</param>
    /// <param name="columnPitch">The elements from one column in the image to the next.</param>
    /// <param name="channelPitch">The elements from one channel in the image to the next.</param>
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
    /// <param name="source">Where the tile's first element lies.</param>
    /// <param name="columnPitch">The elements from one column in the image to the next.</param>
    /// <param name="channelPitch">The elements from one channel in the image to the next.</param>
    /// <param name="columns">The columns to read.</param>
    /// <param name="channels">The tile's channels.</param>
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

    /// <summary>Packs the weights of a block of output channels: for each input channel and tap, those of all output channels side by side.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="weights">The first weight of the block's first output channel.</param>
    /// <param name="channels">The block's output channels.</param>
    /// <param name="outputPitch">The elements from one output channel's weights to the next one's.</param>
    /// <param name="inputChannels">The input channels.</param>
    /// <param name="inputPitch">The elements from one input channel's weights to the next one's.</param>
    /// <param name="taps">The taps on one input channel.</param>
    /// <param name="packed">Where the packed weights go: channels x inputChannels x taps elements.</param>
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

    // Channels that lie side by side on both sides are copied together.
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
