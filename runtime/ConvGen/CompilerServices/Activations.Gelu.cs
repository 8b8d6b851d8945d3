using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    /// <summary>
    /// Replaces each value x with x·Φ(x) = x·(1 + erf(x/√2)) / 2, where Φ is the distribution function of the normal distribution, with an
    /// error of at most 3.8 ulp, or 4 ulp if the hardware does not have fused multiply-add.
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
    /// Replaces each value x with x·(1 + tanh(y/2)) / 2 = x / (1 + exp(−y)), where y = √(8/π)·(x + 0.044715·x³), with an error of at most 2.9
    /// ulp. If the hardware does not have fused multiply-add and x is negative, the error is at most 2.9 + 2·|y| ulp.
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
        /// <summary>With z = exp(−|y|), the result is x·z / (1 + z) if x &lt; 0, and x / (1 + z) otherwise.</summary>
        /// <remarks>
        /// The error of y is multiplied by y in the exponential. y is therefore a sum of two numbers: each rounding error is computed, too, by fused
        /// multiply-adds and by D. E. Knuth's sum of two numbers (The Art of Computer Programming, volume 2, section 4.2.2, theorem B). Without
        /// fused multiply-add, the errors of products are taken to be 0.
        /// </remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TFormat format = default;
            TArithmetic lanes = default;
            TLanes exponent = TanhExponent<TFormat, TArithmetic, TLanes>(lanes.Absolute(x), out TLanes low);
            Exponential<TFormat, TArithmetic, TLanes>(exponent, low, out TLanes scaledPower, out TLanes fraction);
            TLanes unscale = lanes.All(format.Unscale);
            TLanes z = lanes.Multiply(lanes.MultiplyAdd(scaledPower, fraction, scaledPower), unscale);

            // It stays scaled up until the end, so that it is rounded only once before it becomes subnormal. Below the lowest exponent, it is
            // multiplied by 0 instead: finite numbers give −0, and −∞ gives NaN.
            TLanes scaledValue = lanes.Multiply(x, scaledPower);
            TLanes product = lanes.MultiplyAdd(scaledValue, fraction, scaledValue);
            TLanes numerator = lanes.SelectLess(x, lanes.All(0), product, x);
            TLanes quotient = lanes.Divide(numerator, lanes.Add(z, lanes.All(1)));
            TLanes unscaleOrZero = lanes.SelectLess(exponent, lanes.All(format.LowestExponent), lanes.All(0), unscale);
            return lanes.SelectLess(x, lanes.All(0), lanes.Multiply(quotient, unscaleOrZero), quotient);
        }

        // −√(8/π)·(x + 0.044715·x³) for x ≥ 0, where all products and sums have their errors added in the end. Beyond 30, z is 0.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static TLanes TanhExponent<TFormat, TArithmetic, TLanes>(TLanes x, out TLanes low)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TFormat format = default;
            TArithmetic lanes = default;
            TLanes largest = lanes.All(30);
            x = lanes.SelectLess(largest, x, largest, x);

            TLanes square = lanes.Multiply(x, x);
            TLanes squareError = lanes.MultiplyAdd(x, x, lanes.Negate(square));
            TLanes scale = lanes.All(format.TanhCubic);
            TLanes cubic = lanes.Multiply(scale, square);
            TLanes error = lanes.MultiplyAdd(scale, square, lanes.Negate(cubic));
            error = lanes.MultiplyAdd(scale, squareError, error);
            error = lanes.MultiplyAdd(lanes.All(format.TanhCubicRest), square, error);

            TLanes linear = lanes.All(format.TanhLinear);
            TLanes factor = lanes.Add(cubic, linear);
            TLanes linearPart = lanes.Subtract(factor, cubic);
            TLanes cubicPart = lanes.Subtract(factor, linearPart);
            error = lanes.Add(error, lanes.Add(lanes.Subtract(cubic, cubicPart), lanes.Subtract(linear, linearPart)));
            error = lanes.Add(error, lanes.All(format.TanhLinearRest));

            TLanes minus = lanes.Negate(x);
            TLanes exponent = lanes.Multiply(minus, factor);
            low = lanes.MultiplyAdd(minus, error, lanes.MultiplyAdd(minus, factor, lanes.Negate(exponent)));
            return exponent;
        }
    }
}
