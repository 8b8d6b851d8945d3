using System.Numerics.Tensors;

namespace ConvGen.Runtime.Tests;

/// <summary>The oracle, on cases small enough to compute by hand.</summary>
/// <remarks>The weights are mostly powers of ten, so that each digit shows which tap it came from.</remarks>
public class CorrelateTests
{
    private static readonly ConvolutionShape Row = new() { InChannels = 1, OutChannels = 1 };

    [Fact]
    public void A_kernel_slides_along_a_row_without_being_flipped() =>
        Assert.Equal([21, 32, 43], Correlate(Row with { InputWidth = 4, KernelWidth = 2 }, [1, 2, 3, 4], [1, 10]));

    [Fact]
    public void A_stride_skips_positions()
    {
        ConvolutionShape shape = Row with { InputWidth = 5, KernelWidth = 2 };

        Assert.Equal([21, 43], Correlate(shape with { StrideWidth = 2 }, [1, 2, 3, 4, 5], [1, 10]));
        Assert.Equal([21, 54], Correlate(shape with { StrideWidth = 3 }, [1, 2, 3, 4, 5], [1, 10]));
    }

    [Fact]
    public void A_dilation_spreads_the_taps()
    {
        ConvolutionShape shape = Row with { InputWidth = 5, KernelWidth = 2 };

        Assert.Equal([31, 42, 53], Correlate(shape with { DilationWidth = 2 }, [1, 2, 3, 4, 5], [1, 10]));
        Assert.Equal([41, 52], Correlate(shape with { DilationWidth = 3 }, [1, 2, 3, 4, 5], [1, 10]));
    }

    [Fact]
    public void Padding_on_the_left_and_on_the_right_are_independent()
    {
        ConvolutionShape shape = Row with { InputWidth = 3, KernelWidth = 3 };

        Assert.Equal([100, 210, 321], Correlate(shape with { PaddingLeft = 2 }, [1, 2, 3], [1, 10, 100]));
        Assert.Equal([321, 32], Correlate(shape with { PaddingRight = 1 }, [1, 2, 3], [1, 10, 100]));
    }

    [Fact]
    public void Padding_on_the_top_and_on_the_bottom_are_independent()
    {
        ConvolutionShape column = Row with { InputHeight = 3, KernelHeight = 3 };

        Assert.Equal([100, 210, 321], Correlate(column with { PaddingTop = 2 }, [1, 2, 3], [1, 10, 100]));
        Assert.Equal([321, 32], Correlate(column with { PaddingBottom = 1 }, [1, 2, 3], [1, 10, 100]));
    }

    [Fact]
    public void Padding_at_the_front_and_at_the_back_are_independent()
    {
        ConvolutionShape planes = Row with { InputDepth = 3, KernelDepth = 3 };

        Assert.Equal([100, 210, 321], Correlate(planes with { PaddingFront = 2 }, [1, 2, 3], [1, 10, 100]));
        Assert.Equal([321, 32], Correlate(planes with { PaddingBack = 1 }, [1, 2, 3], [1, 10, 100]));
    }

    [Fact]
    public void An_image_is_padded_at_its_corners_too()
    {
        ConvolutionShape shape = Row with
        {
            InputHeight = 2,
            InputWidth = 2,
            KernelHeight = 2,
            KernelWidth = 2,
            PaddingTop = 1,
            PaddingRight = 1,
        };

        //  0 0 0
        //  1 2 0
        //  3 4 0
        Assert.Equal([2100, 200, 4321, 402], Correlate(shape, [1, 2, 3, 4], [1, 10, 100, 1000]));
    }

    [Fact]
    public void Stride_dilation_and_padding_combine_along_each_axis_separately()
    {
        ConvolutionShape shape = Row with
        {
            InputHeight = 3,
            KernelHeight = 2,
            StrideHeight = 2,
            PaddingTop = 1,
            InputWidth = 4,
            KernelWidth = 2,
            DilationWidth = 3,
            PaddingRight = 2,
        };

        // Rows -1 and 0, then 1 and 2; columns 0 and 3, then 1 and 4, then 2 and 5.
        Assert.Equal(
            [
                4100, 200, 300,
                12_985, 1006, 1107,
            ],
            Correlate(
                shape,
                [
                    1, 2, 3, 4,
                    5, 6, 7, 8,
                    9, 10, 11, 12,
                ],
                [
                    1, 10,
                    100, 1000,
                ]));
    }

    [Fact]
    public void Channels_are_summed_and_each_output_channel_has_its_weights() =>
        Assert.Equal(
            [21, 43, 84, 172],
            Correlate(new() { InChannels = 2, OutChannels = 2, InputWidth = 2 }, [1, 3, 2, 4], [1, 10, 4, 40]));

    [Fact]
    public void An_output_channel_sees_its_own_group_only() =>
        Assert.Equal(
            [21, 4300],
            Correlate(new() { InChannels = 4, OutChannels = 2, Groups = 2 }, [1, 10, 100, 1000], [1, 2, 3, 4]));

    [Fact]
    public void As_many_groups_as_channels_make_a_depthwise_convolution() =>
        Assert.Equal(
            [1, 2, 30, 40],
            Correlate(new() { InChannels = 2, OutChannels = 4, Groups = 2 }, [1, 10], [1, 2, 3, 4]));

    [Fact]
    public void A_bias_is_added_once_per_output_element() =>
        Assert.Equal(
            [501, 502, 701, 702],
            Correlate(new() { InChannels = 1, OutChannels = 2, InputWidth = 2 }, [1, 2], [1, 1], bias: [500, 700]));

    [Fact]
    public void Depth_strides_and_dilates_like_the_other_axes()
    {
        ConvolutionShape planes = Row with { InputDepth = 5, KernelDepth = 2 };

        Assert.Equal([21, 43], Correlate(planes with { StrideDepth = 2 }, [1, 2, 3, 4, 5], [1, 10]));
        Assert.Equal([31, 42, 53], Correlate(planes with { DilationDepth = 2 }, [1, 2, 3, 4, 5], [1, 10]));
    }

    [Fact]
    public void A_volume_is_weighed_by_plane_row_and_column()
    {
        ConvolutionShape shape = Row with
        {
            InputDepth = 2,
            InputHeight = 3,
            InputWidth = 4,
            KernelDepth = 2,
            KernelHeight = 2,
            KernelWidth = 2,
        };
        float[] counting = [.. Enumerable.Range(0, shape.InputLength)];
        float[] tapAtPlane1Row0Column1 = [0, 0, 0, 0, 0, 1, 0, 0];

        Assert.Equal([13, 14, 15, 17, 18, 19], Correlate(shape, counting, tapAtPlane1Row0Column1));
    }

    [Theory]
    //          ci co h  w  kh kw
    [InlineData(1, 1, 1, 1, 1, 1)]
    [InlineData(2, 3, 3, 3, 2, 2)]
    [InlineData(3, 2, 5, 4, 1, 1)]
    [InlineData(3, 2, 4, 7, 3, 5)]
    [InlineData(5, 4, 6, 3, 2, 3)]
    public void It_agrees_with_the_functions_of_the_chapter(
        int inChannels, int outChannels, int height, int width, int kernelHeight, int kernelWidth)
    {
        var shape = new ConvolutionShape
        {
            InChannels = inChannels,
            OutChannels = outChannels,
            InputHeight = height,
            InputWidth = width,
            KernelHeight = kernelHeight,
            KernelWidth = kernelWidth,
        };

        // Small integers, so that no sum is rounded and equality is exact.
        var random = new Random(shape.InputLength);
        float[] input = SmallIntegers(random, shape.InputLength);
        float[] weights = SmallIntegers(random, shape.WeightLength);

        Tensor<float> expected = Reference.Corr2DMultiInOut(
            Tensor.Create(input, [inChannels, height, width]),
            Tensor.Create(weights, [outChannels, inChannels, kernelHeight, kernelWidth]));

        Assert.Equal([shape.OutChannels, shape.OutputHeight, shape.OutputWidth], expected.Lengths.ToArray());
        Assert.Equal(TensorAssert.Elements(expected), Correlate(shape, input, weights));
    }

    [Fact]
    public void A_tap_on_padding_is_no_term_even_of_an_infinite_weight() =>
        Assert.Equal(
            [7],
            Correlate(
                Row with { InputWidth = 1, KernelWidth = 3, PaddingLeft = 1, PaddingRight = 1 },
                [7],
                [float.PositiveInfinity, 1, float.NaN]));

    [Fact]
    public void Floats_are_summed_in_double_precision() =>
        Assert.Equal([1], Correlate(Row with { InputWidth = 3, KernelWidth = 3 }, [1e8f, 1, -1e8f], [1, 1, 1]));

    [Fact]
    public void Doubles_are_multiplied_and_added_with_one_rounding()
    {
        double tiny = Math.ScaleB(1, -30);
        double[] output = [double.NaN];

        Reference.Correlate(Row, [1 + tiny], [1 - tiny], [-1], output);

        // (1 + t)·(1 − t) = 1 − t². If the product were rounded separately, it would be 1.
        Assert.Equal([-tiny * tiny], output);
    }

    [Fact]
    public void The_sum_starts_from_the_bias()
    {
        double[] output = [double.NaN];

        Reference.Correlate(Row with { InputWidth = 3, KernelWidth = 3 }, [1, 1, 1], [-1e17, 1, 1], [1e17], output);

        // If the bias were added last, the ones would already have been rounded away, and the result would be 0.
        Assert.Equal([2], output);
    }

    [Fact]
    public void Terms_are_added_in_the_order_of_the_weights()
    {
        // One position, so that each output channel is one chain; many channels, so that a different order changes the rounding of some.
        ConvolutionShape shape = new()
        {
            InChannels = 2,
            OutChannels = 50,
            InputDepth = 2,
            InputHeight = 2,
            InputWidth = 2,
            KernelDepth = 2,
            KernelHeight = 2,
            KernelWidth = 2,
        };
        var random = new Random(1);
        double[] input = [.. Enumerable.Range(0, shape.InputLength).Select(_ => random.NextDouble() - 0.5)];
        double[] weights = [.. Enumerable.Range(0, shape.WeightLength).Select(_ => random.NextDouble() - 0.5)];
        double[] output = new double[shape.OutputLength];

        Reference.Correlate(shape, input, weights, [], output);

        Assert.Equal(Chains(tap => tap), output);

        // The four bits of a tap are its channel, slice, row and column: interchanging any two of these loops gives a different result.
        foreach ((int one, int other) in new[] { (0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3) })
        {
            Assert.NotEqual(Chains(tap => SwapBits(tap, one, other)), output);
        }

        double[] Chains(Func<int, int> tapAt) => [.. weights.Chunk(16).Select(kernel => Chain(kernel, tapAt))];

        double Chain(double[] kernel, Func<int, int> tapAt) =>
            Enumerable.Range(0, 16).Select(tapAt).Aggregate(0.0, (sum, tap) => Math.FusedMultiplyAdd(input[tap], kernel[tap], sum));

        static int SwapBits(int value, int one, int other)
        {
            int differ = ((value >> one) ^ (value >> other)) & 1;
            return value ^ ((differ << one) | (differ << other));
        }
    }

    [Fact]
    public void Every_floating_point_type_will_do()
    {
        var output = new Half[1];

        Reference.Correlate<Half>(
            Row with { InputWidth = 2, KernelWidth = 2 }, [(Half)1, (Half)2], [(Half)0.5f, (Half)0.25f], [(Half)3], output);

        Assert.Equal([(Half)4], output);
    }

    [Fact]
    public void The_absolute_sum_adds_the_magnitudes_of_all_terms() =>
        Assert.Equal(
            [1 * 3 + 2 * 4 + 5, 2 * 3 + 6 * 4 + 5],
            AbsoluteSum(Row with { InputWidth = 3, KernelWidth = 2 }, [1, -2, 6], [-3, 4], bias: [-5]));

    [Fact]
    public void The_absolute_sum_leaves_its_inputs_as_they_are()
    {
        float[] input = [-1], weights = [-2], bias = [-3];

        Assert.Equal([5], AbsoluteSum(Row, input, weights, bias));
        Assert.Equal((-1, -2, -3), (input[0], weights[0], bias[0]));
    }

    [Theory]
    //          input weights bias output
    [InlineData(7, 8, 2, 4, "input", "has 7 elements", "8")]
    [InlineData(8, 9, 2, 4, "weights", "has 9 elements", "8")]
    [InlineData(8, 8, 1, 4, "bias", "has 1 elements", "2")]
    [InlineData(8, 8, 2, 5, "output", "has 5 elements", "4")]
    [InlineData(8, 8, 0, 3, "output", "has 3 elements", "4")]
    public void A_span_of_the_wrong_length_is_refused_by_name_with_both_lengths(
        int input, int weights, int bias, int output, string parameter, string actual, string expected)
    {
        var shape = new ConvolutionShape { InChannels = 2, OutChannels = 2, InputHeight = 2, InputWidth = 2, KernelWidth = 2 };

        foreach (Correlation correlation in new Correlation[] { Reference.Correlate, Reference.AbsoluteSum })
        {
            var exception = Assert.Throws<ArgumentException>(
                () => correlation(shape, new float[input], new float[weights], new float[bias], new float[output]));

            Assert.Equal(parameter, exception.ParamName);
            Assert.Contains($"'{parameter}' {actual}", exception.Message, StringComparison.Ordinal);
            Assert.Contains($"exactly {expected}.", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_output_that_overlaps_an_input_is_refused()
    {
        float[] shared = [1, 2, 3];
        ConvolutionShape shape = Row with { InputWidth = 2 };

        RefusesOutput(() => Reference.Correlate<float>(shape, shared.AsSpan(0, 2), [1], [], shared.AsSpan(1, 2)));
        RefusesOutput(() => Reference.Correlate<float>(shape, [1, 2], shared.AsSpan(1, 1), [], shared.AsSpan(1, 2)));
        RefusesOutput(() => Reference.Correlate<float>(shape, [1, 2], [1], shared.AsSpan(2, 1), shared.AsSpan(1, 2)));
        Assert.Equal([1, 2, 3], shared);

        static void RefusesOutput(Action call) => Assert.Equal("output", Assert.Throws<ArgumentException>(call).ParamName);
    }

    [Fact]
    public void A_missing_shape_is_refused() =>
        Assert.Equal("shape", Assert.Throws<ArgumentNullException>(() => Reference.Correlate<float>(null!, [], [], [], [])).ParamName);

    private delegate void Correlation(
        ConvolutionShape shape, ReadOnlySpan<float> input, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, Span<float> output);

    private static float[] Correlate(ConvolutionShape shape, float[] input, float[] weights, float[]? bias = null) =>
        Run(Reference.Correlate, shape, input, weights, bias);

    private static float[] AbsoluteSum(ConvolutionShape shape, float[] input, float[] weights, float[]? bias = null) =>
        Run(Reference.AbsoluteSum, shape, input, weights, bias);

    private static float[] Run(Correlation correlation, ConvolutionShape shape, float[] input, float[] weights, float[]? bias)
    {
        float[] output = new float[shape.OutputLength];

        // An element that is not written, or is added to, is detected.
        output.AsSpan().Fill(float.NaN);
        correlation(shape, input, weights, bias, output);
        return output;
    }

    private static float[] SmallIntegers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(-9, 10))];
}
