namespace ConvGen.Runtime.Tests;

/// <summary>Batch normalization folded into a convolution.</summary>
public class BatchNormTests
{
    private const double Epsilon = 1e-5;

    private static readonly ConvolutionShape Layer = new()
    {
        InChannels = 4,
        OutChannels = 6,
        Groups = 2,
        InputHeight = 5,
        InputWidth = 4,
        KernelHeight = 3,
        KernelWidth = 2,
        StrideHeight = 2,
        PaddingTop = 1,
        PaddingRight = 1,
    };

    public static TheoryData<ConvolutionShape> Layers =>
    [
        Layer,
        Layer with { Groups = 1 },
        Layer with { Layout = TensorLayout.ChannelsLast, PaddingMode = PaddingMode.Reflect },
        new ConvolutionShape { InChannels = 3, OutChannels = 6, Groups = 3, InputWidth = 4, KernelWidth = 3 },
        Layer with { Transposed = true },
        Layer with { Transposed = true, Groups = 1 },
        Layer with { Transposed = true, Layout = TensorLayout.ChannelsLast, OutputPaddingHeight = 1 },
        new ConvolutionShape { InChannels = 3, OutChannels = 6, Groups = 3, InputWidth = 4, KernelWidth = 3, Transposed = true },
    ];

    [Fact]
    public void Weights_are_scaled_and_the_bias_is_scaled_and_shifted()
    {
        float[] weights = new float[4], bias = new float[2];

        // Scales 3 / √(3 + 1) and 10 / √(24 + 1).
        BatchNorm.FoldBatchNorm(
            [1, 2, 3, 4], bias: [5, 6], mean: [1, 2], variance: [3, 24], gamma: [3, 10], beta: [100, 200], epsilon: 1, weights, bias);

        Assert.Equal([1.5f, 3, 6, 8], weights);
        Assert.Equal([(5 - 1) * 1.5f + 100, (6 - 2) * 2 + 200], bias);
    }

    [Fact]
    public void The_output_channel_of_a_transposed_weight_is_the_second_dimension_within_its_group()
    {
        float[] bias = new float[4];
        float[] weights = [1, 1, 1, 1, 1, 1, 1, 1];

        // (4 input channels, 4 output channels / 2 groups): the first two input channels contribute to output channels 0 and 1.
        BatchNorm.FoldBatchNormTransposed(
            weights,
            bias: [],
            mean: [0, 0, 0, 0],
            variance: [1, 1, 1, 1],
            gamma: [1, 10, 100, 1000],
            beta: [],
            epsilon: 0,
            inChannels: 4,
            groups: 2,
            weights,
            bias);

        Assert.Equal([1, 10, 1, 10, 100, 1000, 100, 1000], weights);
    }

    [Fact]
    public void What_is_left_out_is_zero_or_one()
    {
        double[] weights = new double[2], bias = new double[1];

        BatchNorm.FoldBatchNorm([3, 4], bias: [], mean: [6], variance: [0.25], gamma: [], beta: [], epsilon: 0, weights, bias);

        Assert.Equal([6, 8], weights);
        Assert.Equal([-12], bias);
    }

    [Fact]
    public void A_span_may_be_folded_in_place()
    {
        float[] weights = [1, 2, 3, 4], bias = [5, 6];

        BatchNorm.FoldBatchNorm(weights, bias, mean: [1, 2], variance: [3, 24], gamma: [3, 10], beta: [100, 200], 1, weights, bias);

        Assert.Equal([1.5f, 3, 6, 8], weights);
        Assert.Equal([106, 208], bias);
    }

    [Fact]
    public void Each_number_is_computed_in_double_precision_and_rounded_once()
    {
        float[] weights = new float[1], bias = new float[1];

        BatchNorm.FoldBatchNorm(
            [0.1f], bias: [1e8f], mean: [1e8f - 8], variance: [0.7f], gamma: [0.3f], beta: [0.9f], Epsilon, weights, bias);

        double scale = 0.3f / Math.Sqrt(0.7f + Epsilon);
        Assert.Equal([(float)(0.1f * scale)], weights);
        Assert.Equal([(float)(8 * scale + 0.9f)], bias);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void The_folded_convolution_gives_what_the_convolution_and_the_normalization_give_together(ConvolutionShape shape)
    {
        var random = new Random(1);
        double[] input = Numbers(shape.InputLength), weights = Numbers(shape.WeightLength), bias = Numbers(shape.BiasLength);
        double[] mean = Numbers(shape.OutChannels), gamma = Numbers(shape.OutChannels), beta = Numbers(shape.OutChannels);
        double[] variance = [.. Numbers(shape.OutChannels).Select(number => number * number)];

        foreach (double[] givenBias in new[] { bias, [] })
        {
            double[] foldedWeights = new double[weights.Length], foldedBias = new double[bias.Length];
            if (shape.Transposed)
            {
                BatchNorm.FoldBatchNormTransposed(
                    weights, givenBias, mean, variance, gamma, beta, Epsilon, shape.InChannels, shape.Groups, foldedWeights, foldedBias);
            }
            else
            {
                BatchNorm.FoldBatchNorm(weights, givenBias, mean, variance, gamma, beta, Epsilon, foldedWeights, foldedBias);
            }

            double[] convolved = Correlate(weights, givenBias);
            double[] folded = Correlate(foldedWeights, foldedBias);
            int pixels = shape.OutputLength / shape.OutChannels;
            for (int index = 0; index < convolved.Length; index++)
            {
                int o = shape.Layout == TensorLayout.ChannelsLast ? index % shape.OutChannels : index / pixels;
                double normalized = (convolved[index] - mean[o]) / Math.Sqrt(variance[o] + Epsilon) * gamma[o] + beta[o];
                Assert.Equal(normalized, folded[index], tolerance: 1e-12 * Math.Max(1, Math.Abs(normalized)));
            }
        }

        double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * 2 - 1)];

        double[] Correlate(double[] givenWeights, double[] givenBias)
        {
            double[] output = new double[shape.OutputLength];
            Reference.Correlate<double>(shape, input, givenWeights, givenBias, output);
            return output;
        }
    }

    [Theory]
    //          weights bias mean variance gamma beta foldedWeights foldedBias
    [InlineData(4, 2, 0, 2, 2, 2, 4, 2, "mean", "'mean' is empty, but must have an element for each output channel.")]
    [InlineData(4, 2, 2, 3, 2, 2, 4, 2, "variance", "'variance' has 3 elements, but must have 2, like 'mean'.")]
    [InlineData(4, 3, 2, 2, 2, 2, 4, 2, "bias", "'bias' has 3 elements, but must have 2, like 'mean', or none.")]
    [InlineData(4, 2, 2, 2, 1, 2, 4, 2, "gamma", "'gamma' has 1 elements, but must have 2, like 'mean', or none.")]
    [InlineData(4, 2, 2, 2, 2, 3, 4, 2, "beta", "'beta' has 3 elements, but must have 2, like 'mean', or none.")]
    [InlineData(5, 2, 2, 2, 2, 2, 5, 2, "weights", "'weights' has 5 elements, but must have a positive multiple of 2, because 'mean' has 2.")]
    [InlineData(0, 2, 2, 2, 2, 2, 0, 2, "weights", "'weights' has 0 elements, but must have a positive multiple of 2, because 'mean' has 2.")]
    [InlineData(4, 2, 2, 2, 2, 2, 6, 2, "foldedWeights", "'foldedWeights' has 6 elements, but must have 4, like 'weights'.")]
    [InlineData(4, 0, 2, 2, 0, 0, 4, 0, "foldedBias", "'foldedBias' has 0 elements, but must have 2, like 'mean'.")]
    public void A_span_of_the_wrong_length_is_refused_by_name_with_both_lengths(
        int weights,
        int bias,
        int mean,
        int variance,
        int gamma,
        int beta,
        int foldedWeights,
        int foldedBias,
        string parameter,
        string message)
    {
        var exception = Assert.Throws<ArgumentException>(() => BatchNorm.FoldBatchNorm(
            new float[weights],
            new float[bias],
            new float[mean],
            new float[variance],
            new float[gamma],
            new float[beta],
            Epsilon,
            new float[foldedWeights],
            new float[foldedBias]));

        Assert.Equal(parameter, exception.ParamName);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, "inChannels", "'inChannels' is 0, but must be at least 1.")]
    [InlineData(8, 3, "groups", "'groups' is 3, but must be one of 1, 2, 4, so that it divides 8 input and 12 output channels.")]
    [InlineData(8, 0, "groups", "'groups' is 0, but must be one of 1, 2, 4, so that it divides 8 input and 12 output channels.")]
    public void Channels_that_do_not_fall_into_groups_are_refused(int inChannels, int groups, string parameter, string message)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => BatchNorm.FoldBatchNormTransposed(
            new double[96], [], new double[12], new double[12], [], [], Epsilon, inChannels, groups, new double[96], new double[12]));

        Assert.Equal(parameter, exception.ParamName);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1e-5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void An_epsilon_that_is_no_small_positive_number_is_refused(double epsilon)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(
            () => BatchNorm.FoldBatchNorm([1.0], [], [0], [1], [], [], epsilon, new double[1], new double[1]));

        Assert.Equal("epsilon", exception.ParamName);
        Assert.Contains("but must be finite and at least 0.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-2, 1)]
    [InlineData(double.NaN, 1)]
    public void A_variance_without_a_root_is_refused_before_anything_is_written(double variance, double epsilon)
    {
        double[] weights = [1, 2], bias = [3, 4];

        var exception = Assert.Throws<ArgumentException>(
            () => BatchNorm.FoldBatchNorm(weights, bias, [0, 0], [1, variance], [], [], epsilon, weights, bias));

        Assert.Equal("variance", exception.ParamName);
        Assert.Contains("'variance[1]' is ", exception.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2], weights);
        Assert.Equal([3, 4], bias);
    }

    [Fact]
    public void Folded_spans_that_overlap_another_than_their_own_are_refused()
    {
        float[] shared = [1, 2, 3, 4];
        Memory<float> low = shared.AsMemory(0, 2), middle = shared.AsMemory(1, 2), high = shared.AsMemory(2, 2);

        Refuses("foldedWeights", weights: low, bias: default, foldedWeights: middle, foldedBias: new float[2]);
        Refuses("foldedBias", weights: new float[2], bias: low, foldedWeights: new float[2], foldedBias: middle);
        Refuses("foldedWeights", weights: new float[2], bias: default, foldedWeights: low, foldedBias: middle);
        Refuses("foldedBias", weights: high, bias: default, foldedWeights: new float[2], foldedBias: middle);
        Assert.Equal([1, 2, 3, 4], shared);

        static void Refuses(
            string parameter, Memory<float> weights, Memory<float> bias, Memory<float> foldedWeights, Memory<float> foldedBias)
        {
            var exception = Assert.Throws<ArgumentException>(() => BatchNorm.FoldBatchNorm(
                weights.Span, bias.Span, [0, 0], [1, 1], [], [], Epsilon, foldedWeights.Span, foldedBias.Span));
            Assert.Equal(parameter, exception.ParamName);
        }
    }
}
