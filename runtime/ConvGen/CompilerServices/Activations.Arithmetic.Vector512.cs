#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    private readonly struct Vector512Single : IArithmetic<Vector512<float>>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> All(double value) => Vector512.Create((float)value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Add(Vector512<float> left, Vector512<float> right) => left + right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Subtract(Vector512<float> left, Vector512<float> right) => left - right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Multiply(Vector512<float> left, Vector512<float> right) => left * right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Divide(Vector512<float> left, Vector512<float> right) => left / right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> MultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> sum) =>
            Avx512F.IsSupported ? Avx512F.FusedMultiplyAdd(left, right, sum) : left * right + sum;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Negate(Vector512<float> x) => -x;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Absolute(Vector512<float> x) => Vector512.Abs(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> CopySign(Vector512<float> magnitude, Vector512<float> sign) =>
            magnitude | (sign & Vector512.Create(-0f));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> SelectLess(
            Vector512<float> left, Vector512<float> right, Vector512<float> less, Vector512<float> otherwise) =>
            Vector512.ConditionalSelect(Vector512.LessThan(left, right), less, otherwise);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> PowerFromLowBits(Vector512<float> x) => (x.AsInt32() << 23).AsSingle();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<float> Mantissa(Vector512<float> x, out Vector512<float> exponent)
        {
            Vector512<int> one = Vector512.Create(OneSingle);
            Vector512<int> biased = (x.AsInt32() - Vector512.Create(RootOfHalfSingle) + one) >>> 23;
            exponent = Vector512.ConvertToSingle(biased - Vector512.Create(SingleBias));
            return (x.AsInt32() - (biased << 23) + one).AsSingle();
        }
    }

    private readonly struct Vector512Double : IArithmetic<Vector512<double>>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> All(double value) => Vector512.Create(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> Add(Vector512<double> left, Vector512<double> right) => left + right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> Subtract(Vector512<double> left, Vector512<double> right) => left - right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> Multiply(Vector512<double> left, Vector512<double> right) => left * right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> Divide(Vector512<double> left, Vector512<double> right) => left / right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> MultiplyAdd(Vector512<double> left, Vector512<double> right, Vector512<double> sum) =>
            Avx512F.IsSupported ? Avx512F.FusedMultiplyAdd(left, right, sum) : left * right + sum;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> Negate(Vector512<double> x) => -x;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> Absolute(Vector512<double> x) => Vector512.Abs(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> CopySign(Vector512<double> magnitude, Vector512<double> sign) =>
            magnitude | (sign & Vector512.Create(-0.0));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> SelectLess(
            Vector512<double> left, Vector512<double> right, Vector512<double> less, Vector512<double> otherwise) =>
            Vector512.ConditionalSelect(Vector512.LessThan(left, right), less, otherwise);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> PowerFromLowBits(Vector512<double> x) => (x.AsInt64() << 52).AsDouble();

        // Few processors convert 64-bit integers. As the last bits of 2⁵², the exponent is added to it.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<double> Mantissa(Vector512<double> x, out Vector512<double> exponent)
        {
            Vector512<long> one = Vector512.Create(OneDouble);
            Vector512<long> biased = (x.AsInt64() - Vector512.Create(RootOfHalfDouble) + one) >>> 52;
            Vector512<double> large = Vector512.Create((double)(1L << 52));
            exponent = (biased | large.AsInt64()).AsDouble() - (large + Vector512.Create((double)DoubleBias));
            return (x.AsInt64() - (biased << 52) + one).AsDouble();
        }
    }
}
#endif
