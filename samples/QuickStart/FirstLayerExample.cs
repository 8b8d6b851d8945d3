using System.Numerics.Tensors;
using ConvGen;

namespace QuickStart;

/// <summary>A layer of realistic size, which holds its weights and its bias.</summary>
internal static class FirstLayerExample
{
    private static readonly ConvolutionShape Shape = new()
    {
        InChannels = FirstLayer.InChannels,
        OutChannels = FirstLayer.OutChannels,
        InputHeight = FirstLayer.InputHeight,
        InputWidth = FirstLayer.InputWidth,
        KernelHeight = FirstLayer.KernelHeight,
        KernelWidth = FirstLayer.KernelWidth,
        PaddingTop = 1,
        PaddingBottom = 1,
        PaddingLeft = 1,
        PaddingRight = 1,
    };

    public static bool Run()
    {
        Random random = new(Seed: 2);
        float[] input = RandomNumbers.Normal(random, FirstLayer.InputLength);
        float[] weights = RandomNumbers.Normal(random, FirstLayer.WeightLength);
        float[] bias = RandomNumbers.Normal(random, FirstLayer.BiasLength);

        // Created once, and then used for any number of images on any number of threads.
        FirstLayer layer = new(weights, bias);

        float[] output = new float[FirstLayer.OutputLength];
        layer.Forward(input, output);

        float[] reference = new float[FirstLayer.OutputLength];
        Reference.Correlate<float>(Shape, input, weights, bias, reference);

        Report.Heading(
            "First layer of a network, with padding and bias",
            $"({FirstLayer.InChannels}, {FirstLayer.InputHeight}, {FirstLayer.InputWidth})",
            $"({FirstLayer.OutChannels}, {FirstLayer.InChannels}, {FirstLayer.KernelHeight}, {FirstLayer.KernelWidth})",
            $"({FirstLayer.OutChannels}, {FirstLayer.OutputHeight}, {FirstLayer.OutputWidth})",
            FirstLayer.MultiplyAdds);
        return Report.SmallDifference(
            "largest difference from the reference", Difference.Largest(output, reference), LargestRoundingError(input, weights, bias));
    }

    /// <summary>The bound on the rounding error: 2⁻²⁴ per term of a sum, times the sum of the terms' magnitudes.</summary>
    private static float LargestRoundingError(float[] input, float[] weights, float[] bias)
    {
        const int Terms = FirstLayer.InChannels * FirstLayer.KernelHeight * FirstLayer.KernelWidth;

        float[] magnitudes = new float[FirstLayer.OutputLength];
        Reference.AbsoluteSum<float>(Shape, input, weights, bias, magnitudes);
        return Terms * MathF.ScaleB(1, -24) * TensorPrimitives.Max<float>(magnitudes);
    }
}
