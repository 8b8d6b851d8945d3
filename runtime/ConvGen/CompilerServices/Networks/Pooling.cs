using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>Computes the poolings of networks: each output is computed from a window of its channel. Images are channels first.</summary>
/// <remarks>
/// This API supports generated code and is not intended to be used directly. The taps of a window are taken in the order (slice, row, column), so that
/// results have the same bits for every vector width.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pooling
{
    /// <summary>Computes the largest element of each window. NaN wins, and a window without an element inside the input gives −∞.</summary>
    /// <remarks>Sources: PyTorch, torch.nn.MaxPool3d; ATen's CPU kernel, which replaces the largest element by a larger one or by NaN.</remarks>
    /// <param name="input">The input: (channels, slices, rows, columns).</param>
    /// <param name="output">The span that receives the windows' results in the same order.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="depth">The windows along the slices.</param>
    /// <param name="height">The windows along the rows.</param>
    /// <param name="width">The windows along the columns.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void Max<T>(ReadOnlySpan<T> input, Span<T> output, int channels, in PoolAxis depth, in PoolAxis height, in PoolAxis width)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Pool<T, LargestOfWindow<T>>(input, output, channels, depth, height, width, countsPadding: false);

    /// <summary>
    /// Computes the mean of each window: the sum of its elements inside the input, starting from 0, divided by their number. A window without an element
    /// inside the input gives 0.
    /// </summary>
    /// <remarks>Sources: PyTorch, torch.nn.AvgPool3d; ONNX, operator AveragePool.</remarks>
    /// <param name="input">The input: (channels, slices, rows, columns).</param>
    /// <param name="output">The span that receives the windows' results in the same order.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="depth">The windows along the slices.</param>
    /// <param name="height">The windows along the rows.</param>
    /// <param name="width">The windows along the columns.</param>
    /// <param name="countsPadding">Whether taps in the padding count in the divisor. Taps beyond the padding never do.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void Average<T>(
        ReadOnlySpan<T> input, Span<T> output, int channels, in PoolAxis depth, in PoolAxis height, in PoolAxis width, bool countsPadding)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Pool<T, MeanOfWindow<T>>(input, output, channels, depth, height, width, countsPadding);

    /// <summary>
    /// Computes the means of windows that cover an image: along an axis of extent n with m outputs, window i goes from floor(i·n / m) up to, but not including,
    /// ceil((i + 1)·n / m). The elements are added in the order (row, column), starting from 0.
    /// </summary>
    /// <remarks>Source: PyTorch, torch.nn.AdaptiveAvgPool2d.</remarks>
    /// <param name="input">The input: (channels, rows, columns).</param>
    /// <param name="output">The span that receives the means in the same order.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="inputHeight">The number of input rows.</param>
    /// <param name="inputWidth">The number of input columns.</param>
    /// <param name="outputHeight">The number of output rows.</param>
    /// <param name="outputWidth">The number of output columns.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void AdaptiveAverage<T>(
        ReadOnlySpan<T> input, Span<T> output, int channels, int inputHeight, int inputWidth, int outputHeight, int outputWidth)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int place = 0;
        for (int channel = 0; channel < channels; channel++)
        {
            ReadOnlySpan<T> plane = input.Slice(channel * inputHeight * inputWidth, inputHeight * inputWidth);
            for (int row = 0; row < outputHeight; row++)
            {
                (int firstRow, int endRow) = Covered(row, inputHeight, outputHeight);
                for (int column = 0; column < outputWidth; column++)
                {
                    (int firstColumn, int endColumn) = Covered(column, inputWidth, outputWidth);
                    T sum = T.Zero;
                    for (int y = firstRow; y < endRow; y++)
                    {
                        foreach (T element in plane.Slice(y * inputWidth + firstColumn, endColumn - firstColumn))
                        {
                            sum += element;
                        }
                    }

                    output[place++] = sum / T.CreateTruncating((endRow - firstRow) * (endColumn - firstColumn));
                }
            }
        }
    }

    private static (int First, int End) Covered(int window, int extent, int windows) =>
        ((int)((long)window * extent / windows), (int)((((long)window + 1) * extent + windows - 1) / windows));

    private static void Pool<T, TWindow>(
        ReadOnlySpan<T> input, Span<T> output, int channels, in PoolAxis depth, in PoolAxis height, in PoolAxis width, bool countsPadding)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TWindow : struct, IWindow<T>
    {
        int inputPlane = depth.Input * height.Input * width.Input;
        int outputRow = width.Output;
        int outputPlane = depth.Output * height.Output * outputRow;
        Debug.Assert(input.Length == channels * inputPlane && output.Length == channels * outputPlane, "The lengths must follow from the shapes.");
        (int First, int End) whole = width.WholeWindows;
        for (int channel = 0; channel < channels; channel++)
        {
            ReadOnlySpan<T> plane = input.Slice(channel * inputPlane, inputPlane);
            for (int slice = 0; slice < depth.Output; slice++)
            {
                for (int row = 0; row < height.Output; row++)
                {
                    var rows = new WindowRows(depth, height, width, slice, row, countsPadding);
                    PoolRow<T, TWindow>(plane, output.Slice(channel * outputPlane + (slice * height.Output + row) * outputRow, outputRow), rows, width, whole);
                }
            }
        }
    }

    // Windows that are wholly inside along the row are computed several at once, by the widest vector that fits into them.
    private static void PoolRow<T, TWindow>(
        ReadOnlySpan<T> plane, Span<T> output, in WindowRows rows, in PoolAxis width, (int First, int End) whole)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TWindow : struct, IWindow<T>
    {
        (int first, int end) = whole;
        for (int window = 0; window < first; window++)
        {
            output[window] = Single<T, TWindow>(plane, rows, width, window);
        }

        if (Vector512.IsHardwareAccelerated && end - first >= Vector512<T>.Count)
        {
            Whole<T, TWindow, ElementLanes512<T>, Vector512<T>>(plane, output[first..end], rows, width, first);
        }
        else if (Vector256.IsHardwareAccelerated && end - first >= Vector256<T>.Count)
        {
            Whole<T, TWindow, ElementLanes256<T>, Vector256<T>>(plane, output[first..end], rows, width, first);
        }
        else if (Vector128.IsHardwareAccelerated && end - first >= Vector128<T>.Count)
        {
            Whole<T, TWindow, ElementLanes128<T>, Vector128<T>>(plane, output[first..end], rows, width, first);
        }
        else
        {
            Whole<T, TWindow, SingleLane<T>, T>(plane, output[first..end], rows, width, first);
        }

        for (int window = end; window < output.Length; window++)
        {
            output[window] = Single<T, TWindow>(plane, rows, width, window);
        }
    }

    private static T Single<T, TWindow>(ReadOnlySpan<T> plane, in WindowRows rows, in PoolAxis width, int window)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TWindow : struct, IWindow<T>
    {
        T result = TWindow.Start;
        (int firstTap, int endTap) = (width.FirstTap(window), width.EndTap(window));
        int start = width.Start(window);
        for (int slice = rows.FirstSlice; slice < rows.EndSlice; slice++)
        {
            for (int row = rows.FirstRow; row < rows.EndRow; row++)
            {
                ReadOnlySpan<T> taps = plane.Slice(rows.Place(slice, row), width.Input);
                for (int tap = firstTap; tap < endTap; tap++)
                {
                    result = TWindow.With<SingleLane<T>, T>(result, taps[start + tap * width.Dilation]);
                }
            }
        }

        return TWindow.Finish<SingleLane<T>, T>(result, rows.Count(width, window));
    }

    // The last vector ends at the last window: it may compute some windows a second time.
    private static void Whole<T, TWindow, TVector, TLanes>(ReadOnlySpan<T> plane, Span<T> output, in WindowRows rows, in PoolAxis width, int first)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TWindow : struct, IWindow<T>
        where TVector : struct, IElementLanes<TLanes, T>
    {
        if (output.IsEmpty)
        {
            return;
        }

        int count = rows.Count(width, first);
        (int stride, int dilation, int kernel) = (width.Stride, width.Dilation, width.Kernel);
        int last = output.Length - TVector.Count;

        // The elements that the windows of this row read. Slicing checks that all of them are inside.
        int start = width.Start(first);
        int extent = (output.Length - 1) * stride + (kernel - 1) * dilation + 1;
        for (int window = 0; ; window = Math.Min(window + TVector.Count, last))
        {
            TLanes result = TVector.All(TWindow.Start);
            for (int slice = rows.FirstSlice; slice < rows.EndSlice; slice++)
            {
                for (int row = rows.FirstRow; row < rows.EndRow; row++)
                {
                    ref T taps = ref Unsafe.Add(ref MemoryMarshal.GetReference(plane.Slice(rows.Place(slice, row) + start, extent)), window * stride);
                    for (int tap = 0; tap < kernel; tap++)
                    {
                        ref T source = ref Unsafe.Add(ref taps, tap * dilation);
                        result = TWindow.With<TVector, TLanes>(
                            result,
                            stride == 1 ? TVector.Load(ref source) : stride == 2 ? TVector.LoadEverySecond(ref source) : TVector.LoadEvery(ref source, stride));
                    }
                }
            }

            TVector.Store(TWindow.Finish<TVector, TLanes>(result, count), ref output[window]);
            if (window == last)
            {
                return;
            }
        }
    }

    /// <summary>What is computed from the elements of a window.</summary>
    private interface IWindow<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        /// <summary>Gets the value without any element.</summary>
        public static abstract T Start { get; }

        /// <summary>The value with one more element.</summary>
        public static abstract TLanes With<TVector, TLanes>(TLanes result, TLanes element)
            where TVector : struct, IElementLanes<TLanes, T>;

        /// <summary>The result, from the value with all elements and the number of elements that count.</summary>
        public static abstract TLanes Finish<TVector, TLanes>(TLanes result, int count)
            where TVector : struct, IElementLanes<TLanes, T>;
    }

    private readonly struct LargestOfWindow<T> : IWindow<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static T Start => T.NegativeInfinity;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes With<TVector, TLanes>(TLanes result, TLanes element)
            where TVector : struct, IElementLanes<TLanes, T> => TVector.Larger(result, element);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Finish<TVector, TLanes>(TLanes result, int count)
            where TVector : struct, IElementLanes<TLanes, T> => result;
    }

    private readonly struct MeanOfWindow<T> : IWindow<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static T Start => T.Zero;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes With<TVector, TLanes>(TLanes result, TLanes element)
            where TVector : struct, IElementLanes<TLanes, T> => TVector.Add(result, element);

        // A window without elements that count has the sum 0; divided by 1, it stays 0.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Finish<TVector, TLanes>(TLanes result, int count)
            where TVector : struct, IElementLanes<TLanes, T> => TVector.Divide(result, TVector.All(T.CreateTruncating(Math.Max(count, 1))));
    }

    /// <summary>The slices and rows of an input that the windows of one output row read.</summary>
    private readonly struct WindowRows
    {
        private readonly int _inputRows;
        private readonly int _inputColumns;
        private readonly int _firstPlace;
        private readonly int _sliceStep;
        private readonly int _rowStep;
        private readonly int _paddedTaps;
        private readonly bool _countsPadding;

        public WindowRows(in PoolAxis depth, in PoolAxis height, in PoolAxis width, int slice, int row, bool countsPadding)
        {
            (_inputRows, _inputColumns) = (height.Input, width.Input);
            (FirstSlice, EndSlice) = (depth.FirstTap(slice), depth.EndTap(slice));
            (FirstRow, EndRow) = (height.FirstTap(row), height.EndTap(row));
            _sliceStep = depth.Dilation * _inputRows * _inputColumns;
            _rowStep = height.Dilation * _inputColumns;
            _firstPlace = (depth.Start(slice) * _inputRows + height.Start(row)) * _inputColumns;
            _paddedTaps = depth.PaddedTaps(slice) * height.PaddedTaps(row);
            _countsPadding = countsPadding;
        }

        public int FirstSlice { get; }

        public int EndSlice { get; }

        public int FirstRow { get; }

        public int EndRow { get; }

        /// <summary>The place of the first element of a row in the channel's plane.</summary>
        public int Place(int slice, int row) => _firstPlace + slice * _sliceStep + row * _rowStep;

        /// <summary>The number of elements that count in a window's mean.</summary>
        public int Count(in PoolAxis width, int window) => _countsPadding
            ? _paddedTaps * width.PaddedTaps(window)
            : Math.Max(0, EndSlice - FirstSlice) * Math.Max(0, EndRow - FirstRow) * Math.Max(0, width.EndTap(window) - width.FirstTap(window));
    }
}
