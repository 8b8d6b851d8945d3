namespace MobileBlock;

/// <summary>Whether the generated block computes what the block is defined as.</summary>
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

        // Not "difference > bound": that would let NaN pass.
        bool isWithin = differences.Zip(bounds).All(pair => pair.First <= pair.Second);
        int largest = Array.IndexOf(differences, differences.Max());
        Console.WriteLine();
        Console.WriteLine("Folded and generated, against convolution, normalization and Relu6 by their definitions in double precision");
        Console.WriteLine($"  largest difference: {differences[largest]:G2}, where rounding may make it {bounds[largest]:G2}");
        Console.WriteLine(isWithin ? "  every output is within its bound" : "  WRONG: an output is beyond its bound");
        return isWithin;
    }
}
