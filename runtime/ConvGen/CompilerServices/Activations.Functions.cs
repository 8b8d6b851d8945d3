using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

// The algorithms are written once for every width and both formats, so that the operations and their order cannot differ. The formulas of the
// definitions would fail where exp(−x) overflows, and would be off by up to 3 ulp elsewhere.
public static partial class Activations
{
    /// <summary>A function of one variable, lane by lane.</summary>
    private interface IFunction
    {
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>;
    }

    private readonly struct SigmoidFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            return TimesSigmoid<TFormat, TArithmetic, TLanes>(lanes.All(1), x);
        }
    }

    private readonly struct SiluFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes> =>
            TimesSigmoid<TFormat, TArithmetic, TLanes>(x, x);
    }

    private readonly struct TanhFunction : IFunction
    {
        // Below 0.55, where tanh first exceeds 1/2, a polynomial is used: |x| + |x|·x²·P(x²). From there on, it is 1 − 2z/(1 + z) with z =
        // exp(−2|x|), where the subtraction has no cancellation. (Using expm1(2x) / (expm1(2x) + 2) for all x would have errors of up to 2.5 ulp.)
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TFormat format = default;
            TArithmetic lanes = default;

            TLanes magnitude = lanes.Absolute(x);
            TLanes square = lanes.Multiply(magnitude, magnitude);
            TLanes small = lanes.MultiplyAdd(
                lanes.Multiply(magnitude, square), format.TanhTail<TArithmetic, TLanes>(square), magnitude);

            Exponential<TFormat, TArithmetic, TLanes>(
                lanes.Multiply(lanes.All(-2), magnitude), out TLanes scaledPower, out TLanes fraction);
            TLanes z = lanes.Multiply(lanes.MultiplyAdd(scaledPower, fraction, scaledPower), lanes.All(format.Unscale));
            TLanes large = lanes.MultiplyAdd(lanes.All(-2), lanes.Divide(z, lanes.Add(z, lanes.All(1))), lanes.All(1));

            return lanes.CopySign(lanes.SelectLess(magnitude, lanes.All(0.55), small, large), x);
        }
    }

    /// <summary>value·sigmoid(x): sigmoid if value is 1, silu if it is x.</summary>
    /// <remarks>
    /// For x ≥ −1, it is value / (1 + z) with z = exp(−x). For x &lt; −1, with z = exp(x), it is value·z / (1 + z). There, the product, the sum and
    /// the quotient are each rounded, so the error would be up to 2.5 ulp. It is therefore computed as p − p·(z / (1 + z)) with p = value·z, where
    /// the errors of the sum and the quotient matter little, because z is small.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes TimesSigmoid<TFormat, TArithmetic, TLanes>(TLanes value, TLanes x)
        where TFormat : struct, IFormat
        where TArithmetic : struct, IArithmetic<TLanes>
    {
        TFormat format = default;
        TArithmetic lanes = default;
        TLanes turn = lanes.All(-1);
        TLanes unscale = lanes.All(format.Unscale);

        TLanes exponent = lanes.SelectLess(x, turn, x, lanes.Negate(x));
        Exponential<TFormat, TArithmetic, TLanes>(exponent, out TLanes scaledPower, out TLanes fraction);
        TLanes z = lanes.Multiply(lanes.MultiplyAdd(scaledPower, fraction, scaledPower), unscale);
        TLanes quotient = lanes.Divide(lanes.SelectLess(x, turn, z, value), lanes.Add(z, lanes.All(1)));

        // It stays scaled up until the end, so that it is rounded only once before it becomes subnormal. Below the lowest exponent, it is multiplied
        // by 0 instead: finite numbers give a zero with their sign, and −∞ gives NaN.
        TLanes scaledValue = lanes.Multiply(value, scaledPower);
        TLanes product = lanes.MultiplyAdd(scaledValue, fraction, scaledValue);
        TLanes scaledResult = lanes.MultiplyAdd(lanes.Negate(product), quotient, product);
        TLanes unscaleOrZero = lanes.SelectLess(exponent, lanes.All(format.LowestExponent), lanes.All(0), unscale);

        return lanes.SelectLess(x, turn, lanes.Multiply(scaledResult, unscaleOrZero), quotient);
    }

    /// <summary>
    /// exp(x) for x ≤ 1, and in double precision for x ≤ 600, as scaledPower·(1 + fraction), scaled up by the format's scale. x is clamped to the
    /// lowest exponent.
    /// </summary>
    /// <remarks>
    /// The reduction is that of W. J. Cody and W. Waite, Software Manual for the Elementary Functions (1980), chapter 6: x = n·ln 2 + r with |r| ≤
    /// ln 2 / 2, where ln 2 is split into a part short enough that its product with n is exact, and the rest. Then exp(x) = 2ⁿ·exp(r), and
    /// exp(r) = 1 + fraction.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Exponential<TFormat, TArithmetic, TLanes>(TLanes x, out TLanes scaledPower, out TLanes fraction)
        where TFormat : struct, IFormat
        where TArithmetic : struct, IArithmetic<TLanes>
    {
        Reduce<TFormat, TArithmetic, TLanes>(x, out scaledPower, out TLanes r);
        fraction = Fraction<TFormat, TArithmetic, TLanes>(r);
    }

    /// <summary>exp(x + low), where low is at most 0.03 in size, and otherwise as for one argument.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Exponential<TFormat, TArithmetic, TLanes>(TLanes x, TLanes low, out TLanes scaledPower, out TLanes fraction)
        where TFormat : struct, IFormat
        where TArithmetic : struct, IArithmetic<TLanes>
    {
        Reduce<TFormat, TArithmetic, TLanes>(x, out scaledPower, out TLanes r);
        fraction = Fraction<TFormat, TArithmetic, TLanes>(default(TArithmetic).Add(r, low));
    }

    /// <summary>x = n·ln 2 + r: 2ⁿ, scaled up, and r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Reduce<TFormat, TArithmetic, TLanes>(TLanes x, out TLanes scaledPower, out TLanes r)
        where TFormat : struct, IFormat
        where TArithmetic : struct, IArithmetic<TLanes>
    {
        TFormat format = default;
        TArithmetic lanes = default;

        TLanes lowest = lanes.All(format.LowestExponent);
        TLanes bounded = lanes.SelectLess(x, lowest, lowest, x);

        // The sum is so large that its lowest bit has the value 1, so it is rounded to n plus the shifter. The shifter's low bits are the bias of
        // the scaled exponent, so the low bits of the sum are the exponent field of the power.
        TLanes shifter = lanes.All(format.Shifter);
        TLanes shifted = lanes.MultiplyAdd(bounded, lanes.All(Log2OfE), shifter);
        TLanes n = lanes.Subtract(shifted, shifter);
        scaledPower = lanes.PowerFromLowBits(shifted);

        r = lanes.MultiplyAdd(n, lanes.All(-format.Ln2High), bounded);
        r = lanes.MultiplyAdd(n, lanes.All(-format.Ln2Low), r);
    }

    /// <summary>exp(r) − 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Fraction<TFormat, TArithmetic, TLanes>(TLanes r)
        where TFormat : struct, IFormat
        where TArithmetic : struct, IArithmetic<TLanes>
    {
        TArithmetic lanes = default;
        return lanes.MultiplyAdd(lanes.Multiply(r, r), default(TFormat).ExponentialTail<TArithmetic, TLanes>(r), r);
    }

    private const double Log2OfE = 1.4426950408889634;
}
