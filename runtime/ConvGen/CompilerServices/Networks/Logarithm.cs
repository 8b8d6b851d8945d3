namespace ConvGen.CompilerServices;

/// <summary>The natural logarithm, with the same bits on every machine. The C library's, which <see cref="Math.Log(double)"/> calls, differs between systems.</summary>
internal static class Logarithm
{
    // ln 2, split so that its product with an exponent is exact in the upper part. (W. J. Cody and W. Waite, Software Manual for the Elementary Functions,
    // 1980, chapter 5: C1 = 355/512 and C2 = ln 2 − C1.)
    private const double Ln2High = 355.0 / 512;
    private const double Ln2Low = -2.1219444005469057e-4;

    /// <summary>The logarithm of a number of at least 1, with an error of at most 2 ulp. +∞ and NaN stay what they are.</summary>
    /// <remarks>
    /// x = m·2ᵉ with m between √½ and √2. log m = 2·artanh(s) with s = (m − 1)/(m + 1), and |s| is less than 0.1716, so that eleven terms of the series
    /// s + s³/3 + s⁵/5 + … leave out less than 2⁻⁶⁰ of it.
    /// </remarks>
    public static double Of(double x)
    {
        if (!double.IsFinite(x))
        {
            return x;
        }

        int exponent = Math.ILogB(x);
        double mantissa = Math.ScaleB(x, -exponent);
        if (mantissa > Math.Sqrt(2))
        {
            mantissa /= 2;
            exponent++;
        }

        double s = (mantissa - 1) / (mantissa + 1);
        double square = s * s;
        double series = 0;
        for (int power = 21; power > 1; power -= 2)
        {
            series = (series + 1.0 / power) * square;
        }

        return exponent * Ln2High + (exponent * Ln2Low + 2 * (s * series) + 2 * s);
    }
}
