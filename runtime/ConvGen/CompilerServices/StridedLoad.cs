#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>Loads a vector whose lanes are a fixed stride apart in memory, like the inputs of neighboring outputs.</summary>
/// <remarks>
/// This API supports generated code and is not intended to be used directly.
/// No load reads beyond the last lane's element. For stride 2, the upper vector starts one element early, so that it ends at that element; the
/// wanted elements are then at odd positions.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StridedLoad
{
    /// <summary>Loads elements 0, 2, …, 30, starting at <paramref name="source"/>. Requires AVX-512F.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Vector512By2(ref float source) =>
        Avx512F.PermuteVar16x32x2(
            Vector512.LoadUnsafe(ref source),
            Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 17, 19, 21, 23, 25, 27, 29, 31),
            Vector512.LoadUnsafe(ref source, 15));

    /// <summary>Loads elements 0, 2, …, 14, starting at <paramref name="source"/>. Requires AVX-512F.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Vector512By2(ref double source) =>
        Avx512F.PermuteVar8x64x2(
            Vector512.LoadUnsafe(ref source),
            Vector512.Create(0L, 2, 4, 6, 9, 11, 13, 15),
            Vector512.LoadUnsafe(ref source, 7));

    /// <summary>Loads elements 0, 2, …, 14, starting at <paramref name="source"/>. Requires AVX2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Vector256By2(ref float source)
    {
        // Shuffle works within 128-bit halves: elements 0 2 | 8 10 and 4 6 | 12 14. The permutation swaps the two middle pairs.
        Vector256<float> pairs = Avx.Shuffle(Vector256.LoadUnsafe(ref source), Vector256.LoadUnsafe(ref source, 7), 0b11_01_10_00);
        return Avx2.Permute4x64(pairs.AsDouble(), 0b11_01_10_00).AsSingle();
    }

    /// <summary>Loads elements 0, 2, 4, 6, starting at <paramref name="source"/>. Requires AVX2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Vector256By2(ref double source)
    {
        // As for float: elements 0 4 | 2 6, where the middle pair is swapped.
        Vector256<double> pairs = Avx.Shuffle(Vector256.LoadUnsafe(ref source), Vector256.LoadUnsafe(ref source, 3), 0b1010);
        return Avx2.Permute4x64(pairs, 0b11_01_10_00);
    }

    /// <summary>Loads elements 0, stride, 2·stride, …, starting at <paramref name="source"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Vector512By(ref float source, nint stride) =>
        Vector512.Create(Vector256By(ref source, stride), Vector256By(ref Unsafe.Add(ref source, 8 * stride), stride));

    /// <summary>Loads elements 0, stride, 2·stride, …, starting at <paramref name="source"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Vector512By(ref double source, nint stride) =>
        Vector512.Create(Vector256By(ref source, stride), Vector256By(ref Unsafe.Add(ref source, 4 * stride), stride));

    /// <summary>Loads elements 0, stride, 2·stride, …, starting at <paramref name="source"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Vector256By(ref float source, nint stride) =>
        Vector256.Create(Vector128By(ref source, stride), Vector128By(ref Unsafe.Add(ref source, 4 * stride), stride));

    /// <summary>Loads elements 0, stride, 2·stride, …, starting at <paramref name="source"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Vector256By(ref double source, nint stride) =>
        Vector256.Create(Vector128By(ref source, stride), Vector128By(ref Unsafe.Add(ref source, 2 * stride), stride));

    /// <summary>Loads elements 0, stride, 2·stride, 3·stride, starting at <paramref name="source"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Vector128By(ref float source, nint stride) =>
        Vector128.Create(
            source,
            Unsafe.Add(ref source, stride),
            Unsafe.Add(ref source, 2 * stride),
            Unsafe.Add(ref source, 3 * stride));

    /// <summary>Loads elements 0 and stride, starting at <paramref name="source"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Vector128By(ref double source, nint stride) =>
        Vector128.Create(source, Unsafe.Add(ref source, stride));
}
#endif
