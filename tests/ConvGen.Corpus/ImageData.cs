using System.Numerics;

namespace ConvGen.Numerics;

/// <summary>One image with its weights, its bias and its residual.</summary>
internal sealed record ImageData<T>(T[] Input, T[] Weights, T[] Bias, T[] Residual)
    where T : IFloatingPointIeee754<T>
{
    /// <summary>
    /// Integers so small that every sum is exact in both precisions and in any order, so a convolution must match to the last bit (the idea comes
    /// from benchdnn, part of oneDNN).
    /// </summary>
    public static ImageData<T> SmallIntegers(KernelCase kernelCase) => Fill(kernelCase, random => T.CreateChecked(random.Next(-4, 5)));

    /// <summary>Numbers from the standard normal distribution.</summary>
    public static ImageData<T> Normal(KernelCase kernelCase) => Fill(kernelCase, random =>
    {
        // Box and Muller, "A note on the generation of random normal deviates", 1958.
        double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
        return T.CreateChecked(radius * Math.Cos(2 * Math.PI * random.NextDouble()));
    });

    private static ImageData<T> Fill(KernelCase kernelCase, Func<Random, T> next)
    {
        var random = new Random(20261122);
        ConvolutionShape shape = kernelCase.Shape;
        return new(Numbers(shape.InputLength), Numbers(shape.WeightLength), Numbers(kernelCase.Bias ? shape.OutChannels : 0), Numbers(kernelCase.Residual ? shape.OutputLength : 0));

        T[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => next(random))];
    }

    /// <summary>The same numbers in double precision.</summary>
    public ImageData<double> ToDouble() => new(ToDouble(Input), ToDouble(Weights), ToDouble(Bias), ToDouble(Residual));

    /// <summary>The oracle's result.</summary>
    public T[] Expected(ConvolutionShape shape)
    {
        var output = new T[shape.OutputLength];
        Reference.Correlate<T>(shape, Input, Weights, Bias, Residual, output);
        return output;
    }

    /// <summary>The sum of the magnitudes of each output's terms, which bounds its rounding error.</summary>
    public T[] Magnitudes(ConvolutionShape shape)
    {
        var output = new T[shape.OutputLength];
        Reference.AbsoluteSum<T>(shape, Input, Weights, Bias, Residual, output);
        return output;
    }

    private static double[] ToDouble(T[] numbers) => [.. numbers.Select(double.CreateChecked)];
}
