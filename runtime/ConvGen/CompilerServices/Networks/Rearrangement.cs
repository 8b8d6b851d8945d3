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

    /// <summary>Copies one run of elements from each slice of an image into an image that consists of the runs.</summary>
    /// <param name="input">The image that is read.</param>
    /// <param name="output">The image that is written.</param>
    /// <param name="slices">The number of slices.</param>
    /// <param name="length">The number of elements in a run.</param>
    /// <param name="inputSlice">The number of elements in a slice of the input.</param>
    /// <param name="inputOffset">The place of the run in a slice of the input.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void TakeRuns<T>(ReadOnlySpan<T> input, Span<T> output, int slices, int length, int inputSlice, int inputOffset)
    {
        for (int slice = 0; slice < slices; slice++)
        {
            input.Slice(slice * inputSlice + inputOffset, length).CopyTo(output.Slice(slice * length, length));
        }
    }

    /// <summary>Reorders the axes of an image.</summary>
    /// <param name="input">The image that is read.</param>
    /// <param name="output">The image that is written, of four axes.</param>
    /// <param name="extent0">The output's extent along the slowest axis.</param>
    /// <param name="extent1">The extent along the second axis.</param>
    /// <param name="extent2">The extent along the third axis.</param>
    /// <param name="extent3">The extent along the fastest axis.</param>
    /// <param name="step0">The step in the input along the output's slowest axis.</param>
    /// <param name="step1">The step along the second axis.</param>
    /// <param name="step2">The step along the third axis.</param>
    /// <param name="step3">The step along the fastest axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void Transpose<T>(
        ReadOnlySpan<T> input, Span<T> output, int extent0, int extent1, int extent2, int extent3, int step0, int step1, int step2, int step3)
    {
        int place = 0;
        for (int i = 0; i < extent0; i++)
        {
            for (int j = 0; j < extent1; j++)
            {
                for (int k = 0; k < extent2; k++)
                {
                    int start = i * step0 + j * step1 + k * step2;
                    Span<T> row = output.Slice(place, extent3);
                    place += extent3;
                    if (step3 == 1)
                    {
                        input.Slice(start, extent3).CopyTo(row);
                        continue;
                    }

                    for (int l = 0; l < row.Length; l++)
                    {
                        row[l] = input[start + l * step3];
                    }
                }
            }
        }
    }

    /// <summary>Repeats each element of an image along its axes.</summary>
    /// <param name="input">The image: (channels, slices, rows, columns).</param>
    /// <param name="output">The span that receives the larger image.</param>
    /// <param name="rows">The number of rows of the input.</param>
    /// <param name="columns">The number of columns of the input.</param>
    /// <param name="sliceTimes">The number of times that each slice is repeated.</param>
    /// <param name="rowTimes">The number of times that each row is repeated.</param>
    /// <param name="columnTimes">The number of times that each column is repeated.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void Repeat<T>(
        ReadOnlySpan<T> input, Span<T> output, int rows, int columns, int sliceTimes, int rowTimes, int columnTimes)
    {
        int outputRow = columns * columnTimes;
        int outputSlice = rows * rowTimes * outputRow;
        int firstSlice = 0;
        for (int start = 0; start < input.Length; start += rows * columns)
        {
            Span<T> slice = output.Slice(firstSlice, outputSlice);
            for (int row = 0; row < rows; row++)
            {
                Span<T> first = slice.Slice(row * rowTimes * outputRow, outputRow);
                ReadOnlySpan<T> source = input.Slice(start + row * columns, columns);
                for (int column = 0; column < source.Length; column++)
                {
                    first.Slice(column * columnTimes, columnTimes).Fill(source[column]);
                }

                for (int copy = 1; copy < rowTimes; copy++)
                {
                    first.CopyTo(slice.Slice((row * rowTimes + copy) * outputRow, outputRow));
                }
            }

            for (int copy = 1; copy < sliceTimes; copy++)
            {
                slice.CopyTo(output.Slice(firstSlice + copy * outputSlice, outputSlice));
            }

            firstSlice += sliceTimes * outputSlice;
        }
    }

    /// <summary>Makes a larger image of many channels: (channels·factor², rows, columns) becomes (channels, rows·factor, columns·factor).</summary>
    /// <remarks>Sources: PyTorch, torch.nn.PixelShuffle; ONNX, operator DepthToSpace with mode CRD.</remarks>
    /// <param name="input">The image that is read.</param>
    /// <param name="output">The image that is written.</param>
    /// <param name="height">The number of rows of the output.</param>
    /// <param name="width">The number of columns of the output.</param>
    /// <param name="factor">The factor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void PixelShuffle<T>(ReadOnlySpan<T> input, Span<T> output, int height, int width, int factor)
    {
        (int rows, int columns) = (height / factor, width / factor);
        int place = 0;
        for (int channel = 0; place < output.Length; channel += factor * factor)
        {
            for (int y = 0; y < height; y++)
            {
                Span<T> row = output.Slice(place, width);
                place += width;
                for (int offset = 0; offset < factor; offset++)
                {
                    int source = ((channel + y % factor * factor + offset) * rows + y / factor) * columns;
                    for (int x = 0; x < columns; x++)
                    {
                        row[x * factor + offset] = input[source + x];
                    }
                }
            }
        }
    }

    /// <summary>
    /// Makes many channels of a larger image: (channels, rows·factor, columns·factor) becomes (channels·factor², rows, columns).
    /// </summary>
    /// <remarks>
    /// Source: PyTorch, torch.nn.PixelUnshuffle, the inverse of PixelShuffle. ONNX's operator SpaceToDepth orders the channels differently.
    /// </remarks>
    /// <param name="input">The image that is read.</param>
    /// <param name="output">The image that is written.</param>
    /// <param name="height">The number of rows of the input.</param>
    /// <param name="width">The number of columns of the input.</param>
    /// <param name="factor">The factor.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void PixelUnshuffle<T>(ReadOnlySpan<T> input, Span<T> output, int height, int width, int factor)
    {
        (int rows, int columns) = (height / factor, width / factor);
        int place = 0;
        for (int channel = 0; place < input.Length; channel += factor * factor)
        {
            for (int y = 0; y < height; y++)
            {
                ReadOnlySpan<T> row = input.Slice(place, width);
                place += width;
                for (int offset = 0; offset < factor; offset++)
                {
                    Span<T> results = output.Slice(((channel + y % factor * factor + offset) * rows + y / factor) * columns, columns);
                    for (int x = 0; x < results.Length; x++)
                    {
                        results[x] = row[x * factor + offset];
                    }
                }
            }
        }
    }
}
