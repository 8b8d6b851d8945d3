using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    /// <summary>min(max(x + 3, 0), 6) / 6.</summary>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.functional.hardsigmoid, with the operations and their order as in ATen's CPU kernel; ONNX, operator HardSigmoid,
    /// with alpha = 1/6 and beta = 1/2 (its default alpha is 1/5). NaN stays NaN. It divides by 6, although multiplying by 1/6 would be faster,
    /// because 1/6 has no exact binary representation: the product would differ from PyTorch's, and so from the definition, in the last bit.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float HardSigmoid(float x) => Relu6(x + 3) / 6;

    /// <inheritdoc cref="HardSigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double HardSigmoid(double x) => Relu6(x + 3) / 6;

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="HardSigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> HardSigmoid(Vector128<float> x) =>
        Relu6(x + Vector128.Create(3f)) / Vector128.Create(6f);

    /// <inheritdoc cref="HardSigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> HardSigmoid(Vector256<float> x) =>
        Relu6(x + Vector256.Create(3f)) / Vector256.Create(6f);

    /// <inheritdoc cref="HardSigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> HardSigmoid(Vector512<float> x) =>
        Relu6(x + Vector512.Create(3f)) / Vector512.Create(6f);

    /// <inheritdoc cref="HardSigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> HardSigmoid(Vector128<double> x) =>
        Relu6(x + Vector128.Create(3.0)) / Vector128.Create(6.0);

    /// <inheritdoc cref="HardSigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> HardSigmoid(Vector256<double> x) =>
        Relu6(x + Vector256.Create(3.0)) / Vector256.Create(6.0);

    /// <inheritdoc cref="HardSigmoid(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> HardSigmoid(Vector512<double> x) =>
        Relu6(x + Vector512.Create(3.0)) / Vector512.Create(6.0);
#endif
}
