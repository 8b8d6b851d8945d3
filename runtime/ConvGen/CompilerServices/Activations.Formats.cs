using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

// The constants of each format. The coefficients are minimax: found by a Remez exchange with 60 digits for the relative error of the whole
// function, with exact terms before the polynomial, and then rounded to the format.
public static partial class Activations
{
    /// <summary>What an algorithm needs to know about a floating-point format.</summary>
    private interface IFormat
    {
        /// <summary>An exponent so low that both exp(x) and x·exp(x) round to 0.</summary>
        public double LowestExponent { get; }

        /// <summary>
        /// The inverse of the scale, a power of 2 that exp of the lowest exponent is scaled up by so that it is not subnormal.
        /// </summary>
        public double Unscale { get; }

        /// <summary>1.5·2^(mantissa bits), plus the bias of the format's exponent, plus the scale's exponent.</summary>
        public double Shifter { get; }

        /// <summary>The high bits of ln 2, few enough that their product with any n is exact.</summary>
        public double Ln2High { get; }

        /// <summary>ln 2 minus its high bits.</summary>
        public double Ln2Low { get; }

        /// <summary>P(r) in exp(r) = 1 + r + r²·P(r), for |r| ≤ ln 2 / 2.</summary>
        public TLanes ExponentialTail<TArithmetic, TLanes>(TLanes r)
            where TArithmetic : struct, IArithmetic<TLanes>;

        /// <summary>P(x²) in tanh(x) = x + x·x²·P(x²), for |x| ≤ 0.55.</summary>
        public TLanes TanhTail<TArithmetic, TLanes>(TLanes square)
            where TArithmetic : struct, IArithmetic<TLanes>;
    }

    private readonly struct SingleFormat : IFormat
    {
        public double LowestExponent => -110;

        public double Unscale => 1.0 / (1L << 40);

        public double Shifter => 1.5 * (1 << 23) + 127 + 40;

        // Source of the split of ln 2: the Cephes library (S. L. Moshier), expf.c.
        public double Ln2High => 0.693359375;

        public double Ln2Low => -2.12194440e-4f;

        /// <inheritdoc/>
        /// <remarks>The relative error of the exponential is 2^−28.2.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes ExponentialTail<TArithmetic, TLanes>(TLanes r)
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            TLanes sum = lanes.All(0.0013814316f);
            sum = lanes.MultiplyAdd(sum, r, lanes.All(0.008368851f));
            sum = lanes.MultiplyAdd(sum, r, lanes.All(0.0416684f));
            sum = lanes.MultiplyAdd(sum, r, lanes.All(0.1666652f));
            return lanes.MultiplyAdd(sum, r, lanes.All(0.49999994f));
        }

        /// <inheritdoc/>
        /// <remarks>The relative error of the tangent is 2^−29.8.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes TanhTail<TArithmetic, TLanes>(TLanes square)
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            TLanes sum = lanes.All(-0.006274231f);
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.021071672f));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(-0.05385231f));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.13332586f));
            return lanes.MultiplyAdd(sum, square, lanes.All(-0.33333316f));
        }
    }

    private readonly struct DoubleFormat : IFormat
    {
        public double LowestExponent => -760;

        public double Unscale => 1.0 / (1L << 40) / (1L << 40);

        public double Shifter => 1.5 * (1L << 52) + 1023 + 80;

        // Source of the split of ln 2: fdlibm (Sun Microsystems), e_exp.c.
        public double Ln2High => 6.93147180369123816490e-01;

        public double Ln2Low => 1.90821492927058770002e-10;

        /// <inheritdoc/>
        /// <remarks>The relative error of the exponential is 2^−57.9.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes ExponentialTail<TArithmetic, TLanes>(TLanes r)
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            TLanes sum = lanes.All(2.499986369125779e-08);
            sum = lanes.MultiplyAdd(sum, r, lanes.All(2.763052346043536e-07));
            sum = lanes.MultiplyAdd(sum, r, lanes.All(2.7557588399545043e-06));
            sum = lanes.MultiplyAdd(sum, r, lanes.All(2.4801492388401826e-05));
            sum = lanes.MultiplyAdd(sum, r, lanes.All(0.00019841269502771008));
            sum = lanes.MultiplyAdd(sum, r, lanes.All(0.0013888888944249007));
            sum = lanes.MultiplyAdd(sum, r, lanes.All(0.008333333333496907));
            sum = lanes.MultiplyAdd(sum, r, lanes.All(0.0416666666665281));
            sum = lanes.MultiplyAdd(sum, r, lanes.All(0.16666666666666408));
            return lanes.MultiplyAdd(sum, r, lanes.All(0.5000000000000011));
        }

        /// <inheritdoc/>
        /// <remarks>The relative error of the tangent is 2^−60.5.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes TanhTail<TArithmetic, TLanes>(TLanes square)
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            TLanes sum = lanes.All(-1.9494638461338987e-05);
            sum = lanes.MultiplyAdd(sum, square, lanes.All(8.331634911237715e-05));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(-0.00023338148121129345));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.0005884444458908014));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(-0.0014555428337991085));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.0035920920281618247));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(-0.008863232601162648));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.021869488385834412));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(-0.05396825396375964));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.1333333333332662));
            return lanes.MultiplyAdd(sum, square, lanes.All(-0.333333333333333));
        }
    }
}
