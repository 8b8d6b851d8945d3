using System.Numerics;

namespace ConvGen.Runtime.Tests;

/// <summary>The activations with an exponential, in fixed-point numbers of at least 200 significant bits.</summary>
/// <remarks>
/// The exponential is computed by halving the argument, its Taylor series, and as many squarings; the distribution function of the normal
/// distribution, by a series around 0; the logarithm, by that of the inverse hyperbolic tangent; and π, by J. Machin's formula. It shares
/// nothing with the code under test.
/// </remarks>
internal static class ExactFunctions
{
    private const int SignificantBits = 200;
    private const int GuardBits = 64;

    /// <summary>The error of a double-precision result, in units in the last place of the exact value.</summary>
    public static double Ulps(string name, double x, double result)
    {
        // Fraction bits: enough for the argument's last bit, and for the first bits of exp(−|x|), however small.
        // The series of the normal distribution cancels down to exp(−x²/2), and needs the same number of bits again.
        int fractionBits = SignificantBits + Math.Max(0, -Math.ILogB(x == 0 ? 1 : x)) + (int)(1.5 * Exponent(name, Math.Abs(x)));
        BigInteger exact = Value(name, FixedPoint(x, fractionBits), fractionBits);
        BigInteger difference = BigInteger.Abs(exact - FixedPoint(result, fractionBits));

        int exponent = exact.IsZero ? -1022 : Math.Max((int)(BigInteger.Abs(exact).GetBitLength() - 1) - fractionBits, -1022);
        int lastPlace = exponent - 52 + fractionBits;
        return (double)(lastPlace >= 30 ? difference >> (lastPlace - 30) : difference << (30 - lastPlace)) / (1 << 30);
    }

    // The size of the exponent in the function's smallest results.
    private static double Exponent(string name, double x) => name switch
    {
        "Gelu" => x * x,
        "GeluTanh" => 1.6 * x + 0.0714 * x * x * x,
        _ => x,
    };

    private static BigInteger Value(string name, BigInteger x, int fractionBits)
    {
        BigInteger one = BigInteger.One << fractionBits;
        if (name == "Gelu")
        {
            return (x * Normal(x, fractionBits)) >> fractionBits;
        }

        BigInteger exponent = name switch
        {
            "Tanh" => 2 * x,
            "GeluTanh" => TanhArgument(x, fractionBits),
            _ => x,
        };
        BigInteger power = Exponential(-BigInteger.Abs(exponent), fractionBits);
        BigInteger sigmoid = ((x.Sign < 0 ? power : one) << fractionBits) / (one + power);
        return name switch
        {
            "Sigmoid" => sigmoid,
            "Silu" or "GeluTanh" => (x * sigmoid) >> fractionBits,
            "Elu" => x.Sign < 0 ? power - one : x,
            "Softplus" => x > 20 * one ? x : BigInteger.Max(x, 0) + LogOf1Plus(power, fractionBits),
            "Mish" => x * Mished(x.Sign < 0, power, one) / one,
            _ => x.Sign * (((one - power) << fractionBits) / (one + power)),
        };
    }

    // √(8/π)·(x + 0.044715·x³).
    private static BigInteger TanhArgument(BigInteger x, int fractionBits)
    {
        BigInteger cubic = (((x * x) >> fractionBits) * x >> fractionBits) * 44715 / 1000000;
        BigInteger root = SquareRoot((BigInteger.One << (3 * fractionBits + 4)) / TwoPi(fractionBits));
        return (x + cubic) * root >> fractionBits;
    }

    // tanh(log(1 + e)) = ((1 + e)² − 1) / ((1 + e)² + 1) with e = exp(x), which is 1/power if x is not negative. Both are then multiplied
    // by power².
    private static BigInteger Mished(bool isNegative, BigInteger power, BigInteger one)
    {
        BigInteger square = (one + power) * (one + power);
        BigInteger unit = isNegative ? one * one : power * power;
        return (square - unit) * one / (square + unit);
    }

    private static BigInteger LogOf1Plus(BigInteger x, int fractionBits)
    {
        BigInteger s = (x << fractionBits) / ((BigInteger.One << (fractionBits + 1)) + x);
        BigInteger square = (s * s) >> fractionBits;
        BigInteger sum = 0;
        for (int odd = 1; !s.IsZero; odd += 2)
        {
            sum += s / odd;
            s = (s * square) >> fractionBits;
        }

        return 2 * sum;
    }

    // 1/2 + exp(−x²/2)/√(2π)·(x + x³/3 + x⁵/(3·5) + …) (Handbook of Mathematical Functions, 26.2.11).
    private static BigInteger Normal(BigInteger x, int fractionBits)
    {
        int bits = fractionBits + GuardBits;
        BigInteger argument = x << GuardBits;
        BigInteger square = (argument * argument) >> bits;
        BigInteger sum = 0;
        BigInteger term = argument;
        for (int odd = 3; !term.IsZero && term != BigInteger.MinusOne; odd += 2)
        {
            sum += term;
            term = ((term * square) >> bits) / odd;
        }

        BigInteger root = SquareRoot(TwoPi(bits) << bits);
        BigInteger power = Exponential(-square >> 1, bits);
        return ((BigInteger.One << (bits - 1)) + power * sum / root) >> GuardBits;
    }

    private static BigInteger TwoPi(int bits)
    {
        return (8 * (4 * ArcTangentOfInverse(5) - ArcTangentOfInverse(239))) >> GuardBits;

        BigInteger ArcTangentOfInverse(int number)
        {
            BigInteger sum = 0;
            BigInteger term = (BigInteger.One << (bits + GuardBits)) / number;
            for (int odd = 1; !term.IsZero; odd += 2)
            {
                sum += odd % 4 == 1 ? term / odd : -term / odd;
                term /= number * number;
            }

            return sum;
        }
    }

    // Newton's method from above.
    private static BigInteger SquareRoot(BigInteger square)
    {
        BigInteger root = BigInteger.One << (int)(square.GetBitLength() / 2 + 1);
        while (true)
        {
            BigInteger next = (root + square / root) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
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
