namespace ConvGen.Runtime.Tests;

/// <summary>Activations, as PyTorch defines them.</summary>
public class ActivationTests
{
    private static readonly ConvolutionShape Pixel = new() { InChannels = 1, OutChannels = 1 };

    [Theory]
    [InlineData(Activation.None, -3.5, -3.5)]
    [InlineData(Activation.Relu, 7, 7)]
    [InlineData(Activation.Relu, -7, 0)]
    [InlineData(Activation.Relu6, 5, 5)]
    [InlineData(Activation.Relu6, 7, 6)]
    [InlineData(Activation.Relu6, -7, 0)]
    [InlineData(Activation.LeakyRelu, 8, 8)]
    [InlineData(Activation.LeakyRelu, -8, -2)]
    [InlineData(Activation.Sigmoid, 0, 0.5)]
    [InlineData(Activation.Sigmoid, 1, 0.73105857863000488)]
    [InlineData(Activation.Sigmoid, -1, 0.26894142136999512)]
    [InlineData(Activation.Tanh, 0, 0)]
    [InlineData(Activation.Tanh, 1, 0.76159415595576489)]
    [InlineData(Activation.Tanh, -1, -0.76159415595576489)]
    [InlineData(Activation.Silu, 0, 0)]
    [InlineData(Activation.Silu, 1, 0.73105857863000488)]
    [InlineData(Activation.Silu, -2, -0.23840584404423511)]
    [InlineData(Activation.HardSwish, 1, 4.0 / 6)]
    [InlineData(Activation.HardSwish, -1, -2.0 / 6)]
    [InlineData(Activation.HardSwish, 4, 4)]
    [InlineData(Activation.HardSwish, -4, 0)]
    [InlineData(Activation.HardSigmoid, 0, 0.5)]
    [InlineData(Activation.HardSigmoid, 1.5, 0.75)]
    [InlineData(Activation.HardSigmoid, 4, 1)]
    [InlineData(Activation.HardSigmoid, -4, 0)]
    public void A_function_has_its_known_values(Activation activation, double x, double expected) =>
        Assert.Equal(expected, Reference.Activate(x, activation, leakySlope: 0.25), tolerance: 1e-15);

    // exp(719) overflows; computed with 40 decimal digits.
    [Theory]
    [InlineData(Activation.Silu, -719, -3.971882588193120e-310)]
    [InlineData(Activation.Sigmoid, -719, 5.52417606146e-313)]
    [InlineData(Activation.Sigmoid, -708, 3.307553003638408e-308)]
    public void The_smallest_values_are_not_zero(Activation activation, double x, double expected) =>
        Assert.InRange(Reference.Activate(x, activation) / expected, 1 - 1e-11, 1 + 1e-11);

    [Theory]
    //                                                 −∞                        +∞
    [InlineData(Activation.None, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(Activation.Relu, 0, double.PositiveInfinity)]
    [InlineData(Activation.Relu6, 0, 6)]
    [InlineData(Activation.LeakyRelu, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(Activation.Sigmoid, 0, 1)]
    [InlineData(Activation.Tanh, -1, 1)]
    [InlineData(Activation.Silu, double.NaN, double.PositiveInfinity)]
    [InlineData(Activation.HardSwish, double.NaN, double.PositiveInfinity)]
    [InlineData(Activation.HardSigmoid, 0, 1)]
    public void Infinities_become_what_they_become_in_PyTorch_and_NaN_stays_NaN(
        Activation activation, double ofNegativeInfinity, double ofPositiveInfinity)
    {
        Assert.Equal(ofNegativeInfinity, Reference.Activate(double.NegativeInfinity, activation));
        Assert.Equal(ofPositiveInfinity, Reference.Activate(double.PositiveInfinity, activation));
        Assert.Equal(double.NaN, Reference.Activate(double.NaN, activation));
    }

    [Fact]
    public void The_slope_is_one_hundredth_unless_given()
    {
        Assert.Equal(0.01f, Pixel.LeakySlope);
        Assert.Equal(-0.01f, (float)Reference.Activate(-1, Activation.LeakyRelu));
        Assert.Equal([-0.01f], Oracle.Correlate(Pixel with { Activation = Activation.LeakyRelu }, [1], [-1]));
        Assert.Equal([-0.5f], Oracle.Correlate(Pixel with { Activation = Activation.LeakyRelu, LeakySlope = 0.5f }, [1], [-1]));
    }

    [Fact]
    public void The_function_is_applied_to_each_output_after_its_bias_and_its_residual()
    {
        ConvolutionShape shape = Pixel with { InputWidth = 4, Activation = Activation.Relu };

        Assert.Equal([0, 0, 1, 2], Oracle.Correlate(shape, [1, 2, 3, 4], [1], bias: [-2]));
        Assert.Equal([3, 0, 0, 2], Oracle.Correlate(shape, [1, 2, 3, 4], [1], bias: [-2], residual: [4, 0, -1, 0]));
    }

    [Fact]
    public void It_is_evaluated_in_double_precision_and_rounded_once()
    {
        float[] input = [.. Enumerable.Range(-300, 601).Select(number => number / 100f)];
        ConvolutionShape shape = Pixel with { InputWidth = input.Length, Activation = Activation.HardSwish };

        float[] output = Oracle.Correlate(shape, input, [1]);

        Assert.Equal(input.Select(x => (float)(x * ((double)x + 3) / 6)), output);

        // Evaluated in single precision, some results differ.
        Assert.NotEqual(input.Select(x => x * (x + 3) / 6), output);
    }

    [Fact]
    public void The_absolute_sum_leaves_it_out() =>
        Assert.Equal([10 * 2 + 3], Oracle.AbsoluteSum(Pixel with { Activation = Activation.Relu6 }, [-10], [2], bias: [3]));

    [Fact]
    public void A_function_that_does_not_exist_is_refused()
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Reference.Activate(0, (Activation)16));

        Assert.Equal("activation", exception.ParamName);
        Assert.StartsWith(
            "'activation' is 16, but must be one of None, Relu, Relu6, LeakyRelu, Sigmoid, Tanh, Silu, HardSwish, HardSigmoid, Elu, Gelu, GeluTanh, Softplus, Mish, Clip, PRelu.",
            exception.Message,
            StringComparison.Ordinal);
    }
}
