using ConvGen;

namespace MobileBlock;

/// <summary>How far rounding may take each of the block's outputs from the definition.</summary>
/// <remarks>
/// A term of a sum of n multiply-adds meets at most n + 2 roundings: its weight's when that was folded, its product's where multiply-adds are
/// not fused, and n sums'. With u = 2⁻²⁴ the error is at most (n + 2)·u / (1 − (n + 2)·u) of the sum of the terms' magnitudes (Higham,
/// "Accuracy and Stability of Numerical Algorithms", section 3.1).
/// Relu6 brings no two numbers farther apart. The pointwise convolution carries the error of each of its inputs along with the input's weight.
/// </remarks>
internal static class ErrorBound
{
    public static double[] Of(float[] input, FoldedConvolution depthwise, FoldedConvolution pointwise)
    {
        double[] between = Rounding(Shapes.Depthwise, [.. input], depthwise);

        // No value between the halves exceeds 6, what it is off by included.
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
