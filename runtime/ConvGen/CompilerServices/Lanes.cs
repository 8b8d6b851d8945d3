using System.ComponentModel;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
#endif

namespace ConvGen.CompilerServices;

/// <summary>One step of a chain of multiply-adds, for code that does not know at generation time which instruction is available.</summary>
/// <remarks>
/// This API supports generated code and is not intended to be used directly.
/// Every overload is one fused multiply-add with a single rounding if the hardware has that instruction; otherwise, a multiplication followed by
/// an addition. The framework's own <c>FusedMultiplyAdd</c> would instead emulate the single rounding in software, one lane at a time and hundreds
/// of times slower. Kernels for 512 and 256 bits run only if the instruction exists, so they use it directly.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lanes
{
#if NET8_0_OR_GREATER
    /// <summary>Whether the hardware has fused multiply-add for scalars and 128-bit vectors. The JIT compiler treats it as a constant.</summary>
    private static bool HasFusedMultiplyAdd
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Fma.IsSupported || AdvSimd.IsSupported;
    }

    /// <summary>x·weight + sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float x, float weight, float sum) =>
        HasFusedMultiplyAdd ? MathF.FusedMultiplyAdd(x, weight, sum) : x * weight + sum;

    /// <summary>x·weight + sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyAdd(double x, double weight, double sum) =>
        HasFusedMultiplyAdd ? Math.FusedMultiplyAdd(x, weight, sum) : x * weight + sum;

    // Columns and taps of a tile often use the same inputs. The JIT compiler would keep those in registers that the tile's accumulators need, and store
    // accumulators in memory instead. A volatile read is never shared, and costs nothing on x86.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float ReadAnew(ref float from, int offset) => Volatile.Read(ref Unsafe.Add(ref from, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ReadAnew(ref double from, int offset) => Volatile.Read(ref Unsafe.Add(ref from, offset));

    /// <summary>x·weight + sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> x, Vector128<float> weight, Vector128<float> sum)
    {
        if (Fma.IsSupported)
        {
            return Fma.MultiplyAdd(x, weight, sum);
        }

        return AdvSimd.IsSupported ? AdvSimd.FusedMultiplyAdd(sum, x, weight) : x * weight + sum;
    }

    /// <summary>x·weight + sum, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> MultiplyAdd(Vector128<double> x, Vector128<double> weight, Vector128<double> sum)
    {
        if (Fma.IsSupported)
        {
            return Fma.MultiplyAdd(x, weight, sum);
        }

        return AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.FusedMultiplyAdd(sum, x, weight) : x * weight + sum;
    }
#else
    /// <summary>x·weight + sum.</summary>
    /// <remarks>
    /// The casts force the rounding, which the language otherwise leaves to the machine (C# specification, "Floating-point types").
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float x, float weight, float sum) => (float)((float)(x * weight) + sum);

    /// <summary>x·weight + sum.</summary>
    /// <remarks>
    /// The casts force the rounding, which the language otherwise leaves to the machine (C# specification, "Floating-point types").
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyAdd(double x, double weight, double sum) => (double)((double)(x * weight) + sum);
#endif
}
