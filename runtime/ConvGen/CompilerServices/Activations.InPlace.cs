namespace ConvGen.CompilerServices;

public static partial class Activations
{
    /// <summary>Replaces each value x with 1 / (1 + exp(−x)), with an error of at most 2 ulp.</summary>
    /// <param name="values">The values, which are replaced by the results.</param>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.functional.sigmoid; ONNX, operator Sigmoid. Results are in [0, 1]; −∞ gives 0, +∞ gives 1, NaN stays NaN.
    /// Small results underflow gradually, whereas PyTorch's formula gives 0 as soon as exp(−x) overflows.
    /// </remarks>
    public static void SigmoidInPlace(Span<float> values) => ReplaceEach<SigmoidFunction>(values);

    /// <inheritdoc cref="SigmoidInPlace(Span{float})"/>
    public static void SigmoidInPlace(Span<double> values) => ReplaceEach<SigmoidFunction>(values);

    /// <summary>
    /// Replaces each value x with its hyperbolic tangent, with an error of at most 1.6 ulp in single precision and 1.9 ulp in double precision.
    /// </summary>
    /// <param name="values">The values, which are replaced by the results.</param>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.functional.tanh; ONNX, operator Tanh. The function is exactly odd, and results are in [−1, 1]; −∞ gives −1, +∞
    /// gives 1, −0 gives −0, NaN stays NaN.
    /// </remarks>
    public static void TanhInPlace(Span<float> values) => ReplaceEach<TanhFunction>(values);

    /// <inheritdoc cref="TanhInPlace(Span{float})"/>
    public static void TanhInPlace(Span<double> values) => ReplaceEach<TanhFunction>(values);

    /// <summary>
    /// Replaces each value x with x / (1 + exp(−x)), with an error of at most 2 ulp, or 2.1 ulp if the hardware does not have fused multiply-add.
    /// </summary>
    /// <param name="values">The values, which are replaced by the results.</param>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.functional.silu; ONNX, operator Swish with alpha = 1. +∞ gives +∞, NaN stays NaN, and −∞ gives NaN as in PyTorch,
    /// whose formula divides it by ∞. Large negative numbers give −0. Small results underflow gradually, whereas PyTorch's formula gives −0 as soon
    /// as exp(−x) overflows.
    /// </remarks>
    public static void SiluInPlace(Span<float> values) => ReplaceEach<SiluFunction>(values);

    /// <inheritdoc cref="SiluInPlace(Span{float})"/>
    public static void SiluInPlace(Span<double> values) => ReplaceEach<SiluFunction>(values);
}
