namespace ConvGen;

// The computation: each channel's numbers in double precision, then every folded number with a single rounding.
public static partial class BatchNorm
{
    /// <summary>The scale and the folded bias of each output channel.</summary>
    /// <param name="Scales">The factor that the channel's weights are multiplied by.</param>
    /// <param name="Biases">The channel's folded bias.</param>
    private readonly record struct Channels(double[] Scales, double[] Biases);

    /// <summary>Weights of (groups, inputs of a group, outputs of a group, taps).</summary>
    private readonly record struct WeightOrder(int GroupInputs, int GroupOutputs, int Taps)
    {
        public int OutputChannelOf(int weight) =>
            weight / (GroupInputs * GroupOutputs * Taps) * GroupOutputs + weight / Taps % GroupOutputs;
    }

    // An empty bias or beta is 0, an empty gamma 1.
    private static Channels FoldChannels(double[] bias, double[] mean, double[] variance, double[] gamma, double[] beta, double epsilon)
    {
        RequireEpsilon(epsilon);
        double[] scales = new double[mean.Length];
        double[] biases = new double[mean.Length];
        for (int o = 0; o < mean.Length; o++)
        {
            RequirePositive(o, variance[o], epsilon);
            scales[o] = (gamma.Length == 0 ? 1 : gamma[o]) / Math.Sqrt(variance[o] + epsilon);
            biases[o] = ((bias.Length == 0 ? 0 : bias[o]) - mean[o]) * scales[o] + (beta.Length == 0 ? 0 : beta[o]);
        }

        return new(scales, biases);
    }

    private static void Write(
        WeightOrder order, Channels channels, ReadOnlySpan<float> weights, Span<float> foldedWeights, Span<float> foldedBias)
    {
        for (int w = 0; w < weights.Length; w++)
        {
            foldedWeights[w] = (float)(weights[w] * channels.Scales[order.OutputChannelOf(w)]);
        }

        for (int o = 0; o < foldedBias.Length; o++)
        {
            foldedBias[o] = (float)channels.Biases[o];
        }
    }

    private static void Write(
        WeightOrder order, Channels channels, ReadOnlySpan<double> weights, Span<double> foldedWeights, Span<double> foldedBias)
    {
        for (int w = 0; w < weights.Length; w++)
        {
            foldedWeights[w] = weights[w] * channels.Scales[order.OutputChannelOf(w)];
        }

        channels.Biases.CopyTo(foldedBias);
    }

    private static double[] Widen(ReadOnlySpan<double> values) => values.ToArray();

    private static double[] Widen(ReadOnlySpan<float> values)
    {
        double[] widened = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            widened[i] = values[i];
        }

        return widened;
    }
}
