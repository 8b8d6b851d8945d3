namespace MobileBlock;

/// <summary>Checks that the generated block computes what its definition says.</summary>
internal static class Agreement
{
    public static bool Run()
    {
        Random random = new(Seed: 1);
        NormalizedConvolution depthwise = NormalizedConvolution.Random(random, Depthwise.OutChannels, Depthwise.WeightLength);
        NormalizedConvolution pointwise = NormalizedConvolution.Random(random, Pointwise.OutChannels, Pointwise.WeightLength);
        float[] input = RandomNumbers.Normal(random, Depthwise.InputLength);

        FoldedConvolution foldedDepthwise = depthwise.Fold();
        FoldedConvolution foldedPointwise = pointwise.Fold();
        float[] output = new float[Pointwise.OutputLength];
        new Block(foldedDepthwise, foldedPointwise).Forward(input, output);

        return Report(
            output,
            BlockDefinition.Forward(input, depthwise, pointwise),
            ErrorBound.Of(input, foldedDepthwise, foldedPointwise));
    }

    private static bool Report(float[] output, double[] definition, double[] bounds)
    {
        double[] differences = [.. definition.Zip(output, (exact, computed) => Math.Abs(exact - computed))];

        // Not "difference > bound", because that would accept NaN.
        bool isWithin = differences.Zip(bounds).All(pair => pair.First <= pair.Second);
        int largest = Array.IndexOf(differences, differences.Max());
        Console.WriteLine();
        Console.WriteLine("The folded, generated block compared with convolution, normalization and Relu6 by their definitions in double precision");
        Console.WriteLine($"  largest difference: {differences[largest]:G2}, with a rounding error bound of {bounds[largest]:G2}");
        Console.WriteLine(isWithin ? "  every output is within its bound" : "  WRONG: an output exceeds its bound");
        return isWithin;
    }
}
