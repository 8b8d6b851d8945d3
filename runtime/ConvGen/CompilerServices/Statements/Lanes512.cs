#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>The statements of kernels with vectors of 512 bits.</summary>
/// <remarks>
/// This API supports generated code and is not intended to be used directly.
/// Each method stands for one statement of a kernel. The names differ instead of the parameters wherever possible, because the compiler spends most of a
/// kernel's build time on choosing between overloads. The multiply-adds require AVX-512F.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lanes512
{
    /// <summary>Loads contiguous elements, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load(ref float from, int offset) => Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset));

    /// <summary>Copies the element at an offset to all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Broadcast(ref float from, int offset) => Vector512.Create(Unsafe.Add(ref from, offset));

    /// <summary>Copies the element at an offset to all lanes. Unlike <see cref="Broadcast(ref float, int)"/>, it always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> BroadcastAnew(ref float from, int offset) => Vector512.Create(Lanes.ReadAnew(ref from, offset));

    /// <summary>Stores all lanes in contiguous elements, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> value, ref float to, int offset) => value.StoreUnsafe(ref Unsafe.Add(ref to, offset));

    /// <summary>Loads 2 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load2(ref float from, int offset, out Vector512<float> vector0, out Vector512<float> vector1)
    {
        vector0 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset + 16));
    }

    /// <summary>Stores 2 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store2(Vector512<float> vector0, Vector512<float> vector1, ref float to, int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 16));
    }

    /// <summary>Loads 3 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load3(ref float from, int offset, out Vector512<float> vector0, out Vector512<float> vector1, out Vector512<float> vector2)
    {
        vector0 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset + 16));
        vector2 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset + 32));
    }

    /// <summary>Stores 3 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store3(Vector512<float> vector0, Vector512<float> vector1, Vector512<float> vector2, ref float to, int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 16));
        vector2.StoreUnsafe(ref Unsafe.Add(ref to, offset + 32));
    }

    /// <summary>Loads 4 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load4(
        ref float from, int offset, out Vector512<float> vector0, out Vector512<float> vector1, out Vector512<float> vector2,
        out Vector512<float> vector3)
    {
        vector0 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset + 16));
        vector2 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset + 32));
        vector3 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset + 48));
    }

    /// <summary>Stores 4 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store4(
        Vector512<float> vector0, Vector512<float> vector1, Vector512<float> vector2, Vector512<float> vector3, ref float to, int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 16));
        vector2.StoreUnsafe(ref Unsafe.Add(ref to, offset + 32));
        vector3.StoreUnsafe(ref Unsafe.Add(ref to, offset + 48));
    }

    /// <summary>x·weight + sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> x, Vector512<float> weight, Vector512<float> sum) =>
        Avx512F.FusedMultiplyAdd(x, weight, sum);

    /// <summary>Adds the products of a factor and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy2(
        Vector512<float> factor, Vector512<float> x0, Vector512<float> x1,
        ref Vector512<float> sum0, ref Vector512<float> sum1)
    {
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of a factor and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy3(
        Vector512<float> factor, Vector512<float> x0, Vector512<float> x1, Vector512<float> x2,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2)
    {
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of a factor and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy4(
        Vector512<float> factor, Vector512<float> x0, Vector512<float> x1, Vector512<float> x2, Vector512<float> x3,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3)
    {
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
        sum3 = Avx512F.FusedMultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to a sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd1(ref float from, int offset, Vector512<float> x, ref Vector512<float> sum) =>
        sum = Avx512F.FusedMultiplyAdd(x, Vector512.Create(Unsafe.Add(ref from, offset)), sum);

    /// <summary>Adds the products of the element at an offset and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd2(
        ref float from, int offset, Vector512<float> x0, Vector512<float> x1,
        ref Vector512<float> sum0, ref Vector512<float> sum1)
    {
        Vector512<float> factor = Vector512.Create(Unsafe.Add(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of the element at an offset and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd3(
        ref float from, int offset, Vector512<float> x0, Vector512<float> x1, Vector512<float> x2,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2)
    {
        Vector512<float> factor = Vector512.Create(Unsafe.Add(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of the element at an offset and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd4(
        ref float from, int offset, Vector512<float> x0, Vector512<float> x1, Vector512<float> x2, Vector512<float> x3,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3)
    {
        Vector512<float> factor = Vector512.Create(Unsafe.Add(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
        sum3 = Avx512F.FusedMultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to a sum, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew1(ref float from, int offset, Vector512<float> x, ref Vector512<float> sum) =>
        sum = Avx512F.FusedMultiplyAdd(x, Vector512.Create(Lanes.ReadAnew(ref from, offset)), sum);

    /// <summary>Adds the products of the element at an offset and 2 vectors to 2 sums, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew2(
        ref float from, int offset, Vector512<float> x0, Vector512<float> x1,
        ref Vector512<float> sum0, ref Vector512<float> sum1)
    {
        Vector512<float> factor = Vector512.Create(Lanes.ReadAnew(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of the element at an offset and 3 vectors to 3 sums, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew3(
        ref float from, int offset, Vector512<float> x0, Vector512<float> x1, Vector512<float> x2,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2)
    {
        Vector512<float> factor = Vector512.Create(Lanes.ReadAnew(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of the element at an offset and 4 vectors to 4 sums, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew4(
        ref float from, int offset, Vector512<float> x0, Vector512<float> x1, Vector512<float> x2, Vector512<float> x3,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3)
    {
        Vector512<float> factor = Vector512.Create(Lanes.ReadAnew(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
        sum3 = Avx512F.FusedMultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of contiguous elements, starting at an offset, and a vector to a sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad(ref float from, int offset, Vector512<float> x, ref Vector512<float> sum) =>
        sum = Avx512F.FusedMultiplyAdd(Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset)), x, sum);

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad2(
        ref float from, int offset, Vector512<float> x0, Vector512<float> x1,
        ref Vector512<float> sum0, ref Vector512<float> sum1)
    {
        Vector512<float> factor = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad3(
        ref float from, int offset, Vector512<float> x0, Vector512<float> x1, Vector512<float> x2,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2)
    {
        Vector512<float> factor = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad4(
        ref float from, int offset, Vector512<float> x0, Vector512<float> x1, Vector512<float> x2, Vector512<float> x3,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3)
    {
        Vector512<float> factor = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
        sum3 = Avx512F.FusedMultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to the lanes of a sum where a mask is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd1(
        ref float from, int offset, Vector512<float> mask, Vector512<float> x0,
        ref Vector512<float> sum0)
    {
        Vector512<float> factor = Vector512.Create(Unsafe.Add(ref from, offset));
        sum0 = Vector512.ConditionalSelect(mask, Avx512F.FusedMultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 2 vectors to 2 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd2(
        ref float from, int offset, Vector512<float> mask, Vector512<float> x0, Vector512<float> x1,
        ref Vector512<float> sum0, ref Vector512<float> sum1)
    {
        Vector512<float> factor = Vector512.Create(Unsafe.Add(ref from, offset));
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum0 = Vector512.ConditionalSelect(mask, Avx512F.FusedMultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 3 vectors to 3 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd3(
        ref float from, int offset, Vector512<float> mask, Vector512<float> x0, Vector512<float> x1, Vector512<float> x2,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2)
    {
        Vector512<float> factor = Vector512.Create(Unsafe.Add(ref from, offset));
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
        sum0 = Vector512.ConditionalSelect(mask, Avx512F.FusedMultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 4 vectors to 4 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd4(
        ref float from, int offset, Vector512<float> mask, Vector512<float> x0, Vector512<float> x1, Vector512<float> x2, Vector512<float> x3,
        ref Vector512<float> sum0, ref Vector512<float> sum1, ref Vector512<float> sum2, ref Vector512<float> sum3)
    {
        Vector512<float> factor = Vector512.Create(Unsafe.Add(ref from, offset));
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
        sum3 = Avx512F.FusedMultiplyAdd(x3, factor, sum3);
        sum0 = Vector512.ConditionalSelect(mask, Avx512F.FusedMultiplyAdd(x0, factor, sum0), sum0);
    }
    /// <summary>Loads contiguous elements, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(ref double from, int offset) => Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset));

    /// <summary>Copies the element at an offset to all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Broadcast(ref double from, int offset) => Vector512.Create(Unsafe.Add(ref from, offset));

    /// <summary>Copies the element at an offset to all lanes. Unlike <see cref="Broadcast(ref double, int)"/>, it always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> BroadcastAnew(ref double from, int offset) => Vector512.Create(Lanes.ReadAnew(ref from, offset));

    /// <summary>Stores all lanes in contiguous elements, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> value, ref double to, int offset) => value.StoreUnsafe(ref Unsafe.Add(ref to, offset));

    /// <summary>Loads 2 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load2(ref double from, int offset, out Vector512<double> vector0, out Vector512<double> vector1)
    {
        vector0 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset + 8));
    }

    /// <summary>Stores 2 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store2(Vector512<double> vector0, Vector512<double> vector1, ref double to, int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 8));
    }

    /// <summary>Loads 3 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load3(ref double from, int offset, out Vector512<double> vector0, out Vector512<double> vector1, out Vector512<double> vector2)
    {
        vector0 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset + 8));
        vector2 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset + 16));
    }

    /// <summary>Stores 3 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store3(Vector512<double> vector0, Vector512<double> vector1, Vector512<double> vector2, ref double to, int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 8));
        vector2.StoreUnsafe(ref Unsafe.Add(ref to, offset + 16));
    }

    /// <summary>Loads 4 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load4(
        ref double from, int offset, out Vector512<double> vector0, out Vector512<double> vector1, out Vector512<double> vector2,
        out Vector512<double> vector3)
    {
        vector0 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset + 8));
        vector2 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset + 16));
        vector3 = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset + 24));
    }

    /// <summary>Stores 4 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store4(
        Vector512<double> vector0, Vector512<double> vector1, Vector512<double> vector2, Vector512<double> vector3, ref double to,
        int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 8));
        vector2.StoreUnsafe(ref Unsafe.Add(ref to, offset + 16));
        vector3.StoreUnsafe(ref Unsafe.Add(ref to, offset + 24));
    }

    /// <summary>x·weight + sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MultiplyAdd(Vector512<double> x, Vector512<double> weight, Vector512<double> sum) =>
        Avx512F.FusedMultiplyAdd(x, weight, sum);

    /// <summary>Adds the products of a factor and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy2(
        Vector512<double> factor, Vector512<double> x0, Vector512<double> x1,
        ref Vector512<double> sum0, ref Vector512<double> sum1)
    {
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of a factor and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy3(
        Vector512<double> factor, Vector512<double> x0, Vector512<double> x1, Vector512<double> x2,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2)
    {
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of a factor and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy4(
        Vector512<double> factor, Vector512<double> x0, Vector512<double> x1, Vector512<double> x2, Vector512<double> x3,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3)
    {
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
        sum3 = Avx512F.FusedMultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to a sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd1(ref double from, int offset, Vector512<double> x, ref Vector512<double> sum) =>
        sum = Avx512F.FusedMultiplyAdd(x, Vector512.Create(Unsafe.Add(ref from, offset)), sum);

    /// <summary>Adds the products of the element at an offset and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd2(
        ref double from, int offset, Vector512<double> x0, Vector512<double> x1,
        ref Vector512<double> sum0, ref Vector512<double> sum1)
    {
        Vector512<double> factor = Vector512.Create(Unsafe.Add(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of the element at an offset and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd3(
        ref double from, int offset, Vector512<double> x0, Vector512<double> x1, Vector512<double> x2,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2)
    {
        Vector512<double> factor = Vector512.Create(Unsafe.Add(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of the element at an offset and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd4(
        ref double from, int offset, Vector512<double> x0, Vector512<double> x1, Vector512<double> x2, Vector512<double> x3,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3)
    {
        Vector512<double> factor = Vector512.Create(Unsafe.Add(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
        sum3 = Avx512F.FusedMultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to a sum, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew1(ref double from, int offset, Vector512<double> x, ref Vector512<double> sum) =>
        sum = Avx512F.FusedMultiplyAdd(x, Vector512.Create(Lanes.ReadAnew(ref from, offset)), sum);

    /// <summary>Adds the products of the element at an offset and 2 vectors to 2 sums, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew2(
        ref double from, int offset, Vector512<double> x0, Vector512<double> x1,
        ref Vector512<double> sum0, ref Vector512<double> sum1)
    {
        Vector512<double> factor = Vector512.Create(Lanes.ReadAnew(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of the element at an offset and 3 vectors to 3 sums, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew3(
        ref double from, int offset, Vector512<double> x0, Vector512<double> x1, Vector512<double> x2,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2)
    {
        Vector512<double> factor = Vector512.Create(Lanes.ReadAnew(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of the element at an offset and 4 vectors to 4 sums, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew4(
        ref double from, int offset, Vector512<double> x0, Vector512<double> x1, Vector512<double> x2, Vector512<double> x3,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3)
    {
        Vector512<double> factor = Vector512.Create(Lanes.ReadAnew(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
        sum3 = Avx512F.FusedMultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of contiguous elements, starting at an offset, and a vector to a sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad(ref double from, int offset, Vector512<double> x, ref Vector512<double> sum) =>
        sum = Avx512F.FusedMultiplyAdd(Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset)), x, sum);

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad2(
        ref double from, int offset, Vector512<double> x0, Vector512<double> x1,
        ref Vector512<double> sum0, ref Vector512<double> sum1)
    {
        Vector512<double> factor = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad3(
        ref double from, int offset, Vector512<double> x0, Vector512<double> x1, Vector512<double> x2,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2)
    {
        Vector512<double> factor = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad4(
        ref double from, int offset, Vector512<double> x0, Vector512<double> x1, Vector512<double> x2, Vector512<double> x3,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3)
    {
        Vector512<double> factor = Vector512.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Avx512F.FusedMultiplyAdd(x0, factor, sum0);
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
        sum3 = Avx512F.FusedMultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to the lanes of a sum where a mask is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd1(
        ref double from, int offset, Vector512<double> mask, Vector512<double> x0,
        ref Vector512<double> sum0)
    {
        Vector512<double> factor = Vector512.Create(Unsafe.Add(ref from, offset));
        sum0 = Vector512.ConditionalSelect(mask, Avx512F.FusedMultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 2 vectors to 2 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd2(
        ref double from, int offset, Vector512<double> mask, Vector512<double> x0, Vector512<double> x1,
        ref Vector512<double> sum0, ref Vector512<double> sum1)
    {
        Vector512<double> factor = Vector512.Create(Unsafe.Add(ref from, offset));
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum0 = Vector512.ConditionalSelect(mask, Avx512F.FusedMultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 3 vectors to 3 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd3(
        ref double from, int offset, Vector512<double> mask, Vector512<double> x0, Vector512<double> x1, Vector512<double> x2,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2)
    {
        Vector512<double> factor = Vector512.Create(Unsafe.Add(ref from, offset));
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
        sum0 = Vector512.ConditionalSelect(mask, Avx512F.FusedMultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 4 vectors to 4 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd4(
        ref double from, int offset, Vector512<double> mask, Vector512<double> x0, Vector512<double> x1, Vector512<double> x2, Vector512<double> x3,
        ref Vector512<double> sum0, ref Vector512<double> sum1, ref Vector512<double> sum2, ref Vector512<double> sum3)
    {
        Vector512<double> factor = Vector512.Create(Unsafe.Add(ref from, offset));
        sum1 = Avx512F.FusedMultiplyAdd(x1, factor, sum1);
        sum2 = Avx512F.FusedMultiplyAdd(x2, factor, sum2);
        sum3 = Avx512F.FusedMultiplyAdd(x3, factor, sum3);
        sum0 = Vector512.ConditionalSelect(mask, Avx512F.FusedMultiplyAdd(x0, factor, sum0), sum0);
    }
}
#endif
