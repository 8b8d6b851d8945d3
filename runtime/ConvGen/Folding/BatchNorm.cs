namespace ConvGen;

/// <summary>Folds a batch normalization into the convolution before it, so that only the convolution remains.</summary>
/// <remarks>
/// <para>
/// At inference time, a batch normalization maps every element x of channel o to
/// </para>
/// <code>
/// (x − mean[o]) / √(variance[o] + epsilon)·gamma[o] + beta[o]
/// </code>
/// <para>
/// A convolution's output is linear in its weights and its bias, so a convolution with the following values gives the same result:
/// </para>
/// <code>
/// scale[o]            = gamma[o] / √(variance[o] + epsilon)
/// foldedWeights[o, …] = weights[o, …]·scale[o]
/// foldedBias[o]       = (bias[o] − mean[o])·scale[o] + beta[o]
/// </code>
/// <para>
/// This holds for any padding, stride and layout, as long as the normalization directly follows the convolution. An activation or a residual
/// comes after it, as in a generated convolution. The folded convolution has a bias even if the original had none.
/// </para>
/// <para>
/// The parameters correspond to those of PyTorch's BatchNorm2d in eval mode: <c>running_mean</c>, <c>running_var</c>, <c>weight</c> (gamma),
/// <c>bias</c> (beta) and <c>eps</c> (1e-5 by default). Each folded number is computed in double precision and rounded once.
/// </para>
/// <para>
/// Sources: Ioffe and Szegedy, "Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift", 2015,
/// algorithm 2; PyTorch, torch.nn.BatchNorm2d and torch.nn.utils.fusion.fuse_conv_bn_weights.
/// </para>
/// </remarks>
public static partial class BatchNorm
{
    /// <summary>Folds a batch normalization into the weights and the bias of a forward convolution.</summary>
    /// <remarks>
    /// The weights' first dimension is the output channel, as in every convolution that is not transposed. For transposed convolutions, use
    /// <c>FoldBatchNormTransposed</c>.
    /// </remarks>
    /// <param name="weights">The weights: (outChannels, inChannels/groups, [[kernelDepth,] kernelHeight,] kernelWidth).</param>
    /// <param name="bias">The convolution's bias: (outChannels), or empty for none.</param>
    /// <param name="mean">The normalization's mean: (outChannels).</param>
    /// <param name="variance">The normalization's variance: (outChannels).</param>
    /// <param name="gamma">The normalization's scale: (outChannels), or empty for 1.</param>
    /// <param name="beta">The normalization's shift: (outChannels), or empty for 0.</param>
    /// <param name="epsilon">The number added to each variance; the sum must be positive. At least 0.</param>
    /// <param name="foldedWeights">
    /// The span that receives the folded weights, with the same length and order. It may be the same span as <paramref name="weights"/>, to fold in
    /// place.
    /// </param>
    /// <param name="foldedBias">
    /// The span that receives the folded bias: (outChannels). It may be the same span as <paramref name="bias"/>, to fold in place.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A span's length does not match the others', a folded span overlaps another span that it must not overlap, or a variance plus epsilon is not
    /// positive. Nothing has been written.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epsilon"/> is negative or not finite.</exception>
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
        // (outChannels, …) has the same layout as (1, outChannels, …), the weights of a transposed convolution with one input channel.
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
        // (outChannels, …) has the same layout as (1, outChannels, …), the weights of a transposed convolution with one input channel.
        WeightOrder order = RequireMatch(inChannels: 1, groups: 1, weights, bias, mean, variance, gamma, beta, foldedWeights, foldedBias);
        Channels channels = FoldChannels(Widen(bias), Widen(mean), Widen(variance), Widen(gamma), Widen(beta), epsilon);
        Write(order, channels, weights, foldedWeights, foldedBias);
    }

    /// <summary>Folds a batch normalization into the weights and the bias of a transposed convolution.</summary>
    /// <remarks>
    /// The weights' first dimension is the input channel, and the second is the output channel within the input channel's group. (PyTorch's
    /// own fusion supports only transposed convolutions with one group.)
    /// </remarks>
    /// <param name="weights">The weights: (inChannels, outChannels/groups, [[kernelDepth,] kernelHeight,] kernelWidth).</param>
    /// <param name="bias">The convolution's bias: (outChannels), or empty for none.</param>
    /// <param name="mean">The normalization's mean: (outChannels).</param>
    /// <param name="variance">The normalization's variance: (outChannels).</param>
    /// <param name="gamma">The normalization's scale: (outChannels), or empty for 1.</param>
    /// <param name="beta">The normalization's shift: (outChannels), or empty for 0.</param>
    /// <param name="epsilon">The number added to each variance; the sum must be positive. At least 0.</param>
    /// <param name="inChannels">The number of input channels of the convolution.</param>
    /// <param name="groups">The number of groups of the convolution. It must divide both channel counts.</param>
    /// <param name="foldedWeights">
    /// The span that receives the folded weights, with the same length and order. It may be the same span as <paramref name="weights"/>, to fold in
    /// place.
    /// </param>
    /// <param name="foldedBias">
    /// The span that receives the folded bias: (outChannels). It may be the same span as <paramref name="bias"/>, to fold in place.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A span's length does not match the others', a folded span overlaps another span that it must not overlap, or a variance plus epsilon is not
    /// positive. Nothing has been written.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="epsilon"/> is negative or not finite, <paramref name="inChannels"/> is less than 1, or <paramref name="groups"/> does not
    /// divide both channel counts.
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
