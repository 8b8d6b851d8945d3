using ConvGen;

namespace MobileBlock;

/// <summary>A trained convolution without a bias, and the batch normalization after it.</summary>
internal sealed record NormalizedConvolution(float[] Weights, float[] Mean, float[] Variance, float[] Gamma, float[] Beta)
{
    /// <summary>The epsilon of PyTorch's BatchNorm2d.</summary>
    public const double Epsilon = 1e-5;

    /// <summary>Creates random parameters that are plausible after training.</summary>
    /// <param name="random">The random number generator.</param>
    /// <param name="outChannels">The number of output channels.</param>
    /// <param name="weightLength">The number of weights of all output channels.</param>
    public static NormalizedConvolution Random(Random random, int outChannels, int weightLength) => new(
        // He et al., "Delving Deep into Rectifiers", 2015: with this deviation, the outputs are as large as the inputs.
        RandomNumbers.Normal(random, weightLength, deviation: MathF.Sqrt(2f * outChannels / weightLength)),
        Mean: RandomNumbers.Normal(random, outChannels, deviation: 0.5f),
        Variance: RandomNumbers.Uniform(random, outChannels, 0.5f, 2),
        Gamma: RandomNumbers.Normal(random, outChannels, mean: 1, deviation: 0.1f),
        Beta: RandomNumbers.Normal(random, outChannels, mean: 1, deviation: 0.5f));

    /// <summary>Folds both into a single convolution.</summary>
    public FoldedConvolution Fold()
    {
        FoldedConvolution folded = new(new float[Weights.Length], new float[Mean.Length]);
        BatchNorm.FoldBatchNorm(Weights, bias: [], Mean, Variance, Gamma, Beta, Epsilon, folded.Weights, folded.Bias);
        return folded;
    }
}

/// <summary>A convolution's weights and bias.</summary>
internal sealed record FoldedConvolution(float[] Weights, float[] Bias);
