namespace ConvGen.Runtime.Tests;

/// <summary>Transposed convolutions, as defined by PyTorch's ConvTranspose1d, 2d and 3d.</summary>
public class TransposedTests
{
    private static readonly ConvolutionShape Row = new() { InChannels = 1, OutChannels = 1, Transposed = true };

    public static TheoryData<ConvolutionShape> Shapes =>
    [
        Row,
        Row with { InputWidth = 4, KernelWidth = 3 },
        Row with { InputWidth = 4, KernelWidth = 2, StrideWidth = 3, OutputPaddingWidth = 2 },
        Row with { InputWidth = 3, KernelWidth = 3, DilationWidth = 3, StrideWidth = 2, OutputPaddingWidth = 2, PaddingLeft = 4 },
        new ConvolutionShape
        {
            Transposed = true,
            InChannels = 3,
            OutChannels = 2,
            InputHeight = 3,
            InputWidth = 4,
            KernelHeight = 3,
            KernelWidth = 2,
            StrideHeight = 2,
            StrideWidth = 3,
            DilationHeight = 2,
            PaddingTop = 2,
            PaddingBottom = 1,
            PaddingRight = 1,
            OutputPaddingHeight = 1,
            OutputPaddingWidth = 2,
        },
        new ConvolutionShape
        {
            Transposed = true,
            InChannels = 6,
            OutChannels = 4,
            Groups = 2,
            InputDepth = 2,
            InputHeight = 3,
            InputWidth = 2,
            KernelDepth = 3,
            KernelHeight = 1,
            KernelWidth = 4,
            StrideDepth = 2,
            StrideHeight = 4,
            DilationWidth = 2,
            PaddingFront = 1,
            PaddingBack = 3,
            PaddingLeft = 2,
            PaddingRight = 1,
            OutputPaddingDepth = 1,
            OutputPaddingHeight = 3,
            OutputPaddingWidth = 1,
        },
    ];

    [Fact]
    public void Each_input_spreads_over_the_taps_from_its_own_place_in_the_output()
    {
        ConvolutionShape shape = Row with { InputWidth = 2, KernelWidth = 3 };

        // 1, 10, 100 and 2, 20, 200, one stride apart.
        Assert.Equal([1, 12, 120, 200], Oracle.Correlate(shape, [1, 2], [1, 10, 100]));
        Assert.Equal([1, 10, 102, 20, 200], Oracle.Correlate(shape with { StrideWidth = 2 }, [1, 2], [1, 10, 100]));
        Assert.Equal([1, 10, 100, 0, 2, 20, 200], Oracle.Correlate(shape with { StrideWidth = 4 }, [1, 2], [1, 10, 100]));
    }

    [Fact]
    public void A_dilation_spreads_the_taps() =>
        Assert.Equal(
            [1, 2, 10, 20, 100, 200],
            Oracle.Correlate(Row with { InputWidth = 2, KernelWidth = 3, DilationWidth = 2 }, [1, 2], [1, 10, 100]));

    [Fact]
    public void Padding_cuts_off_the_output_and_output_padding_adds_to_its_end()
    {
        ConvolutionShape shape = Row with { InputWidth = 2, KernelWidth = 3, StrideWidth = 2 };

        Assert.Equal([10, 102, 20, 200], Oracle.Correlate(shape with { PaddingLeft = 1 }, [1, 2], [1, 10, 100]));
        Assert.Equal([1, 10, 102], Oracle.Correlate(shape with { PaddingRight = 2 }, [1, 2], [1, 10, 100]));
        Assert.Equal([1, 10, 102, 20, 200, 0], Oracle.Correlate(shape with { OutputPaddingWidth = 1 }, [1, 2], [1, 10, 100]));

        // Output padding can restore what padding cuts off. PyTorch layers that double an image's size are declared like this.
        Assert.Equal(
            [10, 102, 20, 200],
            Oracle.Correlate(shape with { PaddingLeft = 1, PaddingRight = 1, OutputPaddingWidth = 1 }, [1, 2], [1, 10, 100]));
    }

    [Fact]
    public void Its_weights_are_ordered_by_input_channel_first()
    {
        ConvolutionShape shape = Row with { InChannels = 2, OutChannels = 3 };

        Assert.Equal([41, 502, 6003], Oracle.Correlate(shape, [1, 10], [1, 2, 3, 4, 50, 600]));
    }

    [Fact]
    public void An_output_channel_sees_its_own_group_only()
    {
        ConvolutionShape shape = Row with { InChannels = 4, OutChannels = 4, Groups = 2 };

        // Input channels 0 and 1 contribute to output channels 0 and 1, input channels 2 and 3 to output channels 2 and 3.
        Assert.Equal(
            [31, 42, 7500, 8600],
            Oracle.Correlate(shape, [1, 10, 100, 1000], [1, 2, 3, 4, 5, 6, 7, 8]));
    }

    [Fact]
    public void The_bias_of_an_output_is_there_even_where_no_input_reaches() =>
        Assert.Equal(
            [6, 5, 5, 7, 5],
            Oracle.Correlate(Row with { InputWidth = 2, StrideWidth = 3, OutputPaddingWidth = 1 }, [1, 2], [1], bias: [5]));

    [Fact]
    public void A_tap_that_meets_no_input_is_no_term_even_of_an_infinite_weight() =>
        Assert.Equal(
            [7, 8],
            Oracle.Correlate(Row with { InputWidth = 2, KernelWidth = 3, PaddingRight = 2 }, [7, 8], [1, 0, float.PositiveInfinity]));

    [Fact]
    public void ONNX_s_examples_come_out()
    {
        ConvolutionShape shape = Row with { InputHeight = 3, InputWidth = 3, KernelHeight = 3, KernelWidth = 3 };
        float[] input = [0, 1, 2, 3, 4, 5, 6, 7, 8];
        float[] ones = [1, 1, 1, 1, 1, 1, 1, 1, 1];

        Assert.Equal(
            [
                0, 1, 3, 3, 2,
                3, 8, 15, 12, 7,
                9, 21, 36, 27, 15,
                9, 20, 33, 24, 13,
                6, 13, 21, 15, 8,
            ],
            Oracle.Correlate(shape, input, ones));
        Assert.Equal(
            [
                1, 1, 3,
                1, 1, 3,
                7, 4, 9,
                7, 4, 9,
                7, 4, 9,
                13, 7, 15,
                13, 7, 15,
            ],
            Oracle.Correlate(
                shape with
                {
                    StrideHeight = 3,
                    StrideWidth = 2,
                    PaddingTop = 1,
                    PaddingBottom = 1,
                    PaddingLeft = 2,
                    PaddingRight = 2,
                },
                input,
                ones));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_result_is_what_each_input_adds_to_the_outputs_it_reaches(ConvolutionShape shape)
    {
        var random = new Random(shape.InputLength);
        float[] input = Oracle.SmallIntegers(random, shape.InputLength);
        float[] weights = Oracle.SmallIntegers(random, shape.WeightLength);
        float[] bias = Oracle.SmallIntegers(random, shape.BiasLength);

        Assert.Equal(Scattering.Correlate(shape, input, weights, bias), Oracle.Correlate(shape, input, weights, bias));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void It_is_the_adjoint_of_the_forward_convolution_with_the_same_weights(ConvolutionShape anyShape)
    {
        // An output padding as large as the stride, which a larger dilation allows, would make the forward convolution's output larger.
        ConvolutionShape shape = anyShape with
        {
            OutputPaddingDepth = Math.Min(anyShape.OutputPaddingDepth, anyShape.StrideDepth - 1),
            OutputPaddingHeight = Math.Min(anyShape.OutputPaddingHeight, anyShape.StrideHeight - 1),
            OutputPaddingWidth = Math.Min(anyShape.OutputPaddingWidth, anyShape.StrideWidth - 1),
        };
        ConvolutionShape forward = shape with
        {
            Transposed = false,
            InChannels = shape.OutChannels,
            OutChannels = shape.InChannels,
            InputDepth = shape.OutputDepth,
            InputHeight = shape.OutputHeight,
            InputWidth = shape.OutputWidth,
            OutputPaddingDepth = 0,
            OutputPaddingHeight = 0,
            OutputPaddingWidth = 0,
        };

        Assert.Equal(shape.InputLength, forward.OutputLength);
        var random = new Random(shape.InputLength);
        float[] x = Oracle.SmallIntegers(random, forward.InputLength);
        float[] y = Oracle.SmallIntegers(random, forward.OutputLength);
        float[] weights = Oracle.SmallIntegers(random, shape.WeightLength);

        Assert.Equal(
            InnerProduct(Oracle.Correlate(forward, x, weights), y),
            InnerProduct(x, Oracle.Correlate(shape, y, weights)));

        static double InnerProduct(float[] one, float[] other) => one.Zip(other, (a, b) => (double)a * b).Sum();
    }

    [Fact]
    public void Terms_are_added_in_the_order_of_input_channel_and_tap()
    {
        // One output position that all taps fall on, each with a different input: the last input comes first.
        ConvolutionShape shape = new()
        {
            Transposed = true,
            InChannels = 2,
            OutChannels = 50,
            InputDepth = 2,
            InputHeight = 2,
            InputWidth = 2,
            KernelDepth = 2,
            KernelHeight = 2,
            KernelWidth = 2,
            PaddingFront = 1,
            PaddingBack = 1,
            PaddingTop = 1,
            PaddingBottom = 1,
            PaddingLeft = 1,
            PaddingRight = 1,
        };
        var random = new Random(1);
        double[] input = [.. Enumerable.Range(0, shape.InputLength).Select(_ => random.NextDouble() - 0.5)];
        double[] weights = [.. Enumerable.Range(0, shape.WeightLength).Select(_ => random.NextDouble() - 0.5)];
        double[] output = new double[shape.OutputLength];

        Reference.Correlate(shape, input, weights, [], output);

        Assert.Equal(Chains(tap => tap), output);
        Assert.NotEqual(Chains(tap => 15 - tap), output);

        double[] Chains(Func<int, int> termAt) => [.. Enumerable.Range(0, shape.OutChannels).Select(o => Chain(o, termAt))];

        double Chain(int o, Func<int, int> termAt) =>
            Enumerable.Range(0, 16).Select(termAt).Aggregate(0.0, (sum, term) =>
            {
                int channel = term / 8, tap = term % 8;
                return Math.FusedMultiplyAdd(input[channel * 8 + 7 - tap], weights[(channel * shape.OutChannels + o) * 8 + tap], sum);
            });
    }

    [Fact]
    public void The_absolute_sum_adds_the_magnitudes_of_all_terms() =>
        Assert.Equal(
            [1 * 1 + 7, 1 * 10 + 2 * 1 + 7, 2 * 10 + 7],
            Oracle.AbsoluteSum(Row with { InputWidth = 2, KernelWidth = 2 }, [-1, 2], [1, -10], bias: [-7]));
}
