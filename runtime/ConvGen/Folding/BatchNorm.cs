namespace ConvGen;

/// <summary>Folds a batch normalization into the convolution before it, so that only a convolution remains.</summary>
/// <remarks>
/// <para>
/// Once trained, a batch normalization maps every element x of channel o to
/// </para>
/// <code>
/// (x − mean[o]) / √(variance[o] + epsilon)·gamma[o] + beta[o]
/// </code>
/// <para>
/// A convolution's output is linear in its weights and its bias, so the same numbers come from a convolution with
/// </para>
/// <code>
/// scale[o]            = gamma[o] / √(variance[o] + epsilon)
/// foldedWeights[o, …] = weights[o, …]·scale[o]
/// foldedBias[o]       = (bias[o] − mean[o])·scale[o] + beta[o]
/// </code>
/// <para>
/// This holds for any padding, stride and layout, as long as the normalization follows the convolution at once: an activation or a residual
/// comes after it, as those of a generated convolution do. The folded convolution has a bias, even where the original had none.
/// </para>
/// <para>
/// The normalization's terms are PyTorch's, of BatchNorm2d in eval mode: <c>running_mean</c>, <c>running_var</c>, <c>weight</c> (gamma),
/// <c>bias</c> (beta) and <c>eps</c>, by default 1e-5. Each folded number is computed in double precision and rounded once.
/// </para>
/// <para>
/// Sources: Ioffe and Szegedy, "Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift", 2015,
/// algorithm 2; PyTorch's torch.nn.BatchNorm2d and torch.nn.utils.fusion.fuse_conv_bn_weights.
/// </para>
/// </remarks>
public static partial class BatchNorm
{
    /// <summary>Folds a batch normalization into the weights and the bias of a forward convolution.</summary>
    /// <remarks>
    /// The weights' first dimension is the output channel, as in every convolution that is not transposed. For those that are there is
    /// <c>FoldBatchNormTransposed</c>.
    /// </remarks>
    /// <param name="weights">(outChannels, inChannels/groups, [[kernelDepth,] kernelHeight,] kernelWidth).</param>
    /// <param name="bias">The convolution's bias, (outChannels), or empty for none.</param>
    /// <param name="mean">The normalization's mean, (outChannels).</param>
    /// <param name="variance">The normalization's variance, (outChannels).</param>
    /// <param name="gamma">The normalization's scale, (outChannels), or empty for 1.</param>
    /// <param name="beta">The normalization's shift, (outChannels), or empty for 0.</param>
    /// <param name="epsilon">What is added to each variance, which must then be positive. At least 0.</param>
    /// <param name="foldedWeights">
    /// Receives the weights, as many and in the same order; may be the span of <paramref name="weights"/> itself, to fold in place.
    /// </param>
    /// <param name="foldedBias">
    /// Receives the bias, (outChannels); may be the span of <paramref name="bias"/> itself, to fold in place.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A span's length does not fit the others', a folded span shares memory with one that it may not share it with, or a variance is not
    /// positive even with epsilon. Nothing has been written then.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">Epsilon is negative or not finite.</exception>
    public static void FoldBatchNorm(
        ReadOnlySpan<float> weights,
        ReadOnlySpan<float> bias,
        ReadOnlySpan<float> mean,
        ReadOnlySpan<float> variance,
        ReadOnlySpan<float> gamma,
        ReadOnlySpan<float> beta,
        double epsilon,
        Span<float> foldedWeights,
        Span<float> foldedBias)
    {
        // (outChannels, …) is laid out as (1, outChannels, …), the weights of a transposed convolution of one input channel.
        WeightOrder order = RequireMatch(inChannels: 1, groups: 1, weights, bias, mean, variance, gamma, beta, foldedWeights, foldedBias);
        Channels channels = FoldChannels(Widen(bias), Widen(mean), Widen(variance), Widen(gamma), Widen(beta), epsilon);
        Write(order, channels, weights, foldedWeights, foldedBias);
    }

    /// <inheritdoc cref="FoldBatchNorm(
    ///     ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float},
    ///     ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float},
    ///     double, Span{float}, Span{float})"/>
    public static void FoldBatchNorm(
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> bias,
        ReadOnlySpan<double> mean,
        ReadOnlySpan<double> variance,
        ReadOnlySpan<double> gamma,
        ReadOnlySpan<double> beta,
        double epsilon,
        Span<double> foldedWeights,
        Span<double> foldedBias)
    {
        // (outChannels, …) is laid out as (1, outChannels, …), the weights of a transposed convolution of one input channel.
        WeightOrder order = RequireMatch(inChannels: 1, groups: 1, weights, bias, mean, variance, gamma, beta, foldedWeights, foldedBias);
        Channels channels = FoldChannels(Widen(bias), Widen(mean), Widen(variance), Widen(gamma), Widen(beta), epsilon);
        Write(order, channels, weights, foldedWeights, foldedBias);
    }

    /// <summary>Folds a batch normalization into the weights and the bias of a transposed convolution.</summary>
    /// <remarks>
    /// The weights' first dimension is the input channel, and the second the output channel within the input channel's group. (PyTorch's
    /// own fusion takes transposed convolutions of one group only.)
    /// </remarks>
    /// <param name="weights">(inChannels, outChannels/groups, [[kernelDepth,] kernelHeight,] kernelWidth).</param>
    /// <param name="bias">The convolution's bias, (outChannels), or empty for none.</param>
    /// <param name="mean">The normalization's mean, (outChannels).</param>
    /// <param name="variance">The normalization's variance, (outChannels).</param>
    /// <param name="gamma">The normalization's scale, (outChannels), or empty for 1.</param>
    /// <param name="beta">The normalization's shift, (outChannels), or empty for 0.</param>
    /// <param name="epsilon">What is added to each variance, which must then be positive. At least 0.</param>
    /// <param name="inChannels">The number of the convolution's input channels.</param>
    /// <param name="groups">The number of the convolution's groups. Divides both numbers of channels.</param>
    /// <param name="foldedWeights">
    /// Receives the weights, as many and in the same order; may be the span of <paramref name="weights"/> itself, to fold in place.
    /// </param>
    /// <param name="foldedBias">
    /// Receives the bias, (outChannels); may be the span of <paramref name="bias"/> itself, to fold in place.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A span's length does not fit the others', a folded span shares memory with one that it may not share it with, or a variance is not
    /// positive even with epsilon. Nothing has been written then.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Epsilon is negative or not finite, there is no input channel, or the groups do not divide both numbers of channels.
    /// </exception>
    public static void FoldBatchNormTransposed(
        ReadOnlySpan<float> weights,
        ReadOnlySpan<float> bias,
        ReadOnlySpan<float> mean,
        ReadOnlySpan<float> variance,
        ReadOnlySpan<float> gamma,
        ReadOnlySpan<float> beta,
        double epsilon,
        int inChannels,
        int groups,
        Span<float> foldedWeights,
        Span<float> foldedBias)
    {
        WeightOrder order = RequireMatch(inChannels, groups, weights, bias, mean, variance, gamma, beta, foldedWeights, foldedBias);
        Channels channels = FoldChannels(Widen(bias), Widen(mean), Widen(variance), Widen(gamma), Widen(beta), epsilon);
        Write(order, channels, weights, foldedWeights, foldedBias);
    }

    /// <inheritdoc cref="FoldBatchNormTransposed(
    ///     ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float},
    ///     ReadOnlySpan{float}, ReadOnlySpan{float}, ReadOnlySpan{float},
    ///     double, int, int, Span{float}, Span{float})"/>
    public static void FoldBatchNormTransposed(
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> bias,
        ReadOnlySpan<double> mean,
        ReadOnlySpan<double> variance,
        ReadOnlySpan<double> gamma,
        ReadOnlySpan<double> beta,
        double epsilon,
        int inChannels,
        int groups,
        Span<double> foldedWeights,
        Span<double> foldedBias)
    {
        WeightOrder order = RequireMatch(inChannels, groups, weights, bias, mean, variance, gamma, beta, foldedWeights, foldedBias);
        Channels channels = FoldChannels(Widen(bias), Widen(mean), Widen(variance), Widen(gamma), Widen(beta), epsilon);
        Write(order, channels, weights, foldedWeights, foldedBias);
    }
}
