using ConvGen;

namespace MobileBlock;

/// <summary>The bound on the rounding error of each of the block's outputs.</summary>
/// <remarks>
/// Each term of a sum of n multiply-adds is rounded at most n + 2 times: when its weight is folded, in its product if multiply-adds are not
/// fused, and in n sums. With u = 2⁻²⁴, the error is at most (n + 2)·u / (1 − (n + 2)·u) of the sum of the terms' magnitudes (Higham,
/// "Accuracy and Stability of Numerical Algorithms", section 3.1).
/// Relu6 does not increase the difference between two numbers. The pointwise convolution multiplies the error of each input by the input's weight.
/// </remarks>
internal static class ErrorBound
{
    public static double[] Of(float[] input, FoldedConvolution depthwise, FoldedConvolution pointwise)
    {
        double[] between = Rounding(Shapes.Depthwise, [.. input], depthwise);

        // No value between the halves exceeds 6, even with its error.
        double[] largest = new double[between.Length];
        Array.Fill(largest, 6);
        double[] own = Rounding(Shapes.Pointwise, largest, pointwise);
        double[] carried = Magnitudes(Shapes.Pointwise, between, [.. pointwise.Weights], bias: []);
        return [.. own.Zip(carried, (rounding, inherited) => rounding + inherited)];
    }

    private static double[] Rounding(ConvolutionShape shape, double[] input, FoldedConvolution convolution)
    {
        int roundings = shape.InChannels / shape.Groups * shape.KernelHeight * shape.KernelWidth + 2;
        double product = roundings * Math.ScaleB(1, -24);
        double share = product / (1 - product);
        return [.. Magnitudes(shape, input, [.. convolution.Weights], [.. convolution.Bias]).Select(magnitude => share * magnitude)];
    }

    private static double[] Magnitudes(ConvolutionShape shape, double[] input, double[] weights, double[] bias)
    {
        double[] magnitudes = new double[shape.OutputLength];
        Reference.AbsoluteSum<double>(shape, input, weights, bias, magnitudes);
        return magnitudes;
    }
}
