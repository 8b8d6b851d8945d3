#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>The statements of kernels with vectors of 128 bits.</summary>
/// <remarks>
/// This API supports generated code and is not intended to be used directly.
/// Each method stands for one statement of a kernel. The names differ instead of the parameters wherever possible, because the compiler spends most of a
/// kernel's build time on choosing between overloads. The multiply-adds use what the hardware has, as <see cref="Lanes"/> does.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lanes128
{
    /// <summary>Loads contiguous elements, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load(ref float from, int offset) => Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset));

    /// <summary>Copies the element at an offset to all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Broadcast(ref float from, int offset) => Vector128.Create(Unsafe.Add(ref from, offset));

    /// <summary>Stores all lanes in contiguous elements, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<float> value, ref float to, int offset) => value.StoreUnsafe(ref Unsafe.Add(ref to, offset));

    /// <summary>Loads 2 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load2(ref float from, int offset, out Vector128<float> vector0, out Vector128<float> vector1)
    {
        vector0 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset + 4));
    }

    /// <summary>Stores 2 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store2(Vector128<float> vector0, Vector128<float> vector1, ref float to, int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 4));
    }

    /// <summary>Loads 3 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load3(ref float from, int offset, out Vector128<float> vector0, out Vector128<float> vector1, out Vector128<float> vector2)
    {
        vector0 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset + 4));
        vector2 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset + 8));
    }

    /// <summary>Stores 3 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store3(Vector128<float> vector0, Vector128<float> vector1, Vector128<float> vector2, ref float to, int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 4));
        vector2.StoreUnsafe(ref Unsafe.Add(ref to, offset + 8));
    }

    /// <summary>Loads 4 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load4(
        ref float from, int offset, out Vector128<float> vector0, out Vector128<float> vector1, out Vector128<float> vector2,
        out Vector128<float> vector3)
    {
        vector0 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset + 4));
        vector2 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset + 8));
        vector3 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset + 12));
    }

    /// <summary>Stores 4 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store4(
        Vector128<float> vector0, Vector128<float> vector1, Vector128<float> vector2, Vector128<float> vector3, ref float to, int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 4));
        vector2.StoreUnsafe(ref Unsafe.Add(ref to, offset + 8));
        vector3.StoreUnsafe(ref Unsafe.Add(ref to, offset + 12));
    }

    /// <summary>x·weight + sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> x, Vector128<float> weight, Vector128<float> sum) =>
        Lanes.MultiplyAdd(x, weight, sum);

    /// <summary>Adds the products of a factor and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy2(
        Vector128<float> factor, Vector128<float> x0, Vector128<float> x1,
        ref Vector128<float> sum0, ref Vector128<float> sum1)
    {
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of a factor and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy3(
        Vector128<float> factor, Vector128<float> x0, Vector128<float> x1, Vector128<float> x2,
        ref Vector128<float> sum0, ref Vector128<float> sum1, ref Vector128<float> sum2)
    {
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of a factor and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy4(
        Vector128<float> factor, Vector128<float> x0, Vector128<float> x1, Vector128<float> x2, Vector128<float> x3,
        ref Vector128<float> sum0, ref Vector128<float> sum1, ref Vector128<float> sum2, ref Vector128<float> sum3)
    {
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
        sum3 = Lanes.MultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to a sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd1(ref float from, int offset, Vector128<float> x, ref Vector128<float> sum) =>
        sum = Lanes.MultiplyAdd(x, Vector128.Create(Unsafe.Add(ref from, offset)), sum);

    /// <summary>Adds the products of the element at an offset and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd2(
        ref float from, int offset, Vector128<float> x0, Vector128<float> x1,
        ref Vector128<float> sum0, ref Vector128<float> sum1)
    {
        Vector128<float> factor = Vector128.Create(Unsafe.Add(ref from, offset));
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of the element at an offset and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd3(
        ref float from, int offset, Vector128<float> x0, Vector128<float> x1, Vector128<float> x2,
        ref Vector128<float> sum0, ref Vector128<float> sum1, ref Vector128<float> sum2)
    {
        Vector128<float> factor = Vector128.Create(Unsafe.Add(ref from, offset));
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of the element at an offset and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd4(
        ref float from, int offset, Vector128<float> x0, Vector128<float> x1, Vector128<float> x2, Vector128<float> x3,
        ref Vector128<float> sum0, ref Vector128<float> sum1, ref Vector128<float> sum2, ref Vector128<float> sum3)
    {
        Vector128<float> factor = Vector128.Create(Unsafe.Add(ref from, offset));
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
        sum3 = Lanes.MultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of contiguous elements, starting at an offset, and a vector to a sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad(ref float from, int offset, Vector128<float> x, ref Vector128<float> sum) =>
        sum = Lanes.MultiplyAdd(Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset)), x, sum);

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad2(
        ref float from, int offset, Vector128<float> x0, Vector128<float> x1,
        ref Vector128<float> sum0, ref Vector128<float> sum1)
    {
        Vector128<float> factor = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad3(
        ref float from, int offset, Vector128<float> x0, Vector128<float> x1, Vector128<float> x2,
        ref Vector128<float> sum0, ref Vector128<float> sum1, ref Vector128<float> sum2)
    {
        Vector128<float> factor = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad4(
        ref float from, int offset, Vector128<float> x0, Vector128<float> x1, Vector128<float> x2, Vector128<float> x3,
        ref Vector128<float> sum0, ref Vector128<float> sum1, ref Vector128<float> sum2, ref Vector128<float> sum3)
    {
        Vector128<float> factor = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
        sum3 = Lanes.MultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to the lanes of a sum where a mask is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd1(
        ref float from, int offset, Vector128<float> mask, Vector128<float> x0,
        ref Vector128<float> sum0)
    {
        Vector128<float> factor = Vector128.Create(Unsafe.Add(ref from, offset));
        sum0 = Vector128.ConditionalSelect(mask, Lanes.MultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 2 vectors to 2 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd2(
        ref float from, int offset, Vector128<float> mask, Vector128<float> x0, Vector128<float> x1,
        ref Vector128<float> sum0, ref Vector128<float> sum1)
    {
        Vector128<float> factor = Vector128.Create(Unsafe.Add(ref from, offset));
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum0 = Vector128.ConditionalSelect(mask, Lanes.MultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 3 vectors to 3 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd3(
        ref float from, int offset, Vector128<float> mask, Vector128<float> x0, Vector128<float> x1, Vector128<float> x2,
        ref Vector128<float> sum0, ref Vector128<float> sum1, ref Vector128<float> sum2)
    {
        Vector128<float> factor = Vector128.Create(Unsafe.Add(ref from, offset));
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
        sum0 = Vector128.ConditionalSelect(mask, Lanes.MultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 4 vectors to 4 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd4(
        ref float from, int offset, Vector128<float> mask, Vector128<float> x0, Vector128<float> x1, Vector128<float> x2, Vector128<float> x3,
        ref Vector128<float> sum0, ref Vector128<float> sum1, ref Vector128<float> sum2, ref Vector128<float> sum3)
    {
        Vector128<float> factor = Vector128.Create(Unsafe.Add(ref from, offset));
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
        sum3 = Lanes.MultiplyAdd(x3, factor, sum3);
        sum0 = Vector128.ConditionalSelect(mask, Lanes.MultiplyAdd(x0, factor, sum0), sum0);
    }
    /// <summary>Loads contiguous elements, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Load(ref double from, int offset) => Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset));

    /// <summary>Copies the element at an offset to all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Broadcast(ref double from, int offset) => Vector128.Create(Unsafe.Add(ref from, offset));

    /// <summary>Stores all lanes in contiguous elements, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<double> value, ref double to, int offset) => value.StoreUnsafe(ref Unsafe.Add(ref to, offset));

    /// <summary>Loads 2 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load2(ref double from, int offset, out Vector128<double> vector0, out Vector128<double> vector1)
    {
        vector0 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset + 2));
    }

    /// <summary>Stores 2 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store2(Vector128<double> vector0, Vector128<double> vector1, ref double to, int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 2));
    }

    /// <summary>Loads 3 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load3(ref double from, int offset, out Vector128<double> vector0, out Vector128<double> vector1, out Vector128<double> vector2)
    {
        vector0 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset + 2));
        vector2 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset + 4));
    }

    /// <summary>Stores 3 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store3(Vector128<double> vector0, Vector128<double> vector1, Vector128<double> vector2, ref double to, int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 2));
        vector2.StoreUnsafe(ref Unsafe.Add(ref to, offset + 4));
    }

    /// <summary>Loads 4 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load4(
        ref double from, int offset, out Vector128<double> vector0, out Vector128<double> vector1, out Vector128<double> vector2,
        out Vector128<double> vector3)
    {
        vector0 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset + 2));
        vector2 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset + 4));
        vector3 = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset + 6));
    }

    /// <summary>Stores 4 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store4(
        Vector128<double> vector0, Vector128<double> vector1, Vector128<double> vector2, Vector128<double> vector3, ref double to,
        int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 2));
        vector2.StoreUnsafe(ref Unsafe.Add(ref to, offset + 4));
        vector3.StoreUnsafe(ref Unsafe.Add(ref to, offset + 6));
    }

    /// <summary>x·weight + sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> MultiplyAdd(Vector128<double> x, Vector128<double> weight, Vector128<double> sum) =>
        Lanes.MultiplyAdd(x, weight, sum);

    /// <summary>Adds the products of a factor and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy2(
        Vector128<double> factor, Vector128<double> x0, Vector128<double> x1,
        ref Vector128<double> sum0, ref Vector128<double> sum1)
    {
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of a factor and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy3(
        Vector128<double> factor, Vector128<double> x0, Vector128<double> x1, Vector128<double> x2,
        ref Vector128<double> sum0, ref Vector128<double> sum1, ref Vector128<double> sum2)
    {
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of a factor and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy4(
        Vector128<double> factor, Vector128<double> x0, Vector128<double> x1, Vector128<double> x2, Vector128<double> x3,
        ref Vector128<double> sum0, ref Vector128<double> sum1, ref Vector128<double> sum2, ref Vector128<double> sum3)
    {
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
        sum3 = Lanes.MultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to a sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd1(ref double from, int offset, Vector128<double> x, ref Vector128<double> sum) =>
        sum = Lanes.MultiplyAdd(x, Vector128.Create(Unsafe.Add(ref from, offset)), sum);

    /// <summary>Adds the products of the element at an offset and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd2(
        ref double from, int offset, Vector128<double> x0, Vector128<double> x1,
        ref Vector128<double> sum0, ref Vector128<double> sum1)
    {
        Vector128<double> factor = Vector128.Create(Unsafe.Add(ref from, offset));
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of the element at an offset and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd3(
        ref double from, int offset, Vector128<double> x0, Vector128<double> x1, Vector128<double> x2,
        ref Vector128<double> sum0, ref Vector128<double> sum1, ref Vector128<double> sum2)
    {
        Vector128<double> factor = Vector128.Create(Unsafe.Add(ref from, offset));
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of the element at an offset and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd4(
        ref double from, int offset, Vector128<double> x0, Vector128<double> x1, Vector128<double> x2, Vector128<double> x3,
        ref Vector128<double> sum0, ref Vector128<double> sum1, ref Vector128<double> sum2, ref Vector128<double> sum3)
    {
        Vector128<double> factor = Vector128.Create(Unsafe.Add(ref from, offset));
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
        sum3 = Lanes.MultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of contiguous elements, starting at an offset, and a vector to a sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad(ref double from, int offset, Vector128<double> x, ref Vector128<double> sum) =>
        sum = Lanes.MultiplyAdd(Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset)), x, sum);

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad2(
        ref double from, int offset, Vector128<double> x0, Vector128<double> x1,
        ref Vector128<double> sum0, ref Vector128<double> sum1)
    {
        Vector128<double> factor = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad3(
        ref double from, int offset, Vector128<double> x0, Vector128<double> x1, Vector128<double> x2,
        ref Vector128<double> sum0, ref Vector128<double> sum1, ref Vector128<double> sum2)
    {
        Vector128<double> factor = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad4(
        ref double from, int offset, Vector128<double> x0, Vector128<double> x1, Vector128<double> x2, Vector128<double> x3,
        ref Vector128<double> sum0, ref Vector128<double> sum1, ref Vector128<double> sum2, ref Vector128<double> sum3)
    {
        Vector128<double> factor = Vector128.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Lanes.MultiplyAdd(x0, factor, sum0);
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
        sum3 = Lanes.MultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to the lanes of a sum where a mask is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd1(
        ref double from, int offset, Vector128<double> mask, Vector128<double> x0,
        ref Vector128<double> sum0)
    {
        Vector128<double> factor = Vector128.Create(Unsafe.Add(ref from, offset));
        sum0 = Vector128.ConditionalSelect(mask, Lanes.MultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 2 vectors to 2 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd2(
        ref double from, int offset, Vector128<double> mask, Vector128<double> x0, Vector128<double> x1,
        ref Vector128<double> sum0, ref Vector128<double> sum1)
    {
        Vector128<double> factor = Vector128.Create(Unsafe.Add(ref from, offset));
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum0 = Vector128.ConditionalSelect(mask, Lanes.MultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 3 vectors to 3 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd3(
        ref double from, int offset, Vector128<double> mask, Vector128<double> x0, Vector128<double> x1, Vector128<double> x2,
        ref Vector128<double> sum0, ref Vector128<double> sum1, ref Vector128<double> sum2)
    {
        Vector128<double> factor = Vector128.Create(Unsafe.Add(ref from, offset));
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
        sum0 = Vector128.ConditionalSelect(mask, Lanes.MultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 4 vectors to 4 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd4(
        ref double from, int offset, Vector128<double> mask, Vector128<double> x0, Vector128<double> x1, Vector128<double> x2, Vector128<double> x3,
        ref Vector128<double> sum0, ref Vector128<double> sum1, ref Vector128<double> sum2, ref Vector128<double> sum3)
    {
        Vector128<double> factor = Vector128.Create(Unsafe.Add(ref from, offset));
        sum1 = Lanes.MultiplyAdd(x1, factor, sum1);
        sum2 = Lanes.MultiplyAdd(x2, factor, sum2);
        sum3 = Lanes.MultiplyAdd(x3, factor, sum3);
        sum0 = Vector128.ConditionalSelect(mask, Lanes.MultiplyAdd(x0, factor, sum0), sum0);
    }
}
#endif
