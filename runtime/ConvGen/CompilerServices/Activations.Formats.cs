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

        /// <summary>P(x²) in artanh(x) = x + x·x²·P(x²), for 0 ≤ x ≤ 1/3.</summary>
        public TLanes ArtanhTail<TArithmetic, TLanes>(TLanes square)
            where TArithmetic : struct, IArithmetic<TLanes>;

        /// <summary>A number so large that the normal distribution's density there, times the number, rounds to 0.</summary>
        public double LargestDeviation { get; }

        /// <summary>
        /// A power of 2, times 1.5, whose last bit is so large that the square of a number that is rounded to it is exact, up to the
        /// largest deviation.
        /// </summary>
        public double SquareShifter { get; }

        /// <summary>P((x − 5)/(x + 5)) in Φ(−x) = exp(−x²/2)·P / (1 + 0.75·x), from 0 to the largest deviation.</summary>
        public TLanes NormalRatio<TArithmetic, TLanes>(TLanes place)
            where TArithmetic : struct, IArithmetic<TLanes>;

        /// <summary>√(8/π), rounded to the format.</summary>
        public double TanhLinear { get; }

        /// <summary>√(8/π) minus its rounded value.</summary>
        public double TanhLinearRest { get; }

        /// <summary>0.044715·√(8/π), rounded to the format.</summary>
        public double TanhCubic { get; }

        /// <summary>0.044715·√(8/π) minus its rounded value.</summary>
        public double TanhCubicRest { get; }
    }

    private readonly struct SingleFormat : IFormat
    {
        public double LowestExponent => -110;

        public double Unscale => 1.0 / (1L << 40);

        public double Shifter => 1.5 * (1 << 23) + 127 + 40;

        // Source of the split of ln 2: the Cephes library (S. L. Moshier), expf.c.
        public double Ln2High => 0.693359375;

        public double Ln2Low => -2.12194440e-4f;

        public double LargestDeviation => 15;

        public double SquareShifter => 1.5 * (1 << 15);

        public double TanhLinear => 1.5957692f;

        public double TanhLinearRest => -4.534068e-08f;

        public double TanhCubic => 0.071354814f;

        public double TanhCubicRest => 2.3988325e-09f;

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

        /// <inheritdoc/>
        /// <remarks>The relative error of the function is 2^−30.6.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes ArtanhTail<TArithmetic, TLanes>(TLanes square)
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            TLanes sum = lanes.All(0.12144623f);
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.1071543f));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.1430829f));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.19999444f));
            return lanes.MultiplyAdd(sum, square, lanes.All(0.33333337f));
        }

        /// <inheritdoc/>
        /// <remarks>The relative error of the ratio is 2^−28.0.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes NormalRatio<TArithmetic, TLanes>(TLanes place)
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            TLanes sum = lanes.All(0.00014764986f);
            sum = lanes.MultiplyAdd(sum, place, lanes.All(1.4041968e-05f));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-0.0012277223f));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(0.0043014186f));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-0.009121837f));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(0.01254919f));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-0.007838004f));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-0.012719239f));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(0.05229003f));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-0.1045286f));
            return lanes.MultiplyAdd(sum, place, lanes.All(0.3653667f));
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

        public double LargestDeviation => 39.5;

        public double SquareShifter => 1.5 * (1L << 32);

        public double TanhLinear => 1.5957691216057308;

        public double TanhLinearRest => -9.96930880911092e-17;

        public double TanhCubic => 0.07135481627260025;

        public double TanhCubicRest => -6.175149918155315e-19;

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

        /// <inheritdoc/>
        /// <remarks>The relative error of the function is 2^−59.0.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes ArtanhTail<TArithmetic, TLanes>(TLanes square)
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            TLanes sum = lanes.All(0.08023703657081478);
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.029016413299552853));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.0504629573811834));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.052279808383546546));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.058852503804304096));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.06666504336769988));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.07692313869458571));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.09090908934643173));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.11111111113622563));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.14285714285690668));
            sum = lanes.MultiplyAdd(sum, square, lanes.All(0.20000000000000112));
            return lanes.MultiplyAdd(sum, square, lanes.All(0.3333333333333333));
        }

        /// <inheritdoc/>
        /// <remarks>The relative error of the ratio is 2^−56.5.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes NormalRatio<TArithmetic, TLanes>(TLanes place)
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            TLanes sum = lanes.All(-2.2040290657666443e-10);
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-7.583726570330442e-11));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(3.1099918553410147e-09));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(2.5531215161688246e-09));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-2.2067283171662962e-08));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-2.1612899637323207e-08));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(1.380449034651875e-07));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(1.145513266391893e-07));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-9.203686861586216e-07));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-2.212525685180088e-07));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(6.477699325280712e-06));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-5.76103696683481e-06));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-3.9965481200638175e-05));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(0.00012164374607676623));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(3.941293528410966e-05));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-0.0012021665738144792));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(0.0042967894082425765));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-0.009129968914389247));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(0.012549247311079927));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-0.00783694415367522));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-0.01271920502711779));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(0.05228997929097323));
            sum = lanes.MultiplyAdd(sum, place, lanes.All(-0.1045286001915097));
            return lanes.MultiplyAdd(sum, place, lanes.All(0.3653666986312799));
        }
    }
}
