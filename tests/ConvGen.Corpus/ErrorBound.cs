using System.Globalization;
using System.Numerics;

namespace ConvGen.Numerics;

/// <summary>The maximum difference between a kernel's outputs and the oracle's.</summary>
internal static class ErrorBound
{
    // No activation is steeper than HardSwish between 0 and 3.
    private const double SteepestSlope = 1.5;

    // The rounding errors of a subnormal number are relative to the smallest number, not to its own magnitude. The oracle multiplies such a number by a sum of
    // up to 40.
    private const int Subnormals = 40;

    // The error grows with the exponent, up to the largest one whose result is not zero: that of GeluTanh without fused multiply-add in single precision, and
    // that of the oracle, which is not more precise than a kernel in double precision.
    private static int Ulps(Activation activation, bool isDouble) => activation switch
    {
        Activation.Gelu when isDouble => 1000,
        Activation.GeluTanh => isDouble ? 1600 : 200,
        _ => 5,
    };

    /// <summary>The maximum error that evaluating an activation adds to the error of its argument.</summary>
    public static double OfActivation(KernelCase kernelCase, double value)
    {
        if (kernelCase.HasExactActivation)
        {
            return 0;
        }

        (double roundoff, double smallest) = kernelCase.IsDouble ? (Math.Pow(2, -53), double.Epsilon) : (Math.Pow(2, -24), float.Epsilon);
        return (2 * Ulps(kernelCase.Activation, kernelCase.IsDouble) * roundoff * Math.Abs(value)) + (Subnormals * smallest);
    }

    /// <summary>
    /// The first wrong output for integers, or null if there is none. The argument of the activation is exact, and so are activations that only
    /// compare and scale by powers of two.
    /// </summary>
    public static string? WrongInteger<T>(KernelCase kernelCase, ImageData<T> integers, ReadOnlySpan<T> actual)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] expected = integers.Expected(kernelCase.Shape);
        for (int i = 0; i < expected.Length; i++)
        {
            double right = double.CreateChecked(expected[i]);
            double bound = OfActivation(kernelCase, right);
            if (IsBeyond(right, actual[i], bound))
            {
                return Describe(i, actual[i], right, bound);
            }
        }

        return null;
    }

    /// <summary>
    /// The first output whose error exceeds the bound, or null if there is none. The error relative to the oracle in double precision is at most
    /// n·u·(|b| + Σ|w·x|), where n is the chain's length and u the unit roundoff (Higham, "Accuracy and Stability of Numerical Algorithms", section
    /// 3.1). The oracle's own error is negligible compared with that of single precision, but it has the same bound as a kernel in double precision,
    /// so their difference may be twice as large.
    /// </summary>
    public static string? TooLargeError<T>(KernelCase kernelCase, ImageData<T> data, ReadOnlySpan<T> actual)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<double> doubles = data.ToDouble();
        double[] expected = doubles.Expected(kernelCase.Shape);
        double[] magnitudes = doubles.Magnitudes(kernelCase.Shape);
        double roundoff = kernelCase.IsDouble ? 2 * Math.Pow(2, -53) : Math.Pow(2, -24);
        for (int i = 0; i < expected.Length; i++)
        {
            double bound = (kernelCase.ChainLength * roundoff * magnitudes[i] * SteepestSlope) + OfActivation(kernelCase, expected[i]);
            if (IsBeyond(expected[i], actual[i], bound))
            {
                return Describe(i, actual[i], expected[i], bound);
            }
        }

        return null;
    }

    // Written so that NaN exceeds every bound.
    private static bool IsBeyond<T>(double expected, T actual, double bound)
        where T : IFloatingPointIeee754<T> => !(Math.Abs(double.CreateChecked(actual) - expected) <= bound);

    private static string Describe<T>(int index, T actual, double expected, double bound) => string.Create(
        CultureInfo.InvariantCulture,
        $"Output {index} is {actual} instead of {expected}, which exceeds the bound of {bound}.");
}
