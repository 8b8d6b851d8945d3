namespace ConvGen.Runtime.Tests;

/// <summary>Padding, as defined by torch.nn.functional.pad.</summary>
public class PaddingModeTests
{
    private static readonly ConvolutionShape Row = new() { InChannels = 1, OutChannels = 1 };

    public static TheoryData<PaddingMode> Modes => [.. Enum.GetValues<PaddingMode>()];

    [Theory]
    [InlineData(PaddingMode.Zeros, new float[] { 0, 0, 1, 2, 3, 4, 0, 0, 0 })]
    [InlineData(PaddingMode.Reflect, new float[] { 3, 2, 1, 2, 3, 4, 3, 2, 1 })]
    [InlineData(PaddingMode.Replicate, new float[] { 1, 1, 1, 2, 3, 4, 4, 4, 4 })]
    [InlineData(PaddingMode.Circular, new float[] { 3, 4, 1, 2, 3, 4, 1, 2, 3 })]
    public void A_kernel_of_a_single_tap_shows_the_padded_input_along_each_axis(PaddingMode mode, float[] padded)
    {
        ConvolutionShape shape = Row with { PaddingMode = mode };

        Assert.Equal(
            padded, Oracle.Correlate(shape with { InputWidth = 4, PaddingLeft = 2, PaddingRight = 3 }, [1, 2, 3, 4], [1]));
        Assert.Equal(
            padded, Oracle.Correlate(shape with { InputHeight = 4, PaddingTop = 2, PaddingBottom = 3 }, [1, 2, 3, 4], [1]));
        Assert.Equal(
            padded, Oracle.Correlate(shape with { InputDepth = 4, PaddingFront = 2, PaddingBack = 3 }, [1, 2, 3, 4], [1]));
    }

    [Theory]
    [InlineData(PaddingMode.Zeros, new float[] { 0, 0, 0, 0, 0, 1, 2, 0, 0, 3, 4, 0, 0, 0, 0, 0 })]
    [InlineData(PaddingMode.Reflect, new float[] { 4, 3, 4, 3, 2, 1, 2, 1, 4, 3, 4, 3, 2, 1, 2, 1 })]
    [InlineData(PaddingMode.Replicate, new float[] { 1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4 })]
    [InlineData(PaddingMode.Circular, new float[] { 4, 3, 4, 3, 2, 1, 2, 1, 4, 3, 4, 3, 2, 1, 2, 1 })]
    public void The_corners_of_an_image_are_padded_along_both_axes(PaddingMode mode, float[] padded) =>
        Assert.Equal(
            padded,
            Oracle.Correlate(
                Row with
                {
                    InputHeight = 2,
                    InputWidth = 2,
                    PaddingTop = 1,
                    PaddingBottom = 1,
                    PaddingLeft = 1,
                    PaddingRight = 1,
                    PaddingMode = mode,
                },
                [1, 2, 3, 4],
                [1]));

    [Fact]
    public void A_tap_on_other_padding_than_zeros_is_a_term()
    {
        ConvolutionShape shape = Row with { InputWidth = 3, KernelWidth = 2, PaddingLeft = 1 };

        Assert.Equal([10, 21, 32], Oracle.Correlate(shape, [1, 2, 3], [1, 10]));
        Assert.Equal([12, 21, 32], Oracle.Correlate(shape with { PaddingMode = PaddingMode.Reflect }, [1, 2, 3], [1, 10]));
        Assert.Equal([11, 21, 32], Oracle.Correlate(shape with { PaddingMode = PaddingMode.Replicate }, [1, 2, 3], [1, 10]));
        Assert.Equal([13, 21, 32], Oracle.Correlate(shape with { PaddingMode = PaddingMode.Circular }, [1, 2, 3], [1, 10]));
    }

    [Fact]
    public void Its_magnitude_counts_in_the_absolute_sum() =>
        Assert.Equal(
            [2 * 1 + 1 * 10, 1 * 1 + 2 * 10],
            Oracle.AbsoluteSum(
                Row with { InputWidth = 2, KernelWidth = 2, PaddingLeft = 1, PaddingMode = PaddingMode.Reflect }, [1, -2], [-1, 10]));

    [Theory]
    [MemberData(nameof(Modes))]
    public void The_result_is_that_of_a_picture_padded_beforehand(PaddingMode mode)
    {
        ConvolutionShape[] shapes =
        [
            Row with { InputWidth = 1 },
            Row with { InputWidth = 5, KernelWidth = 9, PaddingLeft = 4, PaddingRight = 3, DilationWidth = 1 },
            new()
            {
                InChannels = 2,
                OutChannels = 3,
                InputHeight = 4,
                InputWidth = 5,
                KernelHeight = 3,
                KernelWidth = 2,
                StrideHeight = 2,
                StrideWidth = 3,
                DilationHeight = 2,
                DilationWidth = 3,
                PaddingTop = 3,
                PaddingBottom = 1,
                PaddingLeft = 0,
                PaddingRight = 4,
            },
            new()
            {
                InChannels = 4,
                OutChannels = 2,
                Groups = 2,
                InputDepth = 3,
                InputHeight = 4,
                InputWidth = 3,
                KernelDepth = 2,
                KernelHeight = 1,
                KernelWidth = 3,
                StrideDepth = 2,
                PaddingFront = 2,
                PaddingBack = 1,
                PaddingTop = 3,
                PaddingBottom = 2,
                PaddingLeft = 1,
                PaddingRight = 2,
            },
        ];

        foreach (ConvolutionShape zeroPadded in shapes)
        {
            ConvolutionShape shape = zeroPadded with { PaddingMode = mode };
            var random = new Random(shape.InputLength);
            float[] input = Oracle.SmallIntegers(random, shape.InputLength);
            float[] weights = Oracle.SmallIntegers(random, shape.WeightLength);
            float[] bias = Oracle.SmallIntegers(random, shape.BiasLength);

            ConvolutionShape ofPadded = Rearrangement.OfPadded(shape);
            Assert.Equal(shape.OutputLength, ofPadded.OutputLength);
            Assert.Equal(
                Oracle.Correlate(ofPadded, Rearrangement.Padded(input, shape), weights, bias),
                Oracle.Correlate(shape, input, weights, bias));
        }
    }

    [Theory]
    [InlineData(PaddingMode.Reflect, 2)]
    [InlineData(PaddingMode.Circular, 3)]
    public void Padding_beyond_the_limit_of_its_mode_is_refused_along_each_axis(PaddingMode mode, int largest)
    {
        ConvolutionShape shape = Row with { InputDepth = 3, InputHeight = 3, InputWidth = 3, PaddingMode = mode };
        int beyond = largest + 1;

        Refuses(shape with { PaddingFront = beyond }, "PaddingFront", "InputDepth", shape with { PaddingFront = largest });
        Refuses(shape with { PaddingBack = beyond }, "PaddingBack", "InputDepth", shape with { PaddingBack = largest });
        Refuses(shape with { PaddingTop = beyond }, "PaddingTop", "InputHeight", shape with { PaddingTop = largest });
        Refuses(shape with { PaddingBottom = beyond }, "PaddingBottom", "InputHeight", shape with { PaddingBottom = largest });
        Refuses(shape with { PaddingLeft = beyond }, "PaddingLeft", "InputWidth", shape with { PaddingLeft = largest });
        Refuses(shape with { PaddingRight = beyond }, "PaddingRight", "InputWidth", shape with { PaddingRight = largest });

        void Refuses(ConvolutionShape impossible, string padding, string extent, ConvolutionShape possible)
        {
            possible.RequireValid();
            var exception = Assert.Throws<ArgumentException>(() => impossible.RequireValid());
            Assert.StartsWith(
                $"{padding} is {beyond}, but must be at most {largest}, because PaddingMode is {mode} and {extent} is 3: ",
                exception.Message,
                StringComparison.Ordinal);
        }
    }
}
