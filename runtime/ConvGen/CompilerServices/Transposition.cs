#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>Copies a matrix, transposing it.</summary>
internal static class Transposition
{
    // The number of elements of a line that are copied together. With 64 channels, they take up 16 KB on the other side.
    private const int PartLength = 64;

    /// <summary>Copies element (row, column) of the source to element (column, row) of the target.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="source">The source's first element.</param>
    /// <param name="rows">The number of rows in the source.</param>
    /// <param name="columns">The number of columns in the source.</param>
    /// <param name="sourcePitch">The distance, in elements, from one row of the source to the next.</param>
    /// <param name="target">The target's first element.</param>
    /// <param name="targetPitch">The distance, in elements, from one row of the target to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy<T>(ref T source, int rows, int columns, int sourcePitch, ref T target, int targetPitch)
    {
        // A constant for the JIT compiler, which compiles each of the two cases separately.
        if (typeof(T) == typeof(float))
        {
            Copy(ref Unsafe.As<T, float>(ref source), rows, columns, sourcePitch, ref Unsafe.As<T, float>(ref target), targetPitch);
        }
        else
        {
            Copy(ref Unsafe.As<T, double>(ref source), rows, columns, sourcePitch, ref Unsafe.As<T, double>(ref target), targetPitch);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(ref float source, int rows, int columns, int sourcePitch, ref float target, int targetPitch)
    {
        int side = Avx.IsSupported && Math.Min(rows, columns) >= 8 ? 8 : 4;
        if (!Vector128.IsHardwareAccelerated || rows < side || columns < side)
        {
            CopyOneByOne(ref source, rows, columns, sourcePitch, ref target, targetPitch);
            return;
        }

        // The last square of each row and column is moved back so that it ends with it. Elements copied twice get the same value both times. The inner
        // loop goes along the lines of the side whose lines are farther apart, so that a few lines are finished before others take their place in the
        // cache. It does so in parts, whose lines on the other side stay there until they are finished, too.
        (int outer, int inner) = targetPitch > sourcePitch ? (columns, rows) : (rows, columns);
        for (int part = 0; part < inner; part += PartLength)
        {
            int endPart = Math.Min(part + PartLength, inner);
            for (int nextOuter = 0; nextOuter < outer; nextOuter += side)
            {
                int outerPlace = Math.Min(nextOuter, outer - side);
                for (int nextInner = part; nextInner < endPart; nextInner += side)
                {
                    int innerPlace = Math.Min(nextInner, inner - side);
                    (int row, int column) = targetPitch > sourcePitch ? (innerPlace, outerPlace) : (outerPlace, innerPlace);
                    ref float from = ref Unsafe.Add(ref source, row * sourcePitch + column);
                    ref float to = ref Unsafe.Add(ref target, column * targetPitch + row);
                    if (side == 8)
                    {
                        CopyHalfSquare(ref from, sourcePitch, ref to, targetPitch);
                        CopyHalfSquare(ref Unsafe.Add(ref from, 4), sourcePitch, ref Unsafe.Add(ref to, 4 * targetPitch), targetPitch);
                    }
                    else
                    {
                        CopySquare(ref from, sourcePitch, ref to, targetPitch);
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(ref double source, int rows, int columns, int sourcePitch, ref double target, int targetPitch)
    {
        int side = Avx.IsSupported && Math.Min(rows, columns) >= 4 ? 4 : 2;
        if (!Vector128.IsHardwareAccelerated || rows < side || columns < side)
        {
            CopyOneByOne(ref source, rows, columns, sourcePitch, ref target, targetPitch);
            return;
        }

        (int outer, int inner) = targetPitch > sourcePitch ? (columns, rows) : (rows, columns);
        for (int part = 0; part < inner; part += PartLength)
        {
            int endPart = Math.Min(part + PartLength, inner);
            for (int nextOuter = 0; nextOuter < outer; nextOuter += side)
            {
                int outerPlace = Math.Min(nextOuter, outer - side);
                for (int nextInner = part; nextInner < endPart; nextInner += side)
                {
                    int innerPlace = Math.Min(nextInner, inner - side);
                    (int row, int column) = targetPitch > sourcePitch ? (innerPlace, outerPlace) : (outerPlace, innerPlace);
                    ref double from = ref Unsafe.Add(ref source, row * sourcePitch + column);
                    ref double to = ref Unsafe.Add(ref target, column * targetPitch + row);
                    if (side == 4)
                    {
                        CopyHalfSquare(ref from, sourcePitch, ref to, targetPitch);
                        CopyHalfSquare(ref Unsafe.Add(ref from, 2), sourcePitch, ref Unsafe.Add(ref to, 2 * targetPitch), targetPitch);
                    }
                    else
                    {
                        CopySquare(ref from, sourcePitch, ref to, targetPitch);
                    }
                }
            }
        }
    }

    private static void CopyOneByOne<T>(ref T source, int rows, int columns, int sourcePitch, ref T target, int targetPitch)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                Unsafe.Add(ref target, column * targetPitch + row) = Unsafe.Add(ref source, row * sourcePitch + column);
            }
        }
    }

    // 4 x 4: interleaving rows 0 and 2, and rows 1 and 3, and then the results, puts each column in order.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopySquare(ref float from, int fromPitch, ref float to, int toPitch)
    {
        Vector128<float> row0 = Vector128.LoadUnsafe(ref from);
        Vector128<float> row1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, fromPitch));
        Vector128<float> row2 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, 2 * fromPitch));
        Vector128<float> row3 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, 3 * fromPitch));
        (Vector128<float> even0, Vector128<float> even1) = (ByTurnsLow(row0, row2), ByTurnsHigh(row0, row2));
        (Vector128<float> odd0, Vector128<float> odd1) = (ByTurnsLow(row1, row3), ByTurnsHigh(row1, row3));
        ByTurnsLow(even0, odd0).StoreUnsafe(ref to);
        ByTurnsHigh(even0, odd0).StoreUnsafe(ref Unsafe.Add(ref to, toPitch));
        ByTurnsLow(even1, odd1).StoreUnsafe(ref Unsafe.Add(ref to, 2 * toPitch));
        ByTurnsHigh(even1, odd1).StoreUnsafe(ref Unsafe.Add(ref to, 3 * toPitch));
    }

    // 8 rows x 4 columns: the same in both halves of 256-bit vectors. The lower halves hold rows 0 to 3, and the upper halves rows 4 to 7.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyHalfSquare(ref float from, int fromPitch, ref float to, int toPitch)
    {
        Vector256<float> row0 = Halves(ref from, ref Unsafe.Add(ref from, 4 * fromPitch));
        Vector256<float> row1 = Halves(ref Unsafe.Add(ref from, fromPitch), ref Unsafe.Add(ref from, 5 * fromPitch));
        Vector256<float> row2 = Halves(ref Unsafe.Add(ref from, 2 * fromPitch), ref Unsafe.Add(ref from, 6 * fromPitch));
        Vector256<float> row3 = Halves(ref Unsafe.Add(ref from, 3 * fromPitch), ref Unsafe.Add(ref from, 7 * fromPitch));
        (Vector256<float> even0, Vector256<float> even1) = (Avx.UnpackLow(row0, row2), Avx.UnpackHigh(row0, row2));
        (Vector256<float> odd0, Vector256<float> odd1) = (Avx.UnpackLow(row1, row3), Avx.UnpackHigh(row1, row3));
        Avx.UnpackLow(even0, odd0).StoreUnsafe(ref to);
        Avx.UnpackHigh(even0, odd0).StoreUnsafe(ref Unsafe.Add(ref to, toPitch));
        Avx.UnpackLow(even1, odd1).StoreUnsafe(ref Unsafe.Add(ref to, 2 * toPitch));
        Avx.UnpackHigh(even1, odd1).StoreUnsafe(ref Unsafe.Add(ref to, 3 * toPitch));
    }

    // 2 x 2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopySquare(ref double from, int fromPitch, ref double to, int toPitch)
    {
        Vector128<double> row0 = Vector128.LoadUnsafe(ref from);
        Vector128<double> row1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, fromPitch));
        Vector128.Create(row0[0], row1[0]).StoreUnsafe(ref to);
        Vector128.Create(row0[1], row1[1]).StoreUnsafe(ref Unsafe.Add(ref to, toPitch));
    }

    // 4 rows x 2 columns.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyHalfSquare(ref double from, int fromPitch, ref double to, int toPitch)
    {
        Vector256<double> even = Vector256.Create(Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref Unsafe.Add(ref from, 2 * fromPitch)));
        Vector256<double> odd = Vector256.Create(
            Vector128.LoadUnsafe(ref Unsafe.Add(ref from, fromPitch)), Vector128.LoadUnsafe(ref Unsafe.Add(ref from, 3 * fromPitch)));
        Avx.UnpackLow(even, odd).StoreUnsafe(ref to);
        Avx.UnpackHigh(even, odd).StoreUnsafe(ref Unsafe.Add(ref to, toPitch));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Halves(ref float lower, ref float upper) =>
        Vector256.Create(Vector128.LoadUnsafe(ref lower), Vector128.LoadUnsafe(ref upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ByTurnsLow(Vector128<float> left, Vector128<float> right)
    {
        if (Sse.IsSupported)
        {
            return Sse.UnpackLow(left, right);
        }

        return AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(left, right) : Vector128.Create(left[0], right[0], left[1], right[1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ByTurnsHigh(Vector128<float> left, Vector128<float> right)
    {
        if (Sse.IsSupported)
        {
            return Sse.UnpackHigh(left, right);
        }

        return AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(left, right) : Vector128.Create(left[2], right[2], left[3], right[3]);
    }
}
#endif
