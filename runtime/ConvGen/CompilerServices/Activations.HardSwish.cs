using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    /// <summary>x·min(max(x + 3, 0), 6) / 6.</summary>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.functional.hardswish, with the operations and their order as in ATen's CPU kernel; ONNX, operator HardSwish, which
    /// is the same function with different rounding. The product may overflow to infinity above a sixth of the largest number, and −∞ gives NaN
    /// (−∞·0). NaN stays NaN. For why it divides, see <see cref="HardSigmoid(float)"/>.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float HardSwish(float x) => x * Relu6(x + 3) / 6;

    /// <inheritdoc cref="HardSwish(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double HardSwish(double x) => x * Relu6(x + 3) / 6;

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="HardSwish(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> HardSwish(Vector128<float> x) =>
        x * Relu6(x + Vector128.Create(3f)) / Vector128.Create(6f);

    /// <inheritdoc cref="HardSwish(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> HardSwish(Vector256<float> x) =>
        x * Relu6(x + Vector256.Create(3f)) / Vector256.Create(6f);

    /// <inheritdoc cref="HardSwish(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> HardSwish(Vector512<float> x) =>
        x * Relu6(x + Vector512.Create(3f)) / Vector512.Create(6f);

    /// <inheritdoc cref="HardSwish(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> HardSwish(Vector128<double> x) =>
        x * Relu6(x + Vector128.Create(3.0)) / Vector128.Create(6.0);

    /// <inheritdoc cref="HardSwish(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> HardSwish(Vector256<double> x) =>
        x * Relu6(x + Vector256.Create(3.0)) / Vector256.Create(6.0);

    /// <inheritdoc cref="HardSwish(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> HardSwish(Vector512<double> x) =>
        x * Relu6(x + Vector512.Create(3.0)) / Vector512.Create(6.0);
#endif
}
