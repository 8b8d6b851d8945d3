using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    /// <summary>x·min(max(x + 3, 0), 6) / 6.</summary>
    /// <remarks>
    /// PyTorch, torch.nn.functional.hardswish, with the operations and the order of ATen's CPU kernel; so the product may overflow to
    /// infinity above a sixth of the largest number, and −∞ gives NaN (−∞·0). ONNX, operator HardSwish, whose function is the same with
    /// other roundings. NaN stays NaN. It divides for the reason given at <see cref="HardSigmoid(float)"/>.
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
