using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>
/// The largest element of a row. NaN wins. The elements are compared as those of a sum are added: element i with the largest of all elements whose number has
/// the same rest modulo 16, and then those 16 with each other, so that +0 or −0 is returned independently of the vector width.
/// </summary>
internal static class Largest
{
    private const int Count = 16;

    [InlineArray(Count)]
    private struct Candidates<T>
    {
        private T _first;
    }

    /// <summary>The largest element of a row that is not empty.</summary>
    public static T Of<T>(ReadOnlySpan<T> row)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Candidates<T> all = default;
        Span<T> candidates = all;
        candidates.Fill(T.NegativeInfinity);
        int whole = row.Length - row.Length % Count;
        if (Vector512.IsHardwareAccelerated)
        {
            CompareWhole<T, ElementLanes512<T>, Vector512<T>>(row[..whole], candidates);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            CompareWhole<T, ElementLanes256<T>, Vector256<T>>(row[..whole], candidates);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            CompareWhole<T, ElementLanes128<T>, Vector128<T>>(row[..whole], candidates);
        }
        else
        {
            CompareWhole<T, SingleLane<T>, T>(row[..whole], candidates);
        }

        for (int i = whole; i < row.Length; i++)
        {
            candidates[i - whole] = SingleLane<T>.Larger(candidates[i - whole], row[i]);
        }

        T largest = candidates[0];
        for (int i = 1; i < Count; i++)
        {
            largest = SingleLane<T>.Larger(largest, candidates[i]);
        }

        return largest;
    }

    private static void CompareWhole<T, TVector, TLanes>(ReadOnlySpan<T> row, Span<T> candidates)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TVector : struct, IElementLanes<TLanes, T>
    {
        ref T source = ref MemoryMarshal.GetReference(row);
        for (int lane = 0; lane < Count; lane += TVector.Count)
        {
            TLanes largest = TVector.All(T.NegativeInfinity);
            for (int i = lane; i < row.Length; i += Count)
            {
                largest = TVector.Larger(largest, TVector.Load(ref Unsafe.Add(ref source, i)));
            }

            TVector.Store(largest, ref candidates[lane]);
        }
    }
}
