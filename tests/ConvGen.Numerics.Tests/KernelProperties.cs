using System.Numerics;
using System.Runtime.CompilerServices;

namespace ConvGen.Numerics;

/// <summary>What holds for every kernel, whatever its geometry. The tests name the element type and the cases.</summary>
internal static class KernelProperties
{
    public static void IntegersAreExact<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<T> data = ImageData<T>.SmallIntegers(kernel.Case);
        AssertActivated(kernel, data.Expected(kernel.Shape), Run(kernel.Correlate, kernel, data));
    }

    /// <summary>
    /// The error against the oracle in double precision is at most n·u·(|b| + Σ|w·x|), n being the chain's length and u the unit roundoff (Higham,
    /// "Accuracy and Stability of Numerical Algorithms", section 3.1). The oracle's own error is nothing beside that of single precision, but
    /// obeys the same bound as a kernel in double precision, so that their difference may be twice as large.
    /// </summary>
    public static void ErrorsStayWithinTheBound<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<T> data = ImageData<T>.Normal(kernel.Case);
        ImageData<double> doubles = data.ToDouble();
        double[] expected = doubles.Expected(kernel.Shape);
        double[] magnitudes = doubles.Magnitudes(kernel.Shape);
        T[] actual = Run(kernel.Correlate, kernel, data);
        double roundoff = kernel.Case.IsDouble ? 2 * Math.Pow(2, -53) : Math.Pow(2, -24);
        for (int i = 0; i < expected.Length; i++)
        {
            double error = Math.Abs(double.CreateChecked(actual[i]) - expected[i]);
            double bound = (kernel.Case.ChainLength * roundoff * magnitudes[i] * SteepestSlope) + ActivationError(kernel.Case, expected[i]);
            Assert.True(error <= bound, $"Output {i} is {actual[i]} instead of {expected[i]}: an error of {error}, above the bound of {bound}.");
        }
    }

    public static void ForwardGivesTheSameBits<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<T> data = ImageData<T>.Normal(kernel.Case);
        T[] expected = Run(kernel.Correlate, kernel, data);
        Assert.Equal(expected, Run(kernel.Forward, kernel, data));
        Assert.Equal(expected, Run(kernel.ParallelForward, kernel, data));
    }

    /// <summary>Each width's tiles write only interior columns, and to them the same bits as the others.</summary>
    public static void VectorWidthsGiveTheSameBits<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<T> data = ImageData<T>.Normal(kernel.Case);
        T[] whole = Run(kernel.Correlate, kernel, data);
        foreach (string width in kernel.Widths)
        {
            T[] tiles = Run(kernel.TilesOf(width), kernel, data);
            Assert.Contains(tiles, value => !T.IsNaN(value));
            if (kernel.Case.HasPassAfterTiles)
            {
                continue;
            }

            Assert.All(tiles.Zip(whole), pair => Assert.True(T.IsNaN(pair.First) || pair.First.Equals(pair.Second), $"{width}: {pair.First} instead of {pair.Second}"));
        }
    }

    /// <summary>Buffers are slices of larger ones full of NaN: what is read outside would spread, what is written outside would show.</summary>
    public static void NothingOutsideTheSpansIsTouched<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int Margin = 40;
        ImageData<T> data = ImageData<T>.SmallIntegers(kernel.Case);
        T[] surroundings = Surrounded(new T[kernel.Shape.OutputLength]);
        kernel.Correlate(
            Surrounded(data.Input).AsSpan(Margin, data.Input.Length),
            Surrounded(data.Weights).AsSpan(Margin, data.Weights.Length),
            Surrounded(data.Bias).AsSpan(Margin, data.Bias.Length),
            Surrounded(data.Residual).AsSpan(Margin, data.Residual.Length),
            surroundings.AsSpan(Margin, kernel.Shape.OutputLength));

        AssertActivated(kernel, data.Expected(kernel.Shape), surroundings[Margin..^Margin]);
        Assert.All(surroundings[..Margin], value => Assert.True(T.IsNaN(value)));
        Assert.All(surroundings[^Margin..], value => Assert.True(T.IsNaN(value)));

        static T[] Surrounded(T[] inner) => [.. Enumerable.Repeat(T.NaN, Margin), .. inner, .. Enumerable.Repeat(T.NaN, Margin)];
    }

    public static void NothingIsAllocated<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<T> data = ImageData<T>.SmallIntegers(kernel.Case);
        var output = new T[kernel.Shape.OutputLength];
        CorrelateCall<T> correlate = kernel.Correlate;
        correlate(data.Input, data.Weights, data.Bias, data.Residual, output);
        long before = GC.GetAllocatedBytesForCurrentThread();
        correlate(data.Input, data.Weights, data.Bias, data.Residual, output);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    public static void ConstantsTellTheShape<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ConvolutionShape shape = kernel.Shape;
        Assert.Equal(shape.InChannels, kernel.Constant("InChannels"));
        Assert.Equal(shape.OutChannels, kernel.Constant("OutChannels"));
        Assert.Equal(shape.Groups, kernel.Constant("Groups"));
        Assert.Equal(shape.WeightLength, kernel.Constant("WeightLength"));
        Assert.Equal(kernel.Case.Bias ? shape.OutChannels : 0, kernel.Constant("BiasLength"));
        Assert.Equal(kernel.Case.Rank > 2 ? shape.KernelDepth : null, kernel.Constant("KernelDepth"));
        Assert.Equal(kernel.Case.Rank > 1 ? shape.KernelHeight : null, kernel.Constant("KernelHeight"));
        Assert.Equal(shape.KernelWidth, kernel.Constant("KernelWidth"));

        bool declares = kernel.Case.DeclaresExtents;
        Assert.Equal(declares && kernel.Case.Rank > 2 ? shape.InputDepth : null, kernel.Constant("InputDepth"));
        Assert.Equal(declares && kernel.Case.Rank > 1 ? shape.InputHeight : null, kernel.Constant("InputHeight"));
        Assert.Equal(declares ? shape.InputWidth : null, kernel.Constant("InputWidth"));
        Assert.Equal(declares && kernel.Case.Rank > 2 ? shape.OutputDepth : null, kernel.Constant("OutputDepth"));
        Assert.Equal(declares && kernel.Case.Rank > 1 ? shape.OutputHeight : null, kernel.Constant("OutputHeight"));
        Assert.Equal(declares ? shape.OutputWidth : null, kernel.Constant("OutputWidth"));
        Assert.Equal(declares ? shape.InputLength : null, kernel.Constant("InputLength"));
        Assert.Equal(declares ? shape.OutputLength : null, kernel.Constant("OutputLength"));
        Assert.Equal(declares ? shape.MultiplyAdds : null, kernel.Constant("MultiplyAdds"));
    }

    // No activation is steeper than HardSwish between 0 and 3.
    private const double SteepestSlope = 1.5;

    /// <summary>What evaluating an activation may add to the error of its argument.</summary>
    public static double ActivationError(KernelCase kernelCase, double value)
    {
        const int Ulps = 4;
        double roundoff = Math.Pow(2, kernelCase.IsDouble ? -53 : -24);
        return kernelCase.HasExactActivation ? 0 : 2 * Ulps * roundoff * Math.Abs(value);
    }

    // The argument of the activation is exact; so are the activations that only compare and scale by powers of two.
    private static void AssertActivated<T>(Kernel<T> kernel, T[] expected, T[] actual)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (kernel.Case.HasExactActivation)
        {
            Assert.Equal(expected, actual);
            return;
        }

        Assert.All(expected.Zip(actual), pair =>
        {
            (double right, double given) = (double.CreateChecked(pair.First), double.CreateChecked(pair.Second));
            Assert.InRange(given, right - ActivationError(kernel.Case, right), right + ActivationError(kernel.Case, right));
        });
    }

    /// <summary>What the kernel makes of the data. The output starts full of NaN, so that an element never written does not pass for a zero.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T[] Run<T>(CorrelateCall<T> correlate, Kernel<T> kernel, ImageData<T> data)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var output = new T[kernel.Shape.OutputLength];
        Array.Fill(output, T.NaN);
        correlate(data.Input, data.Weights, data.Bias, data.Residual, output);
        return output;
    }
}
