using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>Copies images in another order.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Rearrangement
{
    /// <summary>The number of elements along each side of the blocks that are transposed together: 64 bytes of floats, a cache line.</summary>
    private const int Side = 16;

    /// <summary>Copies one run of elements from each slice of an image into each slice of another one.</summary>
    /// <param name="input">The image that is read.</param>
    /// <param name="output">The image that is written.</param>
    /// <param name="slices">The number of slices.</param>
    /// <param name="length">The number of elements in a run.</param>
    /// <param name="outputSlice">The number of elements in a slice of the output. A slice of the input is a run.</param>
    /// <param name="outputOffset">The place of the run in a slice of the output.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void CopyRuns<T>(ReadOnlySpan<T> input, Span<T> output, int slices, int length, int outputSlice, int outputOffset)
    {
        for (int slice = 0; slice < slices; slice++)
        {
            input.Slice(slice * length, length).CopyTo(output.Slice(slice * outputSlice + outputOffset, length));
        }
    }

    /// <summary>Reorders an image from channels last to channels first.</summary>
    /// <param name="input">The image: (places, channels).</param>
    /// <param name="output">The span that receives the image: (channels, places).</param>
    /// <param name="channels">The number of channels.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void ChannelsFirst<T>(ReadOnlySpan<T> input, Span<T> output, int channels)
    {
        int places = input.Length / channels;
        for (int firstPlace = 0; firstPlace < places; firstPlace += Side)
        {
            int endPlace = Math.Min(firstPlace + Side, places);
            for (int channel = 0; channel < channels; channel++)
            {
                Span<T> row = output.Slice(channel * places, places);
                for (int place = firstPlace; place < endPlace; place++)
                {
                    row[place] = input[place * channels + channel];
                }
            }
        }
    }
}
