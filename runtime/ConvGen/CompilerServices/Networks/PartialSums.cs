using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>
/// Sums and largest elements of rows. A sum has one order for every vector width: element i is added to partial sum i mod 16, each starting from 0, and then
/// partial sums k and k + 8 are added, then k and k + 4, then k and k + 2, and then the last two.
/// </summary>
internal static class PartialSums
{
    /// <summary>As many as a 512-bit vector has floats.</summary>
    private const int Count = 16;

    [InlineArray(Count)]
    private struct Sums<T>
    {
        private T _first;
    }

    /// <summary>The sum of all elements.</summary>
    public static T Sum<T>(ReadOnlySpan<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Sums<T> partial = default;
        Span<T> sums = partial;
        int whole = row.Length - row.Length % Count;
        if (Vector512.IsHardwareAccelerated)
        {
            AddWhole<T, ElementLanes512<T>, Vector512<T>>(row[..whole], sums);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            AddWhole<T, ElementLanes256<T>, Vector256<T>>(row[..whole], sums);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            AddWhole<T, ElementLanes128<T>, Vector128<T>>(row[..whole], sums);
        }
        else
        {
            AddWhole<T, SingleLane<T>, T>(row[..whole], sums);
        }

        for (int i = whole; i < row.Length; i++)
        {
            sums[i - whole] += row[i];
        }

        return Folded(sums);
    }

    /// <summary>The sum of the squares of all elements, in the same order. Each square is rounded.</summary>
    public static T SumOfSquares<T>(ReadOnlySpan<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Sums<T> partial = default;
        Sums<T> squares = default;
        Span<T> sums = partial;
        for (int start = 0; start < row.Length; start += Count)
        {
            ReadOnlySpan<T> elements = row.Slice(start, Math.Min(Count, row.Length - start));
            Span<T> products = ((Span<T>)squares)[..elements.Length];
            Elementwise.Multiply<T>(elements, elements, products);
            Elementwise.Add<T>(sums[..elements.Length], products, sums[..elements.Length]);
        }

        return Folded(sums);
    }

    private static T Folded<T>(Span<T> sums)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int half = Count / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
            {
                sums[i] += sums[i + half];
            }
        }

        return sums[0];
    }

    private static void AddWhole<T, TVector, TLanes>(ReadOnlySpan<T> row, Span<T> sums)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TVector : struct, IElementLanes<TLanes, T>
    {
        ref T source = ref MemoryMarshal.GetReference(row);
        for (int lane = 0; lane < Count; lane += TVector.Count)
        {
            TLanes sum = TVector.All(T.Zero);
            for (int i = lane; i < row.Length; i += Count)
            {
                sum = TVector.Add(sum, TVector.Load(ref Unsafe.Add(ref source, i)));
            }

            TVector.Store(sum, ref sums[lane]);
        }
    }
}
