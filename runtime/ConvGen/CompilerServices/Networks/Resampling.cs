using System.ComponentModel;
using System.Numerics;
using System.Numerics.Tensors;

namespace ConvGen.CompilerServices;

/// <summary>Resizes images, channel by channel.</summary>
/// <remarks>
/// <para>This API supports generated code and is not intended to be used directly.</para>
/// <para>
/// Sources: ONNX, operator Resize, with modes "linear" and "nearest"; PyTorch, torch.nn.Upsample. PyTorch computes coordinates in single
/// precision, so the weights may differ in their last bits.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Resampling
{
    /// <summary>
    /// The number of output columns that are computed together. Their places and the rows that they need are on the stack.
    /// </summary>
    private const int Block = 256;

    /// <summary>
    /// Interpolates between neighboring elements: along the columns, then along the rows, and then along the slices. Each time, the result
    /// is a·(1 − w) + b·w, where the weight w, 1 − w, both products and their sum are rounded. If w is 0, it is a, whatever b is.
    /// </summary>
    /// <param name="input">The input: (channels, slices, rows, columns).</param>
    /// <param name="output">The span that receives the resized image in the same order.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="depth">How the slices are resized.</param>
    /// <param name="height">How the rows are resized.</param>
    /// <param name="width">How the columns are resized.</param>
    /// <param name="coordinates">The places that the outputs are taken from.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void Linear<T>(
        ReadOnlySpan<T> input,
        Span<T> output,
        int channels,
        in ResampleAxis depth,
        in ResampleAxis height,
        in ResampleAxis width,
        ResampleCoordinates coordinates)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<int> lower = stackalloc int[Block];
        Span<T> weights = stackalloc T[Block];
        Span<T> rowBuffer = stackalloc T[LinearRows<T>.Count * Block];
        Span<T> scratch = stackalloc T[2 * Block];
        int plane = depth.Input * height.Input * width.Input;
        for (int first = 0; first < width.Output; first += Block)
        {
            int columns = Math.Min(Block, width.Output - first);
            for (int column = 0; column < columns; column++)
            {
                (lower[column], double weight) = width.Linear(first + column, coordinates);
                weights[column] = T.CreateTruncating(weight);
            }

            for (int channel = 0; channel < channels; channel++)
            {
                LinearRows<T> rows = new(
                    input.Slice(channel * plane, plane), height.Input, width.Input, lower[..columns], weights[..columns], rowBuffer);
                for (int slice = 0; slice < depth.Output; slice++)
                {
                    (int front, double depthWeight) = depth.Linear(slice, coordinates);
                    int start = (channel * depth.Output + slice) * height.Output * width.Output + first;
                    for (int row = 0; row < height.Output; row++)
                    {
                        (int top, double weight) = height.Linear(row, coordinates);
                        Span<T> results = output.Slice(start + row * width.Output, columns);
                        T rowWeight = T.CreateTruncating(weight);
                        Span<T> product = scratch.Slice(Block, columns);
                        rows.Interpolate(front, top, rowWeight, results, product);
                        if (depthWeight != 0)
                        {
                            Span<T> back = scratch[..columns];
                            rows.Interpolate(front + 1, top, rowWeight, back, product);
                            Interpolate(results, back, T.CreateTruncating(depthWeight), results, product);
                        }
                    }
                }
            }
        }
    }

    /// <summary>Copies the nearest element.</summary>
    /// <param name="input">The input: (channels, slices, rows, columns).</param>
    /// <param name="output">The span that receives the resized image in the same order.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="depth">How the slices are resized.</param>
    /// <param name="height">How the rows are resized.</param>
    /// <param name="width">How the columns are resized.</param>
    /// <param name="coordinates">The places that the outputs are taken from.</param>
    /// <param name="rounding">Which element is the nearest one.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void Nearest<T>(
        ReadOnlySpan<T> input,
        Span<T> output,
        int channels,
        in ResampleAxis depth,
        in ResampleAxis height,
        in ResampleAxis width,
        ResampleCoordinates coordinates,
        NearestRounding rounding)
    {
        Span<int> nearest = stackalloc int[Block];
        for (int first = 0; first < width.Output; first += Block)
        {
            Span<int> places = nearest[..Math.Min(Block, width.Output - first)];
            for (int column = 0; column < places.Length; column++)
            {
                places[column] = width.Nearest(first + column, coordinates, rounding);
            }

            int start = first;
            for (int channel = 0; channel < channels; channel++)
            {
                for (int slice = 0; slice < depth.Output; slice++)
                {
                    int sourceSlice = channel * depth.Input + depth.Nearest(slice, coordinates, rounding);
                    int previous = -1;
                    for (int row = 0; row < height.Output; row++)
                    {
                        int sourceRow = height.Nearest(row, coordinates, rounding);
                        Span<T> results = output.Slice(start, places.Length);
                        if (sourceRow == previous)
                        {
                            output.Slice(start - width.Output, places.Length).CopyTo(results);
                        }
                        else
                        {
                            Take(input.Slice((sourceSlice * height.Input + sourceRow) * width.Input, width.Input), places, results);
                        }

                        previous = sourceRow;
                        start += width.Output;
                    }
                }
            }
        }
    }

    private static void Take<T>(ReadOnlySpan<T> row, ReadOnlySpan<int> places, Span<T> results)
    {
        for (int column = 0; column < results.Length; column++)
        {
            results[column] = row[places[column]];
        }
    }

    /// <summary>Interpolates between two rows. The results may replace the first one.</summary>
    private static void Interpolate<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second, T weight, Span<T> results, Span<T> product)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorPrimitives.Multiply(first, T.One - weight, results);
        TensorPrimitives.Multiply(second, weight, product);
        TensorPrimitives.Add(results, product, results);
    }

    /// <summary>Some columns of a channel's rows, interpolated along the columns. Neighboring output rows use the same ones.</summary>
    private ref struct LinearRows<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        /// <summary>Two neighboring rows of two neighboring slices.</summary>
        public const int Count = 4;

        private readonly ReadOnlySpan<T> _channel;
        private readonly int _rows;
        private readonly int _columns;
        private readonly ReadOnlySpan<int> _lower;
        private readonly ReadOnlySpan<T> _weights;
        private readonly Span<T> _buffer;

        // The row of the channel that each row of the buffer is computed from, plus 1.
        private (int EvenEven, int EvenOdd, int OddEven, int OddOdd) _computed;

        public LinearRows(
            ReadOnlySpan<T> channel, int rows, int columns, ReadOnlySpan<int> lower, ReadOnlySpan<T> weights, Span<T> buffer)
        {
            _channel = channel;
            _rows = rows;
            _columns = columns;
            _lower = lower;
            _weights = weights;
            _buffer = buffer;
        }

        /// <summary>Interpolates along the columns and then between a row and the one below it.</summary>
        public void Interpolate(int slice, int row, T weight, Span<T> results, Span<T> product)
        {
            ReadOnlySpan<T> upper = Row(slice, row);
            if (weight == T.Zero)
            {
                upper.CopyTo(results);
                return;
            }

            Resampling.Interpolate(upper, Row(slice, row + 1), weight, results, product);
        }

        private ReadOnlySpan<T> Row(int slice, int row)
        {
            int number = slice * _rows + row;
            int place = slice % 2 * 2 + row % 2;
            Span<T> results = _buffer.Slice(place * Block, _lower.Length);
            ref int computed = ref Computed(ref _computed, place);
            if (computed != number + 1)
            {
                computed = number + 1;
                Fill(_channel.Slice(number * _columns, _columns), results);
            }

            return results;
        }

        private readonly void Fill(ReadOnlySpan<T> row, Span<T> results)
        {
            for (int column = 0; column < results.Length; column++)
            {
                int lower = _lower[column];
                T weight = _weights[column];
                results[column] = weight == T.Zero ? row[lower] : row[lower] * (T.One - weight) + row[lower + 1] * weight;
            }
        }

        private static ref int Computed(ref (int EvenEven, int EvenOdd, int OddEven, int OddOdd) computed, int place)
        {
            switch (place)
            {
                case 0:
                    return ref computed.EvenEven;
                case 1:
                    return ref computed.EvenOdd;
                case 2:
                    return ref computed.OddEven;
                default:
                    return ref computed.OddOdd;
            }
        }
    }
}
