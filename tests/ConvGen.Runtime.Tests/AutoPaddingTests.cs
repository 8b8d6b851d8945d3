namespace ConvGen.Runtime.Tests;

/// <summary>Automatic padding, as defined by ONNX's auto_pad.</summary>
public class AutoPaddingTests
{
    private static readonly ConvolutionShape Row = new() { InChannels = 1, OutChannels = 1 };

    public static TheoryData<int, int, int> Kernels
    {
        get
        {
            var kernels = new TheoryData<int, int, int>();
            foreach (int kernel in Enumerable.Range(1, 5))
            {
                foreach (int stride in Enumerable.Range(1, 4))
                {
                    foreach (int dilation in Enumerable.Range(1, 3))
                    {
                        kernels.Add(kernel, stride, dilation);
                    }
                }
            }

            return kernels;
        }
    }

    [Theory]
    //          extent kernel stride dilation before after
    [InlineData(5, 3, 1, 1, 1, 1)]
    [InlineData(5, 2, 1, 1, 0, 1)]
    [InlineData(5, 4, 1, 1, 1, 2)]
    [InlineData(5, 3, 2, 1, 1, 1)]
    [InlineData(6, 3, 2, 1, 0, 1)]
    [InlineData(224, 7, 2, 1, 2, 3)]
    [InlineData(5, 3, 1, 2, 2, 2)]
    [InlineData(6, 2, 2, 3, 1, 1)]
    [InlineData(7, 1, 3, 1, 0, 0)]
    [InlineData(8, 1, 3, 1, 0, 0)]
    [InlineData(1, 5, 1, 1, 2, 2)]
    [InlineData(1, 6, 1, 1, 2, 3)]
    public void The_padding_is_halved_with_an_odd_element_after_or_before_the_input(
        int extent, int kernel, int stride, int dilation, int before, int after)
    {
        var (depth, height, width) = (
            Row with { InputDepth = extent, KernelDepth = kernel, StrideDepth = stride, DilationDepth = dilation },
            Row with { InputHeight = extent, KernelHeight = kernel, StrideHeight = stride, DilationHeight = dilation },
            Row with { InputWidth = extent, KernelWidth = kernel, StrideWidth = stride, DilationWidth = dilation });

        Assert.Equal(depth with { PaddingFront = before, PaddingBack = after }, depth.WithAutoPadding(AutoPadding.SameUpper));
        Assert.Equal(depth with { PaddingFront = after, PaddingBack = before }, depth.WithAutoPadding(AutoPadding.SameLower));
        Assert.Equal(height with { PaddingTop = before, PaddingBottom = after }, height.WithAutoPadding(AutoPadding.SameUpper));
        Assert.Equal(height with { PaddingTop = after, PaddingBottom = before }, height.WithAutoPadding(AutoPadding.SameLower));
        Assert.Equal(width with { PaddingLeft = before, PaddingRight = after }, width.WithAutoPadding(AutoPadding.SameUpper));
        Assert.Equal(width with { PaddingLeft = after, PaddingRight = before }, width.WithAutoPadding(AutoPadding.SameLower));
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void The_output_is_the_input_divided_by_the_stride_and_rounded_up(int kernel, int stride, int dilation)
    {
        for (int extent = 1; extent <= 12; extent++)
        {
            ConvolutionShape shape = Row with
            {
                InputWidth = extent,
                KernelWidth = kernel,
                StrideWidth = stride,
                DilationWidth = dilation,
            };

            Assert.Equal((int)Math.Ceiling((double)extent / stride), shape.WithAutoPadding(AutoPadding.SameUpper).OutputWidth);
            Assert.Equal((int)Math.Ceiling((double)extent / stride), shape.WithAutoPadding(AutoPadding.SameLower).OutputWidth);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void The_output_of_a_transposed_convolution_is_the_input_times_the_stride(int kernel, int stride, int dilation)
    {
        // The output padding that a kernel shorter than the stride needs. More is allowed, up to PyTorch's limit.
        int least = Math.Max(stride - (dilation * (kernel - 1) + 1), 0);
        for (int outputPadding = least; outputPadding < Math.Max(stride, dilation); outputPadding++)
        {
            for (int extent = 1; extent <= 6; extent++)
            {
                ConvolutionShape shape = Row with
                {
                    Transposed = true,
                    InputWidth = extent,
                    KernelWidth = kernel,
                    StrideWidth = stride,
                    DilationWidth = dilation,
                    OutputPaddingWidth = outputPadding,
                };
                ConvolutionShape upper = shape.WithAutoPadding(AutoPadding.SameUpper);
                ConvolutionShape lower = shape.WithAutoPadding(AutoPadding.SameLower);

                Assert.Equal((extent * stride, extent * stride), (upper.OutputWidth, lower.OutputWidth));
                Assert.Equal((upper.PaddingLeft, upper.PaddingRight), (lower.PaddingRight, lower.PaddingLeft));
                Assert.InRange(upper.PaddingRight - upper.PaddingLeft, 0, 1);
            }
        }
    }

    [Fact]
    public void ONNX_s_example_of_a_convolution_comes_out()
    {
        ConvolutionShape shape = Row with
        {
            InputHeight = 5,
            InputWidth = 5,
            KernelHeight = 3,
            KernelWidth = 3,
            StrideHeight = 2,
            StrideWidth = 2,
        };

        Assert.Equal(
            [
                12, 27, 24,
                63, 108, 81,
                72, 117, 84,
            ],
            Oracle.Correlate(
                shape.WithAutoPadding(AutoPadding.SameLower),
                [.. Enumerable.Range(0, 25)],
                [1, 1, 1, 1, 1, 1, 1, 1, 1]));
    }

    [Fact]
    public void A_side_that_gets_one_element_more_shifts_the_result()
    {
        ConvolutionShape shape = Row with { InputWidth = 3, KernelWidth = 2 };

        Assert.Equal([21, 32, 3], Oracle.Correlate(shape.WithAutoPadding(AutoPadding.SameUpper), [1, 2, 3], [1, 10]));
        Assert.Equal([10, 21, 32], Oracle.Correlate(shape.WithAutoPadding(AutoPadding.SameLower), [1, 2, 3], [1, 10]));

        // The full output is 1, 12, 23, 30, and the padding is cut off from it.
        ConvolutionShape transposed = shape with { Transposed = true };
        Assert.Equal([1, 12, 23], Oracle.Correlate(transposed.WithAutoPadding(AutoPadding.SameUpper), [1, 2, 3], [1, 10]));
        Assert.Equal([12, 23, 30], Oracle.Correlate(transposed.WithAutoPadding(AutoPadding.SameLower), [1, 2, 3], [1, 10]));
    }

    [Fact]
    public void A_valid_convolution_has_no_padding_and_none_leaves_everything_as_it_is()
    {
        ConvolutionShape shape = Row with { InputWidth = 3, KernelWidth = 3 };
        ConvolutionShape padded = shape with { PaddingLeft = 2 };

        Assert.Equal(shape, shape.WithAutoPadding(AutoPadding.Valid));
        Assert.Same(padded, padded.WithAutoPadding(AutoPadding.None));
    }

    [Theory]
    [InlineData(AutoPadding.Valid)]
    [InlineData(AutoPadding.SameUpper)]
    [InlineData(AutoPadding.SameLower)]
    public void A_rule_is_exclusive_with_a_padding_of_ones_own(AutoPadding rule)
    {
        Refuses(Row with { PaddingFront = 1 }, "PaddingFront");
        Refuses(Row with { PaddingBack = 1 }, "PaddingBack");
        Refuses(Row with { PaddingTop = 1 }, "PaddingTop");
        Refuses(Row with { PaddingBottom = 1 }, "PaddingBottom");
        Refuses(Row with { PaddingLeft = 1 }, "PaddingLeft");
        Refuses(Row with { PaddingRight = 1 }, "PaddingRight");

        void Refuses(ConvolutionShape shape, string padding)
        {
            var exception = Assert.Throws<ArgumentException>(() => shape.WithAutoPadding(rule));
            Assert.Equal("autoPadding", exception.ParamName);
            Assert.StartsWith(
                $"{padding} is 1, but must be 0, because {rule} sets the padding: ", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_transposed_kernel_shorter_than_its_stride_needs_an_output_padding()
    {
        ConvolutionShape shape = Row with { Transposed = true, InputWidth = 3, KernelWidth = 2, StrideWidth = 5, OutputPaddingWidth = 1 };

        var exception = Assert.Throws<ArgumentException>(() => shape.WithAutoPadding(AutoPadding.SameUpper));

        Assert.Equal("autoPadding", exception.ParamName);
        Assert.StartsWith(
            "OutputPaddingWidth is 1, but must be at least 3 for the output that SameUpper requires: ",
            exception.Message,
            StringComparison.Ordinal);
        Assert.Equal(15, (shape with { OutputPaddingWidth = 3 }).WithAutoPadding(AutoPadding.SameUpper).OutputWidth);
        Assert.Equal(13, shape.WithAutoPadding(AutoPadding.Valid).OutputWidth);
    }

    [Fact]
    public void Sizes_that_no_rule_can_work_with_are_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() => (Row with { StrideWidth = 0 }).WithAutoPadding(AutoPadding.SameUpper));

        Assert.StartsWith("StrideWidth is 0, but must be at least 1: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_does_not_exist_is_refused()
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Row.WithAutoPadding((AutoPadding)4));

        Assert.Equal("autoPadding", exception.ParamName);
        Assert.StartsWith(
            "'autoPadding' is 4, but must be one of None, Valid, SameUpper, SameLower.", exception.Message, StringComparison.Ordinal);
    }
}
