namespace ConvGen.Runtime.Tests;

/// <summary>Tensors with a channels-last layout.</summary>
public class LayoutTests
{
    [Fact]
    public void Pixels_hold_their_channels_side_by_side()
    {
        ConvolutionShape shape = new() { InChannels = 2, OutChannels = 3, InputWidth = 2, Layout = TensorLayout.ChannelsLast };

        // Pixels (1, 2) and (3, 4). The weights are one row per output channel, as in every layout.
        Assert.Equal(
            [
                21, 210, 2100,
                43, 430, 4300,
            ],
            Oracle.Correlate(shape, [1, 2, 3, 4], [1, 10, 10, 100, 100, 1000]));
    }

    [Fact]
    public void A_residual_has_the_layout_of_the_output() =>
        Assert.Equal(
            [101, 202, 303, 404],
            Oracle.Correlate(
                new() { InChannels = 1, OutChannels = 2, InputWidth = 2, Layout = TensorLayout.ChannelsLast },
                [100, 300],
                [1, 2],
                residual: [1, 2, 3, -196]));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_result_is_that_of_channels_first_transposed(bool transposed)
    {
        ConvolutionShape first = new()
        {
            InChannels = 6,
            OutChannels = 4,
            Groups = 2,
            InputDepth = 3,
            InputHeight = 4,
            InputWidth = 5,
            KernelDepth = 2,
            KernelHeight = 3,
            KernelWidth = 2,
            StrideHeight = 2,
            DilationWidth = 2,
            PaddingTop = 1,
            PaddingRight = 2,
            Transposed = transposed,
        };
        ConvolutionShape last = first with { Layout = TensorLayout.ChannelsLast };
        var random = new Random(1);
        float[] input = Oracle.SmallIntegers(random, first.InputLength);
        float[] weights = Oracle.SmallIntegers(random, first.WeightLength);
        float[] bias = Oracle.SmallIntegers(random, first.BiasLength);
        float[] residual = Oracle.SmallIntegers(random, first.OutputLength);

        Assert.Equal(first.OutputLength, last.OutputLength);
        Assert.Equal(
            Rearrangement.ChannelsLast(Oracle.Correlate(first, input, weights, bias, residual), first.OutChannels),
            Oracle.Correlate(
                last,
                Rearrangement.ChannelsLast(input, first.InChannels),
                weights,
                bias,
                Rearrangement.ChannelsLast(residual, first.OutChannels)));
    }
}
