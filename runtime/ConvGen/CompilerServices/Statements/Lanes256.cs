#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

/// <summary>The statements of kernels with vectors of 256 bits.</summary>
/// <remarks>
/// This API supports generated code and is not intended to be used directly.
/// Each method stands for one statement of a kernel. The names differ instead of the parameters wherever possible, because the compiler spends most of a
/// kernel's build time on choosing between overloads. The multiply-adds require FMA.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lanes256
{
    /// <summary>Loads contiguous elements, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load(ref float from, int offset) => Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset));

    /// <summary>Copies the element at an offset to all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Broadcast(ref float from, int offset) => Vector256.Create(Unsafe.Add(ref from, offset));

    /// <summary>Copies the element at an offset to all lanes. Unlike <see cref="Broadcast(ref float, int)"/>, it always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> BroadcastAnew(ref float from, int offset) => Vector256.Create(Lanes.ReadAnew(ref from, offset));

    /// <summary>Stores all lanes in contiguous elements, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> value, ref float to, int offset) => value.StoreUnsafe(ref Unsafe.Add(ref to, offset));

    /// <summary>Loads 2 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load2(ref float from, int offset, out Vector256<float> vector0, out Vector256<float> vector1)
    {
        vector0 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset + 8));
    }

    /// <summary>Stores 2 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store2(Vector256<float> vector0, Vector256<float> vector1, ref float to, int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 8));
    }

    /// <summary>Loads 3 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load3(ref float from, int offset, out Vector256<float> vector0, out Vector256<float> vector1, out Vector256<float> vector2)
    {
        vector0 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset + 8));
        vector2 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset + 16));
    }

    /// <summary>Stores 3 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store3(Vector256<float> vector0, Vector256<float> vector1, Vector256<float> vector2, ref float to, int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 8));
        vector2.StoreUnsafe(ref Unsafe.Add(ref to, offset + 16));
    }

    /// <summary>Loads 4 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load4(
        ref float from, int offset, out Vector256<float> vector0, out Vector256<float> vector1, out Vector256<float> vector2,
        out Vector256<float> vector3)
    {
        vector0 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset + 8));
        vector2 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset + 16));
        vector3 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset + 24));
    }

    /// <summary>Stores 4 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store4(
        Vector256<float> vector0, Vector256<float> vector1, Vector256<float> vector2, Vector256<float> vector3, ref float to, int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 8));
        vector2.StoreUnsafe(ref Unsafe.Add(ref to, offset + 16));
        vector3.StoreUnsafe(ref Unsafe.Add(ref to, offset + 24));
    }

    /// <summary>x·weight + sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> x, Vector256<float> weight, Vector256<float> sum) => Fma.MultiplyAdd(x, weight, sum);

    /// <summary>Adds the products of a factor and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy2(
        Vector256<float> factor, Vector256<float> x0, Vector256<float> x1,
        ref Vector256<float> sum0, ref Vector256<float> sum1)
    {
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of a factor and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy3(
        Vector256<float> factor, Vector256<float> x0, Vector256<float> x1, Vector256<float> x2,
        ref Vector256<float> sum0, ref Vector256<float> sum1, ref Vector256<float> sum2)
    {
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of a factor and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy4(
        Vector256<float> factor, Vector256<float> x0, Vector256<float> x1, Vector256<float> x2, Vector256<float> x3,
        ref Vector256<float> sum0, ref Vector256<float> sum1, ref Vector256<float> sum2, ref Vector256<float> sum3)
    {
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
        sum3 = Fma.MultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to a sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd1(ref float from, int offset, Vector256<float> x, ref Vector256<float> sum) =>
        sum = Fma.MultiplyAdd(x, Vector256.Create(Unsafe.Add(ref from, offset)), sum);

    /// <summary>Adds the products of the element at an offset and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd2(
        ref float from, int offset, Vector256<float> x0, Vector256<float> x1,
        ref Vector256<float> sum0, ref Vector256<float> sum1)
    {
        Vector256<float> factor = Vector256.Create(Unsafe.Add(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of the element at an offset and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd3(
        ref float from, int offset, Vector256<float> x0, Vector256<float> x1, Vector256<float> x2,
        ref Vector256<float> sum0, ref Vector256<float> sum1, ref Vector256<float> sum2)
    {
        Vector256<float> factor = Vector256.Create(Unsafe.Add(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of the element at an offset and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd4(
        ref float from, int offset, Vector256<float> x0, Vector256<float> x1, Vector256<float> x2, Vector256<float> x3,
        ref Vector256<float> sum0, ref Vector256<float> sum1, ref Vector256<float> sum2, ref Vector256<float> sum3)
    {
        Vector256<float> factor = Vector256.Create(Unsafe.Add(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
        sum3 = Fma.MultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to a sum, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew1(ref float from, int offset, Vector256<float> x, ref Vector256<float> sum) =>
        sum = Fma.MultiplyAdd(x, Vector256.Create(Lanes.ReadAnew(ref from, offset)), sum);

    /// <summary>Adds the products of the element at an offset and 2 vectors to 2 sums, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew2(
        ref float from, int offset, Vector256<float> x0, Vector256<float> x1,
        ref Vector256<float> sum0, ref Vector256<float> sum1)
    {
        Vector256<float> factor = Vector256.Create(Lanes.ReadAnew(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of the element at an offset and 3 vectors to 3 sums, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew3(
        ref float from, int offset, Vector256<float> x0, Vector256<float> x1, Vector256<float> x2,
        ref Vector256<float> sum0, ref Vector256<float> sum1, ref Vector256<float> sum2)
    {
        Vector256<float> factor = Vector256.Create(Lanes.ReadAnew(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of the element at an offset and 4 vectors to 4 sums, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew4(
        ref float from, int offset, Vector256<float> x0, Vector256<float> x1, Vector256<float> x2, Vector256<float> x3,
        ref Vector256<float> sum0, ref Vector256<float> sum1, ref Vector256<float> sum2, ref Vector256<float> sum3)
    {
        Vector256<float> factor = Vector256.Create(Lanes.ReadAnew(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
        sum3 = Fma.MultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of contiguous elements, starting at an offset, and a vector to a sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad(ref float from, int offset, Vector256<float> x, ref Vector256<float> sum) =>
        sum = Fma.MultiplyAdd(Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset)), x, sum);

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad2(
        ref float from, int offset, Vector256<float> x0, Vector256<float> x1,
        ref Vector256<float> sum0, ref Vector256<float> sum1)
    {
        Vector256<float> factor = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad3(
        ref float from, int offset, Vector256<float> x0, Vector256<float> x1, Vector256<float> x2,
        ref Vector256<float> sum0, ref Vector256<float> sum1, ref Vector256<float> sum2)
    {
        Vector256<float> factor = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad4(
        ref float from, int offset, Vector256<float> x0, Vector256<float> x1, Vector256<float> x2, Vector256<float> x3,
        ref Vector256<float> sum0, ref Vector256<float> sum1, ref Vector256<float> sum2, ref Vector256<float> sum3)
    {
        Vector256<float> factor = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
        sum3 = Fma.MultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to the lanes of a sum where a mask is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd1(
        ref float from, int offset, Vector256<float> mask, Vector256<float> x0,
        ref Vector256<float> sum0)
    {
        Vector256<float> factor = Vector256.Create(Unsafe.Add(ref from, offset));
        sum0 = Vector256.ConditionalSelect(mask, Fma.MultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 2 vectors to 2 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd2(
        ref float from, int offset, Vector256<float> mask, Vector256<float> x0, Vector256<float> x1,
        ref Vector256<float> sum0, ref Vector256<float> sum1)
    {
        Vector256<float> factor = Vector256.Create(Unsafe.Add(ref from, offset));
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum0 = Vector256.ConditionalSelect(mask, Fma.MultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 3 vectors to 3 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd3(
        ref float from, int offset, Vector256<float> mask, Vector256<float> x0, Vector256<float> x1, Vector256<float> x2,
        ref Vector256<float> sum0, ref Vector256<float> sum1, ref Vector256<float> sum2)
    {
        Vector256<float> factor = Vector256.Create(Unsafe.Add(ref from, offset));
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
        sum0 = Vector256.ConditionalSelect(mask, Fma.MultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 4 vectors to 4 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd4(
        ref float from, int offset, Vector256<float> mask, Vector256<float> x0, Vector256<float> x1, Vector256<float> x2, Vector256<float> x3,
        ref Vector256<float> sum0, ref Vector256<float> sum1, ref Vector256<float> sum2, ref Vector256<float> sum3)
    {
        Vector256<float> factor = Vector256.Create(Unsafe.Add(ref from, offset));
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
        sum3 = Fma.MultiplyAdd(x3, factor, sum3);
        sum0 = Vector256.ConditionalSelect(mask, Fma.MultiplyAdd(x0, factor, sum0), sum0);
    }
    /// <summary>Loads contiguous elements, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Load(ref double from, int offset) => Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset));

    /// <summary>Copies the element at an offset to all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Broadcast(ref double from, int offset) => Vector256.Create(Unsafe.Add(ref from, offset));

    /// <summary>Copies the element at an offset to all lanes. Unlike <see cref="Broadcast(ref double, int)"/>, it always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> BroadcastAnew(ref double from, int offset) => Vector256.Create(Lanes.ReadAnew(ref from, offset));

    /// <summary>Stores all lanes in contiguous elements, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> value, ref double to, int offset) => value.StoreUnsafe(ref Unsafe.Add(ref to, offset));

    /// <summary>Loads 2 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load2(ref double from, int offset, out Vector256<double> vector0, out Vector256<double> vector1)
    {
        vector0 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset + 4));
    }

    /// <summary>Stores 2 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store2(Vector256<double> vector0, Vector256<double> vector1, ref double to, int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 4));
    }

    /// <summary>Loads 3 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load3(ref double from, int offset, out Vector256<double> vector0, out Vector256<double> vector1, out Vector256<double> vector2)
    {
        vector0 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset + 4));
        vector2 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset + 8));
    }

    /// <summary>Stores 3 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store3(Vector256<double> vector0, Vector256<double> vector1, Vector256<double> vector2, ref double to, int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 4));
        vector2.StoreUnsafe(ref Unsafe.Add(ref to, offset + 8));
    }

    /// <summary>Loads 4 adjacent vectors, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load4(
        ref double from, int offset, out Vector256<double> vector0, out Vector256<double> vector1, out Vector256<double> vector2,
        out Vector256<double> vector3)
    {
        vector0 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        vector1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset + 4));
        vector2 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset + 8));
        vector3 = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset + 12));
    }

    /// <summary>Stores 4 vectors next to each other, starting at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store4(
        Vector256<double> vector0, Vector256<double> vector1, Vector256<double> vector2, Vector256<double> vector3, ref double to,
        int offset)
    {
        vector0.StoreUnsafe(ref Unsafe.Add(ref to, offset));
        vector1.StoreUnsafe(ref Unsafe.Add(ref to, offset + 4));
        vector2.StoreUnsafe(ref Unsafe.Add(ref to, offset + 8));
        vector3.StoreUnsafe(ref Unsafe.Add(ref to, offset + 12));
    }

    /// <summary>x·weight + sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> MultiplyAdd(Vector256<double> x, Vector256<double> weight, Vector256<double> sum) =>
        Fma.MultiplyAdd(x, weight, sum);

    /// <summary>Adds the products of a factor and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy2(
        Vector256<double> factor, Vector256<double> x0, Vector256<double> x1,
        ref Vector256<double> sum0, ref Vector256<double> sum1)
    {
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of a factor and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy3(
        Vector256<double> factor, Vector256<double> x0, Vector256<double> x1, Vector256<double> x2,
        ref Vector256<double> sum0, ref Vector256<double> sum1, ref Vector256<double> sum2)
    {
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of a factor and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddBy4(
        Vector256<double> factor, Vector256<double> x0, Vector256<double> x1, Vector256<double> x2, Vector256<double> x3,
        ref Vector256<double> sum0, ref Vector256<double> sum1, ref Vector256<double> sum2, ref Vector256<double> sum3)
    {
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
        sum3 = Fma.MultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to a sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd1(ref double from, int offset, Vector256<double> x, ref Vector256<double> sum) =>
        sum = Fma.MultiplyAdd(x, Vector256.Create(Unsafe.Add(ref from, offset)), sum);

    /// <summary>Adds the products of the element at an offset and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd2(
        ref double from, int offset, Vector256<double> x0, Vector256<double> x1,
        ref Vector256<double> sum0, ref Vector256<double> sum1)
    {
        Vector256<double> factor = Vector256.Create(Unsafe.Add(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of the element at an offset and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd3(
        ref double from, int offset, Vector256<double> x0, Vector256<double> x1, Vector256<double> x2,
        ref Vector256<double> sum0, ref Vector256<double> sum1, ref Vector256<double> sum2)
    {
        Vector256<double> factor = Vector256.Create(Unsafe.Add(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of the element at an offset and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAdd4(
        ref double from, int offset, Vector256<double> x0, Vector256<double> x1, Vector256<double> x2, Vector256<double> x3,
        ref Vector256<double> sum0, ref Vector256<double> sum1, ref Vector256<double> sum2, ref Vector256<double> sum3)
    {
        Vector256<double> factor = Vector256.Create(Unsafe.Add(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
        sum3 = Fma.MultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to a sum, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew1(ref double from, int offset, Vector256<double> x, ref Vector256<double> sum) =>
        sum = Fma.MultiplyAdd(x, Vector256.Create(Lanes.ReadAnew(ref from, offset)), sum);

    /// <summary>Adds the products of the element at an offset and 2 vectors to 2 sums, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew2(
        ref double from, int offset, Vector256<double> x0, Vector256<double> x1,
        ref Vector256<double> sum0, ref Vector256<double> sum1)
    {
        Vector256<double> factor = Vector256.Create(Lanes.ReadAnew(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of the element at an offset and 3 vectors to 3 sums, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew3(
        ref double from, int offset, Vector256<double> x0, Vector256<double> x1, Vector256<double> x2,
        ref Vector256<double> sum0, ref Vector256<double> sum1, ref Vector256<double> sum2)
    {
        Vector256<double> factor = Vector256.Create(Lanes.ReadAnew(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of the element at an offset and 4 vectors to 4 sums, lane by lane. It always reads the element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddAnew4(
        ref double from, int offset, Vector256<double> x0, Vector256<double> x1, Vector256<double> x2, Vector256<double> x3,
        ref Vector256<double> sum0, ref Vector256<double> sum1, ref Vector256<double> sum2, ref Vector256<double> sum3)
    {
        Vector256<double> factor = Vector256.Create(Lanes.ReadAnew(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
        sum3 = Fma.MultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of contiguous elements, starting at an offset, and a vector to a sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad(ref double from, int offset, Vector256<double> x, ref Vector256<double> sum) =>
        sum = Fma.MultiplyAdd(Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset)), x, sum);

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 2 vectors to 2 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad2(
        ref double from, int offset, Vector256<double> x0, Vector256<double> x1,
        ref Vector256<double> sum0, ref Vector256<double> sum1)
    {
        Vector256<double> factor = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
    }

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 3 vectors to 3 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad3(
        ref double from, int offset, Vector256<double> x0, Vector256<double> x1, Vector256<double> x2,
        ref Vector256<double> sum0, ref Vector256<double> sum1, ref Vector256<double> sum2)
    {
        Vector256<double> factor = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
    }

    /// <summary>Adds the products of contiguous elements, starting at an offset, and 4 vectors to 4 sums, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAddLoad4(
        ref double from, int offset, Vector256<double> x0, Vector256<double> x1, Vector256<double> x2, Vector256<double> x3,
        ref Vector256<double> sum0, ref Vector256<double> sum1, ref Vector256<double> sum2, ref Vector256<double> sum3)
    {
        Vector256<double> factor = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, offset));
        sum0 = Fma.MultiplyAdd(x0, factor, sum0);
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
        sum3 = Fma.MultiplyAdd(x3, factor, sum3);
    }

    /// <summary>Adds the product of the element at an offset and a vector to the lanes of a sum where a mask is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd1(
        ref double from, int offset, Vector256<double> mask, Vector256<double> x0,
        ref Vector256<double> sum0)
    {
        Vector256<double> factor = Vector256.Create(Unsafe.Add(ref from, offset));
        sum0 = Vector256.ConditionalSelect(mask, Fma.MultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 2 vectors to 2 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd2(
        ref double from, int offset, Vector256<double> mask, Vector256<double> x0, Vector256<double> x1,
        ref Vector256<double> sum0, ref Vector256<double> sum1)
    {
        Vector256<double> factor = Vector256.Create(Unsafe.Add(ref from, offset));
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum0 = Vector256.ConditionalSelect(mask, Fma.MultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 3 vectors to 3 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd3(
        ref double from, int offset, Vector256<double> mask, Vector256<double> x0, Vector256<double> x1, Vector256<double> x2,
        ref Vector256<double> sum0, ref Vector256<double> sum1, ref Vector256<double> sum2)
    {
        Vector256<double> factor = Vector256.Create(Unsafe.Add(ref from, offset));
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
        sum0 = Vector256.ConditionalSelect(mask, Fma.MultiplyAdd(x0, factor, sum0), sum0);
    }

    /// <summary>
    /// Adds the products of the element at an offset and 4 vectors to 4 sums: to the lanes of the first one where a mask is set, and to all lanes
    /// of the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MaskedMultiplyAdd4(
        ref double from, int offset, Vector256<double> mask, Vector256<double> x0, Vector256<double> x1, Vector256<double> x2, Vector256<double> x3,
        ref Vector256<double> sum0, ref Vector256<double> sum1, ref Vector256<double> sum2, ref Vector256<double> sum3)
    {
        Vector256<double> factor = Vector256.Create(Unsafe.Add(ref from, offset));
        sum1 = Fma.MultiplyAdd(x1, factor, sum1);
        sum2 = Fma.MultiplyAdd(x2, factor, sum2);
        sum3 = Fma.MultiplyAdd(x3, factor, sum3);
        sum0 = Vector256.ConditionalSelect(mask, Fma.MultiplyAdd(x0, factor, sum0), sum0);
    }
}
#endif
