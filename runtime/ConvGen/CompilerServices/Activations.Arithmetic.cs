using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    /// <summary>The operations that the algorithms use, for one kind of vector. A scalar is a vector with one lane.</summary>
    private interface IArithmetic<TLanes>
    {
        /// <summary>The value, rounded to the lanes' format, in every lane.</summary>
        public TLanes All(double value);

        public TLanes Add(TLanes left, TLanes right);

        public TLanes Subtract(TLanes left, TLanes right);

        public TLanes Multiply(TLanes left, TLanes right);

        public TLanes Divide(TLanes left, TLanes right);

        /// <summary>left·right + sum, fused if the hardware supports it.</summary>
        public TLanes MultiplyAdd(TLanes left, TLanes right, TLanes sum);

        public TLanes Negate(TLanes x);

        public TLanes Absolute(TLanes x);

        /// <summary>A non-negative magnitude with the sign of another value.</summary>
        public TLanes CopySign(TLanes magnitude, TLanes sign);

        /// <summary><paramref name="less"/> where left &lt; right; <paramref name="otherwise"/> elsewhere, including where either is NaN.</summary>
        public TLanes SelectLess(TLanes left, TLanes right, TLanes less, TLanes otherwise);

        /// <summary>The power of 2 whose exponent field consists of the low bits of x, taken as an integer.</summary>
        public TLanes PowerFromLowBits(TLanes x);

        /// <summary>The m of x = m·2ᵉ, from √½ up to, but not including, √2, and the exponent e, for a positive normal number.</summary>
        public TLanes Mantissa(TLanes x, out TLanes exponent);
    }

    // The bits of √½ and of 1, and the bias of the exponent's field.
    private const int RootOfHalfSingle = 0x3F3504F3;
    private const int OneSingle = 0x3F800000;
    private const int SingleBias = 127;
    private const long RootOfHalfDouble = 0x3FE6A09E667F3BCD;
    private const long OneDouble = 0x3FF0000000000000;
    private const int DoubleBias = 1023;

    // Each operation is cast to its own format. This forces the rounding, which the language otherwise leaves to the machine (C#
    // specification, "Floating-point types").
    private readonly struct ScalarSingle : IArithmetic<float>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float All(double value) => (float)value;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Add(float left, float right) => (float)(left + right);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Subtract(float left, float right) => (float)(left - right);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Multiply(float left, float right) => (float)(left * right);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Divide(float left, float right) => (float)(left / right);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float MultiplyAdd(float left, float right, float sum) => Lanes.MultiplyAdd(left, right, sum);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Negate(float x) => -x;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Absolute(float x) => Math.Abs(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float CopySign(float magnitude, float sign) =>
            Int32BitsToSingle(SingleToInt32Bits(magnitude) | (SingleToInt32Bits(sign) & int.MinValue));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float SelectLess(float left, float right, float less, float otherwise) => left < right ? less : otherwise;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float PowerFromLowBits(float x) => Int32BitsToSingle(SingleToInt32Bits(x) << 23);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Mantissa(float x, out float exponent)
        {
            int bits = SingleToInt32Bits(x);
            int biased = (bits - RootOfHalfSingle + OneSingle) >> 23;
            exponent = biased - SingleBias;
            return Int32BitsToSingle(bits - (biased << 23) + OneSingle);
        }

#if NET8_0_OR_GREATER
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int SingleToInt32Bits(float x) => BitConverter.SingleToInt32Bits(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static float Int32BitsToSingle(int bits) => BitConverter.Int32BitsToSingle(bits);
#else
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int SingleToInt32Bits(float x) => Unsafe.As<float, int>(ref x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static float Int32BitsToSingle(int bits) => Unsafe.As<int, float>(ref bits);
#endif
    }

    private readonly struct ScalarDouble : IArithmetic<double>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double All(double value) => value;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double Add(double left, double right) => (double)(left + right);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double Subtract(double left, double right) => (double)(left - right);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double Multiply(double left, double right) => (double)(left * right);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double Divide(double left, double right) => (double)(left / right);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double MultiplyAdd(double left, double right, double sum) => Lanes.MultiplyAdd(left, right, sum);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double Negate(double x) => -x;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double Absolute(double x) => Math.Abs(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double CopySign(double magnitude, double sign) =>
            BitConverter.Int64BitsToDouble(
                BitConverter.DoubleToInt64Bits(magnitude) | (BitConverter.DoubleToInt64Bits(sign) & long.MinValue));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double SelectLess(double left, double right, double less, double otherwise) => left < right ? less : otherwise;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double PowerFromLowBits(double x) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) << 52);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public double Mantissa(double x, out double exponent)
        {
            long bits = BitConverter.DoubleToInt64Bits(x);
            long biased = (bits - RootOfHalfDouble + OneDouble) >> 52;
            exponent = biased - DoubleBias;
            return BitConverter.Int64BitsToDouble(bits - (biased << 52) + OneDouble);
        }
    }
}
