using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    /// <summary>
    /// Replaces each value x with x·Φ(x) = x·(1 + erf(x/√2)) / 2, where Φ is the distribution function of the normal distribution, with an
    /// error of at most 3.6 ulp, or 3.8 ulp if the hardware does not have fused multiply-add.
    /// </summary>
    /// <param name="values">The values, which are replaced by the results.</param>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.functional.gelu; ONNX, operator Gelu. +∞ gives +∞, NaN stays NaN, and −∞ gives NaN as in PyTorch, whose
    /// formula multiplies it by 0. Large negative numbers give −0. Small results underflow gradually and keep their relative accuracy,
    /// whereas PyTorch's formula subtracts neighboring numbers there.
    /// </remarks>
    public static void GeluInPlace(Span<float> values) => ReplaceEach<GeluFunction>(values);

    /// <inheritdoc cref="GeluInPlace(Span{float})"/>
    public static void GeluInPlace(Span<double> values) => ReplaceEach<GeluFunction>(values);

    /// <summary>
    /// Replaces each value x with x·(1 + tanh(y/2)) / 2 = x / (1 + exp(−y)), where y = √(8/π)·(x + 0.044715·x³), with an error of at most 2
    /// ulp if x ≥ 0. Otherwise, the error is at most 2 + 3·|y| ulp in single precision and 2 + 4·|y| ulp in double precision, because the
    /// rounding of y is multiplied by y in the exponential.
    /// </summary>
    /// <param name="values">The values, which are replaced by the results.</param>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.functional.gelu with approximate = 'tanh'; ONNX, operator Gelu with approximate = "tanh". Special values
    /// give what they give in <see cref="GeluInPlace(Span{float})"/>.
    /// </remarks>
    public static void GeluTanhInPlace(Span<float> values) => ReplaceEach<GeluTanhFunction>(values);

    /// <inheritdoc cref="GeluTanhInPlace(Span{float})"/>
    public static void GeluTanhInPlace(Span<double> values) => ReplaceEach<GeluTanhFunction>(values);

    private readonly struct GeluFunction : IFunction
    {
        /// <summary>With t = |x|, the result is x·Φ(−t) if x &lt; 0, and x − t·Φ(−t) otherwise.</summary>
        /// <remarks>
        /// Φ(−t) = exp(−t²/2)·P(u) / (1 + 0.75·t) with u = (t − 5)/(t + 5), which is between −1 and 1 for all t: the method of M. M.
        /// Shepherd and J. G. Laframboise, Chebyshev Approximation of (1 + 2x)·exp(x²)·erfc x in 0 ≤ x &lt; ∞, Mathematics of Computation
        /// 36 (1981). The rounding of t² would be multiplied by t² in the result, so t is split into h, whose square is exact, and a rest:
        /// t² = h² + (t − h)·(t + h), as in fdlibm (Sun Microsystems), s_erf.c.
        /// </remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TFormat format = default;
            TArithmetic lanes = default;

            TLanes largest = lanes.All(format.LargestDeviation);
            TLanes t = lanes.Absolute(x);
            t = lanes.SelectLess(largest, t, largest, t);
            TLanes shifter = lanes.All(format.SquareShifter);
            TLanes high = lanes.Subtract(lanes.Add(t, shifter), shifter);
            TLanes exponent = lanes.Multiply(lanes.All(-0.5), lanes.Multiply(high, high));
            TLanes low = lanes.Multiply(lanes.Multiply(lanes.All(-0.5), lanes.Subtract(t, high)), lanes.Add(t, high));
            Exponential<TFormat, TArithmetic, TLanes>(exponent, low, out TLanes scaledPower, out TLanes fraction);

            TLanes place = lanes.Divide(lanes.Subtract(t, lanes.All(5)), lanes.Add(t, lanes.All(5)));
            TLanes ratio = lanes.Divide(
                format.NormalRatio<TArithmetic, TLanes>(place), lanes.MultiplyAdd(lanes.All(0.75), t, lanes.All(1)));

            // It stays scaled up until the end, so that it is rounded only once before it becomes subnormal. Negative numbers are not
            // bounded: beyond the largest deviation, they are multiplied by 0, so finite numbers give −0, and −∞ gives NaN.
            TLanes value = lanes.SelectLess(x, lanes.All(0), x, t);
            TLanes scaledProduct = lanes.Multiply(lanes.Multiply(value, scaledPower), ratio);
            scaledProduct = lanes.MultiplyAdd(scaledProduct, fraction, scaledProduct);
            TLanes unscaleOrZero = lanes.SelectLess(exponent, lanes.All(format.LowestExponent), lanes.All(0), lanes.All(format.Unscale));
            TLanes product = lanes.Multiply(scaledProduct, unscaleOrZero);
            return lanes.SelectLess(x, lanes.All(0), product, lanes.Subtract(x, product));
        }
    }

    private readonly struct GeluTanhFunction : IFunction
    {
        // √(8/π), and 0.044715 times that.
        private const double Linear = 1.5957691216057308;
        private const double Cubic = 0.07135481627260026;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            TLanes factor = lanes.MultiplyAdd(lanes.Multiply(x, x), lanes.All(Cubic), lanes.All(Linear));
            return TimesSigmoid<TFormat, TArithmetic, TLanes>(x, lanes.Multiply(x, factor));
        }
    }
}
