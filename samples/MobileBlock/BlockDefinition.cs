using ConvGen;

namespace MobileBlock;

/// <summary>The block by its definition, in double precision: convolve, normalize, activate, twice. Nothing is folded here.</summary>
internal static class BlockDefinition
{
    public static double[] Forward(float[] input, NormalizedConvolution depthwise, NormalizedConvolution pointwise)
    {
        double[] between = Forward(Shapes.Depthwise, [.. input], depthwise);
        return Forward(Shapes.Pointwise, between, pointwise);
    }

    private static double[] Forward(ConvolutionShape shape, double[] input, NormalizedConvolution convolution)
    {
        double[] output = new double[shape.OutputLength];
        Reference.Correlate<double>(shape, input, [.. convolution.Weights], bias: [], output);

        int plane = shape.OutputHeight * shape.OutputWidth;
        for (int i = 0; i < output.Length; i++)
        {
            output[i] = Reference.Activate(Normalize(convolution, channel: i / plane, output[i]), Activation.Relu6);
        }

        return output;
    }

    private static double Normalize(NormalizedConvolution convolution, int channel, double x)
    {
        double deviation = Math.Sqrt(convolution.Variance[channel] + NormalizedConvolution.Epsilon);
        return (x - convolution.Mean[channel]) / deviation * convolution.Gamma[channel] + convolution.Beta[channel];
    }
}
