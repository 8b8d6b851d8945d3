using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>The vectorized loops of poolings. Each uses the widest vector that fits; its last one may compute some results a second time.</summary>
internal static class WindowVectors<T, TWindow>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TWindow : struct, IWindow<T>
{
    /// <summary>Joins rows, column by column.</summary>
    /// <param name="plane">The channel.</param>
    /// <param name="rows">The rows. There is at least one.</param>
    /// <param name="firstColumn">The first column.</param>
    /// <param name="joined">The span that receives a result for each column.</param>
    public static void Down(ReadOnlySpan<T> plane, in WindowRows rows, int firstColumn, Span<T> joined)
    {
        // Slicing checks that all elements are inside the channel.
        ReadOnlySpan<T> source = plane[(rows.First + firstColumn)..];
        _ = source.Slice((rows.Slices - 1) * rows.SliceStep + (rows.Rows - 1) * rows.RowStep, joined.Length);
        if (Vector512.IsHardwareAccelerated && joined.Length >= Vector512<T>.Count)
        {
            Down<ElementLanes512<T>, Vector512<T>>(source, rows, joined);
        }
        else if (Vector256.IsHardwareAccelerated && joined.Length >= Vector256<T>.Count)
        {
            Down<ElementLanes256<T>, Vector256<T>>(source, rows, joined);
        }
        else if (Vector128.IsHardwareAccelerated && joined.Length >= Vector128<T>.Count)
        {
            Down<ElementLanes128<T>, Vector128<T>>(source, rows, joined);
        }
        else
        {
            Down<SingleLane<T>, T>(source, rows, joined);
        }
    }

    /// <summary>Computes the windows along a row.</summary>
    /// <param name="row">The row, with the padding.</param>
    /// <param name="output">The span that receives a result for each window.</param>
    /// <param name="width">The windows.</param>
    public static void Across(ReadOnlySpan<T> row, Span<T> output, in PoolAxis width)
    {
        switch (width.Stride)
        {
            case 1:
                Across<NextElement>(row, output, width);
                break;
            case 2:
                Across<EverySecondElement>(row, output, width);
                break;
            default:
                Across<AnyStride>(row, output, width);
                break;
        }
    }

    private static void Down<TVector, TLanes>(ReadOnlySpan<T> source, in WindowRows rows, Span<T> joined)
        where TVector : struct, IElementLanes<TLanes, T>
    {
        ref T result = ref MemoryMarshal.GetReference(joined);
        ref T column = ref MemoryMarshal.GetReference(source);
        (int slices, int count, nint sliceStep, nint rowStep) = (rows.Slices, rows.Rows, rows.SliceStep, rows.RowStep);
        int last = joined.Length - TVector.Count;
        for (int place = 0; ; place = Math.Min(place + TVector.Count, last))
        {
            TLanes value = TVector.All(TWindow.Start);
            ref T slice = ref Unsafe.Add(ref column, place);
            for (int i = 0; i < slices; i++)
            {
                ref T element = ref slice;
                for (int j = 0; j < count; j++)
                {
                    value = TWindow.With<TVector, TLanes>(value, TVector.Load(ref element));
                    element = ref Unsafe.Add(ref element, rowStep);
                }

                slice = ref Unsafe.Add(ref slice, sliceStep);
            }

            TVector.Store(value, ref Unsafe.Add(ref result, place));
            if (place == last)
            {
                return;
            }
        }
    }

    private static void Across<TStride>(ReadOnlySpan<T> row, Span<T> output, in PoolAxis width)
        where TStride : struct, IWindowStride
    {
        // Slicing checks that all elements are inside the row.
        _ = row[..((output.Length - 1) * width.Stride + width.KernelExtent)];
        if (Vector512.IsHardwareAccelerated && output.Length >= Vector512<T>.Count)
        {
            Across<TStride, ElementLanes512<T>, Vector512<T>>(row, output, width.Kernel, width.Dilation, width.Stride);
        }
        else if (Vector256.IsHardwareAccelerated && output.Length >= Vector256<T>.Count)
        {
            Across<TStride, ElementLanes256<T>, Vector256<T>>(row, output, width.Kernel, width.Dilation, width.Stride);
        }
        else if (Vector128.IsHardwareAccelerated && output.Length >= Vector128<T>.Count)
        {
            Across<TStride, ElementLanes128<T>, Vector128<T>>(row, output, width.Kernel, width.Dilation, width.Stride);
        }
        else
        {
            Across<TStride, SingleLane<T>, T>(row, output, width.Kernel, width.Dilation, width.Stride);
        }
    }

    private static void Across<TStride, TVector, TLanes>(ReadOnlySpan<T> row, Span<T> output, int kernel, nint dilation, nint stride)
        where TStride : struct, IWindowStride
        where TVector : struct, IElementLanes<TLanes, T>
    {
        ref T result = ref MemoryMarshal.GetReference(output);
        ref T source = ref MemoryMarshal.GetReference(row);
        int last = output.Length - TVector.Count;
        for (int window = 0; ; window = Math.Min(window + TVector.Count, last))
        {
            TLanes value = TVector.All(TWindow.Start);
            ref T element = ref Unsafe.Add(ref source, window * stride);
            for (int tap = 0; tap < kernel; tap++)
            {
                value = TWindow.With<TVector, TLanes>(value, TStride.Load<TVector, TLanes, T>(ref element, stride));
                element = ref Unsafe.Add(ref element, dilation);
            }

            TVector.Store(value, ref Unsafe.Add(ref result, window));
            if (window == last)
            {
                return;
            }
        }
    }
}
