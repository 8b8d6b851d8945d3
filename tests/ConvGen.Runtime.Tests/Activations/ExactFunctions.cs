using System.Numerics;

namespace ConvGen.Runtime.Tests;

/// <summary>The activations with an exponential, in fixed-point numbers of at least 200 significant bits.</summary>
/// <remarks>
/// The exponential is computed by halving the argument, its Taylor series, and as many squarings. It shares nothing with the code under test.
/// </remarks>
internal static class ExactFunctions
{
    private const int SignificantBits = 200;
    private const int GuardBits = 64;

    /// <summary>The error of a double-precision result, in units in the last place of the exact value.</summary>
    public static double Ulps(string name, double x, double result)
    {
        // Fraction bits: enough for the argument's last bit, and for the first bits of exp(−|x|), however small.
        int fractionBits = SignificantBits + Math.Max(0, -Math.ILogB(x == 0 ? 1 : x)) + (int)(1.5 * Math.Abs(x));
        BigInteger exact = Value(name, FixedPoint(x, fractionBits), fractionBits);
        BigInteger difference = BigInteger.Abs(exact - FixedPoint(result, fractionBits));

        int exponent = exact.IsZero ? -1022 : Math.Max((int)(BigInteger.Abs(exact).GetBitLength() - 1) - fractionBits, -1022);
        int lastPlace = exponent - 52 + fractionBits;
        return (double)(lastPlace >= 30 ? difference >> (lastPlace - 30) : difference << (30 - lastPlace)) / (1 << 30);
    }

    private static BigInteger Value(string name, BigInteger x, int fractionBits)
    {
        BigInteger one = BigInteger.One << fractionBits;
        BigInteger power = Exponential(name == "Tanh" ? -2 * BigInteger.Abs(x) : -BigInteger.Abs(x), fractionBits);
        BigInteger sigmoid = ((x.Sign < 0 ? power : one) << fractionBits) / (one + power);
        return name switch
        {
            "Sigmoid" => sigmoid,
            "Silu" => (x * sigmoid) >> fractionBits,
            _ => x.Sign * (((one - power) << fractionBits) / (one + power)),
        };
    }

    private static BigInteger Exponential(BigInteger x, int fractionBits)
    {
        int bits = fractionBits + GuardBits;
        int halvings = 12 + Math.Max(0, (int)BigInteger.Abs(x).GetBitLength() - fractionBits);
        BigInteger argument = (x << GuardBits) >> halvings;

        BigInteger sum = BigInteger.One << bits;
        BigInteger term = sum;
        for (int order = 1; BigInteger.Abs(term) > BigInteger.One; order++)
        {
            term = ((term * argument) >> bits) / order;
            sum += term;
        }

        for (int doubling = 0; doubling < halvings; doubling++)
        {
            sum = (sum * sum) >> bits;
        }

        return sum >> GuardBits;
    }

    private static BigInteger FixedPoint(double x, int fractionBits)
    {
        if (x == 0)
        {
            return BigInteger.Zero;
        }

        long bits = BitConverter.DoubleToInt64Bits(x);
        int field = (int)(bits >> 52) & 0x7FF;
        BigInteger mantissa = (bits & ((1L << 52) - 1)) | (field == 0 ? 0 : 1L << 52);
        int shift = Math.Max(field, 1) - 1075 + fractionBits;
        BigInteger magnitude = shift >= 0 ? mantissa << shift : mantissa >> -shift;
        return x < 0 ? -magnitude : magnitude;
    }
}
