namespace ConvGen.Runtime.Tests;

public class ConvolutionShapeTests
{
    [Theory]
    //          extent before after dilation kernel stride   output
    [InlineData(3, 0, 0, 1, 2, 1, 2)]
    [InlineData(5, 0, 0, 1, 5, 1, 1)]
    [InlineData(32, 1, 1, 1, 3, 1, 32)]
    [InlineData(32, 1, 1, 1, 3, 2, 16)]
    [InlineData(33, 1, 1, 1, 3, 2, 17)]
    [InlineData(224, 3, 3, 1, 7, 2, 112)]
    [InlineData(7, 0, 1, 1, 2, 2, 4)]
    [InlineData(10, 0, 0, 3, 3, 1, 4)]
    [InlineData(10, 2, 2, 2, 3, 3, 4)]
    [InlineData(1, 0, 0, 1, 1, 9, 1)]
    [InlineData(2, 0, 0, 1, 3, 1, 0)]
    [InlineData(2, 0, 0, 1, 3, 2, 0)]
    [InlineData(2, 0, 0, 2, 3, 2, 0)]
    public void The_output_extent_follows_the_documented_formula_along_each_axis(
        int extent, int before, int after, int dilation, int kernel, int stride, int output)
    {
        var depth = new ConvolutionShape
        {
            InChannels = 1,
            OutChannels = 1,
            InputDepth = extent,
            PaddingFront = before,
            PaddingBack = after,
            DilationDepth = dilation,
            KernelDepth = kernel,
            StrideDepth = stride,
        };
        var height = new ConvolutionShape
        {
            InChannels = 1,
            OutChannels = 1,
            InputHeight = extent,
            PaddingTop = before,
            PaddingBottom = after,
            DilationHeight = dilation,
            KernelHeight = kernel,
            StrideHeight = stride,
        };
        var width = new ConvolutionShape
        {
            InChannels = 1,
            OutChannels = 1,
            InputWidth = extent,
            PaddingLeft = before,
            PaddingRight = after,
            DilationWidth = dilation,
            KernelWidth = kernel,
            StrideWidth = stride,
        };

        Assert.Equal((output, 1, 1), (depth.OutputDepth, depth.OutputHeight, depth.OutputWidth));
        Assert.Equal((1, output, 1), (height.OutputDepth, height.OutputHeight, height.OutputWidth));
        Assert.Equal((1, 1, output), (width.OutputDepth, width.OutputHeight, width.OutputWidth));
    }

    [Fact]
    public void Lengths_count_the_elements_of_each_tensor()
    {
        var shape = new ConvolutionShape
        {
            InChannels = 4,
            OutChannels = 6,
            Groups = 2,
            InputDepth = 5,
            InputHeight = 7,
            InputWidth = 9,
            KernelDepth = 3,
            KernelHeight = 2,
            KernelWidth = 4,
        };

        Assert.Equal(4 * 5 * 7 * 9, shape.InputLength);
        Assert.Equal(6 * (4 / 2) * 3 * 2 * 4, shape.WeightLength);
        Assert.Equal(6, shape.BiasLength);
        Assert.Equal(6 * 3 * 6 * 6, shape.OutputLength);
        Assert.Equal(6L * 3 * 6 * 6 * (4 / 2) * 3 * 2 * 4, shape.MultiplyAdds);
    }

    [Fact]
    public void A_transposed_convolution_has_as_many_weights_and_multiply_adds_as_the_forward_one_that_it_transposes()
    {
        ConvolutionShape forward = new()
        {
            InChannels = 4,
            OutChannels = 6,
            Groups = 2,
            InputHeight = 7,
            InputWidth = 9,
            KernelHeight = 3,
            KernelWidth = 4,
            StrideHeight = 2,
            PaddingLeft = 1,
        };
        ConvolutionShape transposed = new()
        {
            InChannels = 6,
            OutChannels = 4,
            Groups = 2,
            InputHeight = 3,
            InputWidth = 7,
            KernelHeight = 3,
            KernelWidth = 4,
            StrideHeight = 2,
            PaddingLeft = 1,
            Transposed = true,
        };

        Assert.Equal((3, 7), (forward.OutputHeight, forward.OutputWidth));
        Assert.Equal((7, 9), (transposed.OutputHeight, transposed.OutputWidth));
        Assert.Equal(forward.WeightLength, transposed.WeightLength);
        Assert.Equal(forward.MultiplyAdds, transposed.MultiplyAdds);
        Assert.Equal((forward.InputLength, forward.OutputLength), (transposed.OutputLength, transposed.InputLength));
        Assert.Equal(4, transposed.BiasLength);
    }

    [Fact]
    public void The_layer_of_100_channels_costs_a_thousand_million_multiply_adds()
    {
        var shape = new ConvolutionShape
        {
            InChannels = 100,
            OutChannels = 100,
            InputHeight = 68,
            InputWidth = 68,
            KernelHeight = 5,
            KernelWidth = 5,
        };

        Assert.Equal((64, 64), (shape.OutputHeight, shape.OutputWidth));
        Assert.Equal(1_024_000_000, shape.MultiplyAdds);
    }

    [Fact]
    public void Multiply_adds_may_exceed_32_bits_but_a_length_may_not()
    {
        var shape = new ConvolutionShape { InChannels = 70_000, OutChannels = 70_000 };

        Assert.Equal(4_900_000_000, shape.MultiplyAdds);
        Assert.Throws<OverflowException>(() => shape.WeightLength);
        Assert.Throws<OverflowException>(() => (shape with { InputWidth = 70_000 }).InputLength);
        Assert.Throws<OverflowException>(() => (shape with { InputWidth = 70_000 }).OutputLength);
        Assert.Throws<OverflowException>(() => (shape with { InputWidth = 70_000, StrideWidth = 70_000, Transposed = true }).OutputWidth);
    }

    [Fact]
    public void Shapes_with_the_same_sizes_are_equal()
    {
        var shape = new ConvolutionShape { InChannels = 3, OutChannels = 16, KernelHeight = 3, InputHeight = 9 };

        Assert.Equal(shape, shape with { });
        Assert.NotEqual(shape, shape with { PaddingTop = 1 });
    }

    [Fact]
    public void Its_text_states_the_given_sizes_even_of_an_impossible_shape()
    {
        var shape = new ConvolutionShape
        {
            InChannels = 4,
            OutChannels = 6,
            Groups = 0,
            InputDepth = 5,
            InputHeight = 7,
            InputWidth = 9,
            KernelDepth = 3,
            KernelHeight = 2,
            KernelWidth = 11,
            StrideDepth = 1,
            StrideHeight = 2,
            StrideWidth = 0,
            DilationDepth = 2,
            DilationHeight = 3,
            DilationWidth = 4,
            PaddingFront = 1,
            PaddingBack = 2,
            PaddingTop = 3,
            PaddingBottom = 4,
            PaddingLeft = 5,
            PaddingRight = 6,
        };

        Assert.Equal(
            "4 -> 6 channels in 0 groups, input (5, 7, 9), kernel (3, 2, 11), " +
            "stride (1, 2, 0), dilation (2, 3, 4), padding (1+2, 3+4, 5+6)",
            shape.ToString());
    }

    [Fact]
    public void Its_text_states_the_options_that_differ_from_their_defaults()
    {
        ConvolutionShape shape = new() { InChannels = 1, OutChannels = 1 };
        string plain = shape.ToString();

        Assert.EndsWith("padding (0+0, 0+0, 0+0)", plain, StringComparison.Ordinal);
        Assert.Equal(
            plain + " of mode Reflect, layout ChannelsLast, activation LeakyRelu of slope 0.5",
            (shape with
            {
                PaddingMode = PaddingMode.Reflect,
                Layout = TensorLayout.ChannelsLast,
                Activation = Activation.LeakyRelu,
                LeakySlope = 0.5f,
            }).ToString());
        Assert.Equal(
            plain + ", transposed with output padding (1, 2, 3), activation Relu",
            (shape with
            {
                Transposed = true,
                OutputPaddingDepth = 1,
                OutputPaddingHeight = 2,
                OutputPaddingWidth = 3,
                Activation = Activation.Relu,
            }).ToString());
    }

    public static TheoryData<ConvolutionShape, string> ImpossibleShapes
    {
        get
        {
            var valid = new ConvolutionShape { InChannels = 4, OutChannels = 6, InputDepth = 3, InputHeight = 3, InputWidth = 3 };
            return new()
            {
                { valid with { InChannels = 0 }, "InChannels is 0, but must be at least 1" },
                { valid with { OutChannels = 0 }, "OutChannels is 0, but must be at least 1" },
                { valid with { Groups = 0 }, "Groups is 0, but must be at least 1" },
                { valid with { InputDepth = 0 }, "InputDepth is 0, but must be at least 1" },
                { valid with { InputHeight = -1 }, "InputHeight is -1, but must be at least 1" },
                { valid with { InputWidth = 0 }, "InputWidth is 0, but must be at least 1" },
                { valid with { KernelDepth = 0 }, "KernelDepth is 0, but must be at least 1" },
                { valid with { KernelHeight = 0 }, "KernelHeight is 0, but must be at least 1" },
                { valid with { KernelWidth = -2 }, "KernelWidth is -2, but must be at least 1" },
                { valid with { StrideDepth = 0 }, "StrideDepth is 0, but must be at least 1" },
                { valid with { StrideHeight = 0 }, "StrideHeight is 0, but must be at least 1" },
                { valid with { StrideWidth = 0 }, "StrideWidth is 0, but must be at least 1" },
                { valid with { DilationDepth = 0 }, "DilationDepth is 0, but must be at least 1" },
                { valid with { DilationHeight = 0 }, "DilationHeight is 0, but must be at least 1" },
                { valid with { DilationWidth = 0 }, "DilationWidth is 0, but must be at least 1" },
                { valid with { PaddingFront = -1 }, "PaddingFront is -1, but must be at least 0" },
                { valid with { PaddingBack = -1 }, "PaddingBack is -1, but must be at least 0" },
                { valid with { PaddingTop = -1 }, "PaddingTop is -1, but must be at least 0" },
                { valid with { PaddingBottom = -1 }, "PaddingBottom is -1, but must be at least 0" },
                { valid with { PaddingLeft = -1 }, "PaddingLeft is -1, but must be at least 0" },
                { valid with { PaddingRight = -1 }, "PaddingRight is -1, but must be at least 0" },
                { valid with { Groups = 3 }, "InChannels is 4, but must be a multiple of Groups, which is 3" },
                { valid with { Groups = 4 }, "OutChannels is 6, but must be a multiple of Groups, which is 4" },
                { valid with { KernelDepth = 4 }, "KernelDepth is 4, but must be at most 3 to fit into the padded input" },
                {
                    valid with { KernelHeight = 6, PaddingTop = 1, PaddingBottom = 1 },
                    "KernelHeight is 6, but must be at most 5 to fit into the padded input"
                },
                {
                    valid with { KernelWidth = 2, DilationWidth = 3 },
                    "KernelWidth is 2, but must be at most 1 to fit into the padded input"
                },
                { valid with { PaddingMode = (PaddingMode)4 }, "PaddingMode is 4, but must be one of Zeros, Reflect, Replicate, Circular" },
                { valid with { Layout = (TensorLayout)(-1) }, "Layout is -1, but must be one of ChannelsFirst, ChannelsLast" },
                {
                    valid with { Activation = (Activation)16 },
                    "Activation is 16, but must be one of None, Relu, Relu6, LeakyRelu, Sigmoid, Tanh, Silu, HardSwish, HardSigmoid, Elu, Gelu, GeluTanh, Softplus, Mish, Clip, PRelu"
                },
                { valid with { LeakySlope = float.NaN }, "LeakySlope is NaN, but must be a finite number" },
                { valid with { EluAlpha = float.NegativeInfinity }, "EluAlpha is -Infinity, but must be a finite number" },
                { valid with { ClipMaximum = float.PositiveInfinity }, "ClipMaximum is Infinity, but must be a finite number" },
                { valid with { ClipMinimum = 1, ClipMaximum = 0.5f }, "ClipMinimum is 1, but ClipMaximum is only 0.5" },
                { valid with { Activation = Activation.PRelu }, "Activation is PRelu, which has weights of its own" },
                { valid with { OutputPaddingDepth = -1 }, "OutputPaddingDepth is -1, but must be at least 0" },
                { valid with { OutputPaddingHeight = -1 }, "OutputPaddingHeight is -1, but must be at least 0" },
                { valid with { OutputPaddingWidth = -1 }, "OutputPaddingWidth is -1, but must be at least 0" },
                {
                    valid with { OutputPaddingWidth = 1, StrideWidth = 2 },
                    "OutputPaddingWidth is 1, but must be at most 0, because the convolution is not transposed"
                },
                {
                    valid with { Transposed = true, OutputPaddingDepth = 1 },
                    "OutputPaddingDepth is 1, but must be at most 0, smaller than the stride or the dilation"
                },
                {
                    valid with { Transposed = true, OutputPaddingHeight = 3, StrideHeight = 3, DilationHeight = 2 },
                    "OutputPaddingHeight is 3, but must be at most 2, smaller than the stride or the dilation"
                },
                {
                    valid with { Transposed = true, OutputPaddingWidth = 3, StrideWidth = 2, DilationWidth = 3 },
                    "OutputPaddingWidth is 3, but must be at most 2, smaller than the stride or the dilation"
                },
                {
                    valid with { Transposed = true, PaddingMode = PaddingMode.Reflect },
                    "PaddingMode is Reflect, but must be Zeros, because the convolution is transposed"
                },
                {
                    valid with { Transposed = true, PaddingFront = 1, PaddingBack = 2 },
                    "PaddingFront + PaddingBack is 3, but must be at most 2 to leave an output"
                },
                {
                    valid with { Transposed = true, StrideHeight = 2, KernelHeight = 2, PaddingTop = 7 },
                    "PaddingTop + PaddingBottom is 7, but must be at most 5 to leave an output"
                },
                {
                    valid with { Transposed = true, PaddingRight = 9 },
                    "PaddingLeft + PaddingRight is 9, but must be at most 2 to leave an output"
                },
            };
        }
    }

    [Theory]
    [MemberData(nameof(ImpossibleShapes))]
    public void An_impossible_shape_is_refused_by_the_rule_it_breaks(ConvolutionShape shape, string rule)
    {
        var exception = Assert.Throws<ArgumentException>(() => Reference.Correlate<float>(shape, [], [], [], []));

        Assert.Equal("shape", exception.ParamName);
        Assert.StartsWith(rule + ": " + shape + ".", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_that_just_fits_is_accepted() =>
        new ConvolutionShape
        {
            InChannels = 4,
            OutChannels = 6,
            Groups = 2,
            InputDepth = 3,
            InputHeight = 3,
            InputWidth = 3,
            KernelDepth = 3,
            KernelHeight = 5,
            KernelWidth = 2,
            PaddingTop = 1,
            PaddingBottom = 1,
            DilationWidth = 2,
        }.RequireValid();
}
