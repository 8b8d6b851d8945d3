using System.Buffers;
using System.Diagnostics;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>
/// Computes the windows of a pooling: first, the rows that the windows of an output row read become one row, with the padding at both ends; then, the
/// elements of that row become the outputs. So a window of k·k elements takes 2·k operations, and no window is an exception.
/// </summary>
internal static class WindowPass<T, TWindow>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TWindow : struct, IWindow<T>
{
    /// <summary>
    /// The number of elements in the buffer for joined rows. Several rows are joined before the first one is read: a load of what several stores have just
    /// written waits until they are in the cache.
    /// </summary>
    private const int BufferLength = 2048;

    /// <inheritdoc cref="Pooling.Average{T}"/>
    [SkipLocalsInit]
    public static void Run(
        ReadOnlySpan<T> input, Span<T> output, int channels, in PoolAxis depth, in PoolAxis height, in PoolAxis width, bool countsPadding)
    {
        Debug.Assert(
            input.Length == channels * depth.Input * height.Input * width.Input && output.Length == channels * depth.Output * height.Output * width.Output,
            "The lengths must follow from the shapes.");

        // A wide image is computed in blocks of columns. A window that alone does not fit into the buffer needs a larger one.
        int most = Math.Max(1, (BufferLength / 4 - width.KernelExtent) / width.Stride + 1);
        int longest = Block(width, Math.Min(most, width.Output));
        T[]? rented = longest <= BufferLength ? null : ArrayPool<T>.Shared.Rent(longest);
        Span<T> buffer = rented ?? stackalloc T[BufferLength];
        for (int first = 0; first < width.Output; first += most)
        {
            var columns = new WindowColumns(width, first, Math.Min(most, width.Output - first));
            for (int channel = 0; channel < channels; channel++)
            {
                RunChannel(input, output, channel, depth, height, columns, buffer, countsPadding);
            }
        }

        if (rented is not null)
        {
            ArrayPool<T>.Shared.Return(rented);
        }
    }

    // The number of elements that a block of windows reads.
    private static int Block(in PoolAxis width, int windows) => (windows - 1) * width.Stride + width.KernelExtent;

    private static void RunChannel(
        ReadOnlySpan<T> input,
        Span<T> output,
        int channel,
        in PoolAxis depth,
        in PoolAxis height,
        in WindowColumns columns,
        Span<T> buffer,
        bool countsPadding)
    {
        int inputPlane = depth.Input * height.Input * columns.Width.Input;
        ReadOnlySpan<T> plane = input.Slice(channel * inputPlane, inputPlane);
        int together = buffer.Length / columns.Extent;
        for (int slice = 0; slice < depth.Output; slice++)
        {
            for (int first = 0; first < height.Output; first += together)
            {
                int count = Math.Min(together, height.Output - first);
                for (int row = 0; row < count; row++)
                {
                    var rows = new WindowRows(depth, height, columns.Width.Input, slice, first + row);
                    Join(plane, rows, columns, buffer.Slice(row * columns.Extent, columns.Extent));
                }

                int place = ((channel * depth.Output + slice) * height.Output + first) * columns.Width.Output + columns.First;
                for (int row = 0; row < count; row++)
                {
                    Span<T> results = output.Slice(place + row * columns.Width.Output, columns.Count);
                    WindowVectors<T, TWindow>.Across(buffer.Slice(row * columns.Extent, columns.Extent), results, columns.Width);
                    if (TWindow.IsDivided)
                    {
                        int counted = depth.Count(slice, countsPadding) * height.Count(first + row, countsPadding);
                        Divide(results, columns, counted, countsPadding);
                    }
                }
            }
        }
    }

    // The rows of the windows as one, with the padding.
    private static void Join(ReadOnlySpan<T> plane, in WindowRows rows, in WindowColumns columns, Span<T> joined)
    {
        joined[..columns.Before].Fill(TWindow.Start);
        joined[^columns.After..].Fill(TWindow.Start);
        Span<T> inside = joined[columns.Before..^columns.After];
        if (rows.IsEmpty)
        {
            inside.Fill(TWindow.Start);
        }
        else if (!inside.IsEmpty)
        {
            WindowVectors<T, TWindow>.Down(plane, rows, columns.FirstInside, inside);
        }
    }

    // Windows at the ends of a row may have fewer elements. A window without any has the sum 0; divided by 1, it stays 0.
    private static void Divide(Span<T> sums, in WindowColumns columns, int rows, bool countsPadding)
    {
        (int first, int end) = columns.Whole;
        if (first < end)
        {
            TensorPrimitives.Divide(sums[first..end], T.CreateTruncating(Math.Max(1, rows * columns.Width.Kernel)), sums[first..end]);
        }

        for (int window = 0; window < sums.Length; window++)
        {
            if (window == first && first < end)
            {
                window = end;
                if (window == sums.Length)
                {
                    return;
                }
            }

            sums[window] /= T.CreateTruncating(Math.Max(1, rows * columns.Width.Count(columns.First + window, countsPadding)));
        }
    }
}
