using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    /// <summary>
    /// Replaces each value x with x to the power of an exponent, with a relative error of at most (4 + 3·|y|)·2⁻⁵³, where y =
    /// exponent·log(x), which must be at most 600. 0, negative and subnormal numbers and NaN give NaN; +∞ gives 0.
    /// </summary>
    /// <param name="values">The values, which are replaced by the results.</param>
    /// <param name="exponent">The exponent, which must be negative.</param>
    internal static void PowerInPlace(Span<double> values, double exponent) => ReplaceEach(values, new PowerFunction(exponent));

    private readonly struct PowerFunction(double exponent) : IFunction
    {
        private const double SmallestNormal = 2.2250738585072014e-308;

        /// <summary>
        /// exp(y) with y = exponent·(e·ln 2 + log m), where x = m·2ᵉ with m between √½ and √2, and log m = 2·artanh(s) with s = (m − 1) /
        /// (m + 1), which is less than 0.1716.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TFormat format = default;
            TArithmetic lanes = default;
            TLanes mantissa = lanes.Mantissa(x, out TLanes e);
            TLanes s = lanes.Divide(lanes.Subtract(mantissa, lanes.All(1)), lanes.Add(mantissa, lanes.All(1)));
            TLanes square = lanes.Multiply(s, s);
            TLanes twice = lanes.Add(s, s);
            TLanes low = lanes.MultiplyAdd(lanes.Multiply(twice, square), format.ArtanhTail<TArithmetic, TLanes>(square), twice);
            low = lanes.MultiplyAdd(e, lanes.All(format.Ln2Low), low);
            TLanes y = lanes.Multiply(lanes.All(exponent), lanes.MultiplyAdd(e, lanes.All(format.Ln2High), low));

            Exponential<TFormat, TArithmetic, TLanes>(y, out TLanes scaledPower, out TLanes fraction);
            TLanes unscaleOrZero = lanes.SelectLess(y, lanes.All(format.LowestExponent), lanes.All(0), lanes.All(format.Unscale));
            TLanes power = lanes.Multiply(lanes.MultiplyAdd(scaledPower, fraction, scaledPower), unscaleOrZero);
            power = lanes.SelectLess(x, lanes.All(double.PositiveInfinity), power, lanes.All(0));
            return lanes.SelectLess(x, lanes.All(SmallestNormal), lanes.All(double.NaN), lanes.SelectLess(lanes.All(0), x, power, x));
        }
    }
}
