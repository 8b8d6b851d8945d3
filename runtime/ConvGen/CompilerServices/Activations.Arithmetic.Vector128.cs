#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    private readonly struct Vector128Single : IArithmetic<Vector128<float>>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> All(double value) => Vector128.Create((float)value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Add(Vector128<float> left, Vector128<float> right) => left + right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Subtract(Vector128<float> left, Vector128<float> right) => left - right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Multiply(Vector128<float> left, Vector128<float> right) => left * right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Divide(Vector128<float> left, Vector128<float> right) => left / right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> MultiplyAdd(Vector128<float> left, Vector128<float> right, Vector128<float> sum) =>
            Lanes.MultiplyAdd(left, right, sum);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Negate(Vector128<float> x) => -x;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Absolute(Vector128<float> x) => Vector128.Abs(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> CopySign(Vector128<float> magnitude, Vector128<float> sign) =>
            magnitude | (sign & Vector128.Create(-0f));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> SelectLess(
            Vector128<float> left, Vector128<float> right, Vector128<float> less, Vector128<float> otherwise) =>
            Vector128.ConditionalSelect(Vector128.LessThan(left, right), less, otherwise);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> PowerFromLowBits(Vector128<float> x) => (x.AsInt32() << 23).AsSingle();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<float> Mantissa(Vector128<float> x, out Vector128<float> exponent)
        {
            Vector128<int> one = Vector128.Create(OneSingle);
            Vector128<int> biased = (x.AsInt32() - Vector128.Create(RootOfHalfSingle) + one) >>> 23;
            exponent = Vector128.ConvertToSingle(biased - Vector128.Create(SingleBias));
            return (x.AsInt32() - (biased << 23) + one).AsSingle();
        }
    }

    private readonly struct Vector128Double : IArithmetic<Vector128<double>>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<double> All(double value) => Vector128.Create(value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<double> Add(Vector128<double> left, Vector128<double> right) => left + right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<double> Subtract(Vector128<double> left, Vector128<double> right) => left - right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<double> Multiply(Vector128<double> left, Vector128<double> right) => left * right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<double> Divide(Vector128<double> left, Vector128<double> right) => left / right;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<double> MultiplyAdd(Vector128<double> left, Vector128<double> right, Vector128<double> sum) =>
            Lanes.MultiplyAdd(left, right, sum);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<double> Negate(Vector128<double> x) => -x;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<double> Absolute(Vector128<double> x) => Vector128.Abs(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<double> CopySign(Vector128<double> magnitude, Vector128<double> sign) =>
            magnitude | (sign & Vector128.Create(-0.0));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<double> SelectLess(
            Vector128<double> left, Vector128<double> right, Vector128<double> less, Vector128<double> otherwise) =>
            Vector128.ConditionalSelect(Vector128.LessThan(left, right), less, otherwise);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<double> PowerFromLowBits(Vector128<double> x) => (x.AsInt64() << 52).AsDouble();

        // Few processors convert 64-bit integers. As the last bits of 2⁵², the exponent is added to it.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector128<double> Mantissa(Vector128<double> x, out Vector128<double> exponent)
        {
            Vector128<long> one = Vector128.Create(OneDouble);
            Vector128<long> biased = (x.AsInt64() - Vector128.Create(RootOfHalfDouble) + one) >>> 52;
            Vector128<double> large = Vector128.Create((double)(1L << 52));
            exponent = (biased | large.AsInt64()).AsDouble() - (large + Vector128.Create((double)DoubleBias));
            return (x.AsInt64() - (biased << 52) + one).AsDouble();
        }
    }
}
#endif
