using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>Vectors of 256 bits.</summary>
internal readonly struct ElementLanes256<T> : IElementLanes<Vector256<T>, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<T>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> All(T value) => Vector256.Create(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Load(ref T source) => Vector256.LoadUnsafe(ref source);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> LoadEverySecond(ref T source) =>
        typeof(T) == typeof(float)
            ? StridedLoad.Vector256By2(ref Unsafe.As<T, float>(ref source)).As<float, T>()
            : StridedLoad.Vector256By2(ref Unsafe.As<T, double>(ref source)).As<double, T>();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> LoadEvery(ref T source, nint step) =>
        typeof(T) == typeof(float)
            ? StridedLoad.Vector256By(ref Unsafe.As<T, float>(ref source), step).As<float, T>()
            : StridedLoad.Vector256By(ref Unsafe.As<T, double>(ref source), step).As<double, T>();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<T> value, ref T destination) => value.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Add(Vector256<T> left, Vector256<T> right) => left + right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Multiply(Vector256<T> left, Vector256<T> right) => left * right;

    // A comparison and a selection, because the instructions for maxima handle NaN differently on each processor.
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Larger(Vector256<T> best, Vector256<T> value) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(value, best) | ~Vector256.Equals(value, value), value, best);
}
