using System.Numerics;
using System.Runtime.CompilerServices;

namespace ConvGen.Numerics;

/// <summary>Properties that hold for every kernel, regardless of its geometry. The tests specify the element type and the cases.</summary>
internal static class KernelProperties
{
    public static void IntegersAreExact<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<T> data = ImageData<T>.SmallIntegers(kernel.Case);
        AssertNothing(ErrorBound.WrongInteger(kernel.Case, data, Run(kernel.Correlate, kernel, data)));
    }

    public static void ErrorsStayWithinTheBound<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<T> data = ImageData<T>.Normal(kernel.Case);
        AssertNothing(ErrorBound.TooLargeError(kernel.Case, data, Run(kernel.Correlate, kernel, data)));
    }

    public static void ForwardGivesTheSameBits<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<T> data = ImageData<T>.Normal(kernel.Case);
        T[] expected = Run(kernel.Correlate, kernel, data);
        Assert.Equal(expected, Run(kernel.Forward, kernel, data));
        Assert.Equal(expected, Run(kernel.ParallelForward, kernel, data));
    }

    /// <summary>Each image of a batch gives the same bits as by itself, whichever thread computes it.</summary>
    public static void EachImageOfABatchGivesTheSameBits<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<T> data = ImageData<T>.Normal(kernel.Case);
        ImageData<T>[] images = [data, data with { Input = [.. data.Input.Reverse()], Residual = [.. data.Residual.Reverse()] }, data];
        T[] expected = [.. images.SelectMany(image => Run(kernel.Correlate, kernel, image))];
        T[] actual = new T[expected.Length];
        CorrelateCall<T> batch = kernel.ForwardBatch;
        batch([.. images.SelectMany(image => image.Input)], data.Weights, data.Bias, [.. images.SelectMany(image => image.Residual)], actual);
        Assert.Equal(expected, actual);

        batch([], data.Weights, data.Bias, [], []);
    }

    /// <summary>If the residual is the output, it is added to in place: every call gives the same bits as with a separate buffer.</summary>
    public static void AResidualMayBeTheOutput<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<T> data = ImageData<T>.Normal(kernel.Case);
        T[] expected = Run(kernel.Correlate, kernel, data);
        Assert.Equal(expected, InPlace.Output(kernel.Correlate, data));
        Assert.Equal(expected, InPlace.Output(kernel.Forward, data));
        Assert.Equal(expected, InPlace.Output(kernel.ParallelForward, data));
        Assert.Equal(expected, InPlace.Output(kernel.ForwardBatch, data));
    }

    /// <summary>The tiles of each width write only interior columns, with the same bits as the other widths.</summary>
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

    /// <summary>Buffers are slices of larger ones filled with NaN: reads outside would spread NaN, and writes outside would be detected.</summary>
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

        AssertNothing(ErrorBound.WrongInteger(kernel.Case, data, surroundings.AsSpan(Margin, kernel.Shape.OutputLength)));
        Assert.All(surroundings[..Margin], value => Assert.True(T.IsNaN(value)));
        Assert.All(surroundings[^Margin..], value => Assert.True(T.IsNaN(value)));

        static T[] Surrounded(T[] inner) => [.. Enumerable.Repeat(T.NaN, Margin), .. inner, .. Enumerable.Repeat(T.NaN, Margin)];
    }

    public static void NothingIsAllocated<T>(Kernel<T> kernel)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ImageData<T> data = ImageData<T>.SmallIntegers(kernel.Case);
        Assert.Equal(0, Allocated.By(kernel.Correlate, data, new T[kernel.Shape.OutputLength]));
        if (kernel.Case.Residual)
        {
            Assert.Equal(0, Allocated.By(kernel.Correlate, data, data.Residual));
        }
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

    private static void AssertNothing(string? complaint) => Assert.True(complaint is null, complaint);

    /// <summary>
    /// The kernel's result. The output is initially filled with NaN, so that an element that is not written is not mistaken for a zero.
    /// </summary>
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
