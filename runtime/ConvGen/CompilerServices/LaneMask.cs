#if NET8_0_OR_GREATER
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>
/// Creates masks for a range of lanes: all bits are set in the lanes from the first to the end (exclusive), and none in the others.
/// </summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneMask
{
    /// <summary>A mask of 16 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Vector512OfSingle(int first, int end)
    {
        Vector512<int> lane = Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        return (Vector512.GreaterThanOrEqual(lane, Vector512.Create(first)) & Vector512.LessThan(lane, Vector512.Create(end))).AsSingle();
    }

    /// <summary>A mask of 8 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Vector512OfDouble(int first, int end)
    {
        Vector512<long> lane = Vector512.Create(0L, 1, 2, 3, 4, 5, 6, 7);
        return (Vector512.GreaterThanOrEqual(lane, Vector512.Create((long)first)) & Vector512.LessThan(lane, Vector512.Create((long)end))).AsDouble();
    }

    /// <summary>A mask of 8 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Vector256OfSingle(int first, int end)
    {
        Vector256<int> lane = Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7);
        return (Vector256.GreaterThanOrEqual(lane, Vector256.Create(first)) & Vector256.LessThan(lane, Vector256.Create(end))).AsSingle();
    }

    /// <summary>A mask of 4 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Vector256OfDouble(int first, int end)
    {
        Vector256<long> lane = Vector256.Create(0L, 1, 2, 3);
        return (Vector256.GreaterThanOrEqual(lane, Vector256.Create((long)first)) & Vector256.LessThan(lane, Vector256.Create((long)end))).AsDouble();
    }

    /// <summary>A mask of 4 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Vector128OfSingle(int first, int end)
    {
        Vector128<int> lane = Vector128.Create(0, 1, 2, 3);
        return (Vector128.GreaterThanOrEqual(lane, Vector128.Create(first)) & Vector128.LessThan(lane, Vector128.Create(end))).AsSingle();
    }

    /// <summary>A mask of 2 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Vector128OfDouble(int first, int end)
    {
        Vector128<long> lane = Vector128.Create(0L, 1);
        return (Vector128.GreaterThanOrEqual(lane, Vector128.Create((long)first)) & Vector128.LessThan(lane, Vector128.Create((long)end))).AsDouble();
    }
}
#endif
