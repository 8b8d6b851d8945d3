using System.Numerics;

namespace ConvGen.Numerics;

/// <summary>
/// Images, weights, biases and residuals with NaN, infinities, negative zeros, subnormal numbers and overflows among small integers. Finite values
/// remain exact in every order and with every rounding, so that every output has exactly one correct value even here.
/// </summary>
internal static class SpecialData
{
    /// <summary>The data for a case, each set with a description of what is special about it.</summary>
    public static IEnumerable<(string Name, ImageData<T> Data)> Of<T>(KernelCase kernelCase)
        where T : unmanaged, IFloatingPointIeee754<T>, IMinMaxValue<T>
    {
        ImageData<T> plain = ImageData<T>.SmallIntegers(kernelCase);

        // The outermost taps: at the image's edges, they fall on the padding, where they must have no effect.
        int taps = kernelCase.Kernel.Depth * kernelCase.Kernel.Height * kernelCase.Kernel.Width;
        yield return ("the first taps NaN", plain with { Weights = WithTap(plain.Weights, taps, 0, T.NaN) });
        yield return ("the last taps infinite", plain with { Weights = WithTap(plain.Weights, taps, taps - 1, T.PositiveInfinity) });

        // So many that an output uses one of them on average: some use none, some use several.
        yield return ("special values in the input", plain with { Input = Scattered(plain.Input, kernelCase.ChainLength) });
        yield return ("special values in the weights", plain with { Weights = Scattered(plain.Weights, kernelCase.ChainLength) });
        yield return ("special values in the bias and the residual", plain with { Bias = Scattered(plain.Bias, 2), Residual = Scattered(plain.Residual, 3) });

        // Sums of integral multiples of the smallest number are exact, too.
        ImageData<T> subnormal = Each(plain, number => number * T.Epsilon);
        yield return ("a subnormal input", subnormal with { Weights = plain.Weights });
        yield return ("subnormal weights", subnormal with { Input = plain.Input });

        // All terms have the same sign, so it does not matter whether a product alone or only the sum is too large.
        ImageData<T> positive = Each(plain, T.Abs);
        ImageData<T> huge = positive with { Input = WithLargest(positive.Input, kernelCase.ChainLength) };
        yield return ("sums that overflow", huge);
        yield return ("sums that overflow to negative infinity", Each(huge, number => -number) with { Weights = huge.Weights });
    }

    private static T[] WithTap<T>(T[] weights, int taps, int tap, T special) =>
        [.. weights.Select((weight, index) => index % taps == tap ? special : weight)];

    private static T[] Scattered<T>(T[] numbers, int distance)
        where T : IFloatingPointIeee754<T>
    {
        T[] specials = [T.NaN, T.PositiveInfinity, T.NegativeInfinity, T.NegativeZero, T.Epsilon, -T.Epsilon];
        var random = new Random(numbers.Length);
        return Replaced(numbers, distance, () => specials[random.Next(specials.Length)]);
    }

    private static T[] WithLargest<T>(T[] numbers, int distance)
        where T : IMinMaxValue<T> => Replaced(numbers, distance, () => T.MaxValue);

    // At least one number, and from there on, one in every n on average.
    private static T[] Replaced<T>(T[] numbers, int distance, Func<T> next)
    {
        T[] replaced = [.. numbers];
        var random = new Random(20261123);
        for (int place = random.Next(Math.Min(numbers.Length, distance)); place < numbers.Length; place += random.Next(1, 2 * distance))
        {
            replaced[place] = next();
        }

        return replaced;
    }

    private static ImageData<T> Each<T>(ImageData<T> data, Func<T, T> map)
        where T : IFloatingPointIeee754<T> =>
        new([.. data.Input.Select(map)], [.. data.Weights.Select(map)], [.. data.Bias.Select(map)], [.. data.Residual.Select(map)]);
}
