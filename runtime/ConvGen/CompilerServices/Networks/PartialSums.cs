using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>
/// Sums of rows. A sum has one order for every vector width: term i is added to partial sum i mod 16, each starting from 0, and then partial sums k and
/// k + 8 are added, then k and k + 4, then k and k + 2, and then the last two.
/// </summary>
internal static class PartialSums
{
    /// <summary>The number of partial sums: as many as a 512-bit vector has floats.</summary>
    public const int Count = 16;

    [InlineArray(Count)]
    private struct Sums<T>
    {
        private T _first;
    }

    /// <summary>The sum of all elements.</summary>
    public static T Sum<T>(ReadOnlySpan<T> row)
        where T : unmanaged, IFloatingPointIeee754<T> => Sum<T, Element<T>>(row);

    /// <summary>The sum of the squares of all elements. Each square is rounded.</summary>
    public static T SumOfSquares<T>(ReadOnlySpan<T> row)
        where T : unmanaged, IFloatingPointIeee754<T> => Sum<T, Square<T>>(row);

    private static T Sum<T, TTerm>(ReadOnlySpan<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTerm : struct, ITerm<T>
    {
        Sums<T> partial = default;
        Span<T> sums = partial;
        int whole = row.Length - row.Length % Count;
        if (Vector512.IsHardwareAccelerated)
        {
            AddWhole<T, TTerm, ElementLanes512<T>, Vector512<T>>(row[..whole], sums);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            AddWhole<T, TTerm, ElementLanes256<T>, Vector256<T>>(row[..whole], sums);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            AddWhole<T, TTerm, ElementLanes128<T>, Vector128<T>>(row[..whole], sums);
        }
        else
        {
            AddWhole<T, TTerm, SingleLane<T>, T>(row[..whole], sums);
        }

        for (int i = whole; i < row.Length; i++)
        {
            sums[i - whole] += TTerm.Of<SingleLane<T>, T>(row[i]);
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

    private static void AddWhole<T, TTerm, TVector, TLanes>(ReadOnlySpan<T> row, Span<T> sums)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTerm : struct, ITerm<T>
        where TVector : struct, IElementLanes<TLanes, T>
    {
        ref T source = ref MemoryMarshal.GetReference(row);
        if (TVector.Count == Count)
        {
            TLanes sum = TVector.All(T.Zero);
            for (int i = 0; i < row.Length; i += Count)
            {
                sum = TVector.Add(sum, TTerm.Of<TVector, TLanes>(TVector.Load(ref Unsafe.Add(ref source, i))));
            }

            TVector.Store(sum, ref sums[0]);
            return;
        }

        // Two sums at once: an addition waits for the one before it.
        for (int lane = 0; lane < Count; lane += 2 * TVector.Count)
        {
            TLanes first = TVector.All(T.Zero);
            TLanes second = TVector.All(T.Zero);
            for (int i = lane; i < row.Length; i += Count)
            {
                first = TVector.Add(first, TTerm.Of<TVector, TLanes>(TVector.Load(ref Unsafe.Add(ref source, i))));
                second = TVector.Add(second, TTerm.Of<TVector, TLanes>(TVector.Load(ref Unsafe.Add(ref source, i + TVector.Count))));
            }

            TVector.Store(first, ref sums[lane]);
            TVector.Store(second, ref sums[lane + TVector.Count]);
        }
    }

    /// <summary>What is added for an element.</summary>
    private interface ITerm<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static abstract TLanes Of<TVector, TLanes>(TLanes element)
            where TVector : struct, IElementLanes<TLanes, T>;
    }

    private readonly struct Element<T> : ITerm<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Of<TVector, TLanes>(TLanes element)
            where TVector : struct, IElementLanes<TLanes, T> => element;
    }

    private readonly struct Square<T> : ITerm<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Of<TVector, TLanes>(TLanes element)
            where TVector : struct, IElementLanes<TLanes, T> => TVector.Multiply(element, element);
    }
}
