#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    private readonly struct Vector256Single : IArithmetic<Vector256<float>>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> All(double value) => Vector256.Create((float)value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Add(Vector256<float> left, Vector256<float> right) => left + right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Subtract(Vector256<float> left, Vector256<float> right) => left - right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Multiply(Vector256<float> left, Vector256<float> right) => left * right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Divide(Vector256<float> left, Vector256<float> right) => left / right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> MultiplyAdd(Vector256<float> left, Vector256<float> right, Vector256<float> sum) =>
            Fma.IsSupported ? Fma.MultiplyAdd(left, right, sum) : left * right + sum;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Negate(Vector256<float> x) => -x;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Absolute(Vector256<float> x) => Vector256.Abs(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> CopySign(Vector256<float> magnitude, Vector256<float> sign) =>
            magnitude | (sign & Vector256.Create(-0f));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> SelectLess(
            Vector256<float> left, Vector256<float> right, Vector256<float> less, Vector256<float> otherwise) =>
            Vector256.ConditionalSelect(Vector256.LessThan(left, right), less, otherwise);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> PowerFromLowBits(Vector256<float> x) => (x.AsInt32() << 23).AsSingle();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Mantissa(Vector256<float> x, out Vector256<float> exponent)
        {
            Vector256<int> one = Vector256.Create(OneSingle);
            Vector256<int> biased = (x.AsInt32() - Vector256.Create(RootOfHalfSingle) + one) >>> 23;
            exponent = Vector256.ConvertToSingle(biased - Vector256.Create(SingleBias));
            return (x.AsInt32() - (biased << 23) + one).AsSingle();
        }
    }

    private readonly struct Vector256Double : IArithmetic<Vector256<double>>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> All(double value) => Vector256.Create(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Add(Vector256<double> left, Vector256<double> right) => left + right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Subtract(Vector256<double> left, Vector256<double> right) => left - right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Multiply(Vector256<double> left, Vector256<double> right) => left * right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Divide(Vector256<double> left, Vector256<double> right) => left / right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> MultiplyAdd(Vector256<double> left, Vector256<double> right, Vector256<double> sum) =>
            Fma.IsSupported ? Fma.MultiplyAdd(left, right, sum) : left * right + sum;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Negate(Vector256<double> x) => -x;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Absolute(Vector256<double> x) => Vector256.Abs(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> CopySign(Vector256<double> magnitude, Vector256<double> sign) =>
            magnitude | (sign & Vector256.Create(-0.0));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> SelectLess(
            Vector256<double> left, Vector256<double> right, Vector256<double> less, Vector256<double> otherwise) =>
            Vector256.ConditionalSelect(Vector256.LessThan(left, right), less, otherwise);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> PowerFromLowBits(Vector256<double> x) => (x.AsInt64() << 52).AsDouble();

        // Few processors convert 64-bit integers. As the last bits of 2⁵², the exponent is added to it.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<double> Mantissa(Vector256<double> x, out Vector256<double> exponent)
        {
            Vector256<long> one = Vector256.Create(OneDouble);
            Vector256<long> biased = (x.AsInt64() - Vector256.Create(RootOfHalfDouble) + one) >>> 52;
            Vector256<double> large = Vector256.Create((double)(1L << 52));
            exponent = (biased | large.AsInt64()).AsDouble() - (large + Vector256.Create((double)DoubleBias));
            return (x.AsInt64() - (biased << 52) + one).AsDouble();
        }
    }
}
#endif
