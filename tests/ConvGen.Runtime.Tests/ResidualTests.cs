namespace ConvGen.Runtime.Tests;

/// <summary>A tensor that is added to the sums.</summary>
public class ResidualTests
{
    private static readonly ConvolutionShape Row = new() { InChannels = 1, OutChannels = 1 };

    [Fact]
    public void Each_output_gets_its_own_element() =>
        Assert.Equal(
            [121, 232, 343],
            Oracle.Correlate(Row with { InputWidth = 4, KernelWidth = 2 }, [1, 2, 3, 4], [1, 10], residual: [100, 200, 300]));

    [Fact]
    public void It_is_added_to_the_finished_sum()
    {
        double[] output = [double.NaN];

        Reference.Correlate(Row with { InputWidth = 2, KernelWidth = 2 }, [1, 1], [1, 1], [1e17], [-1e17], output);

        // Because the chain starts from the bias, the ones are rounded away. If the residual were added before them, the result would be 2.
        Assert.Equal([0], output);
    }

    [Fact]
    public void It_is_added_before_anything_is_rounded_to_single_precision()
    {
        float tiny = MathF.ScaleB(1, -30);

        Assert.Equal([tiny], Oracle.Correlate(Row with { InputWidth = 2, KernelWidth = 2 }, [1, tiny], [1, 1], residual: [-1]));
    }

    [Fact]
    public void Its_magnitude_counts_in_the_absolute_sum() =>
        Assert.Equal(
            [1 * 3 + 5 + 7, 2 * 3 + 5 + 8],
            Oracle.AbsoluteSum(Row with { InputWidth = 2 }, [1, -2], [-3], bias: [-5], residual: [-7, 8]));

    [Fact]
    public void One_of_the_wrong_length_is_refused()
    {
        ConvolutionShape shape = Row with { InputWidth = 3, KernelWidth = 2 };

        foreach (Func<object> call in new Func<object>[]
        {
            () => Oracle.Correlate(shape, [1, 2, 3], [1, 2], residual: [1, 2, 3]),
            () => Oracle.AbsoluteSum(shape, [1, 2, 3], [1, 2], residual: [1, 2, 3]),
        })
        {
            var exception = Assert.Throws<ArgumentException>(call);
            Assert.Equal("residual", exception.ParamName);
            Assert.Contains("'residual' has 3 elements", exception.Message, StringComparison.Ordinal);
            Assert.Contains("exactly 2.", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_that_is_the_output_is_added_to_in_place()
    {
        float[] output = [100, 200, 300];

        Reference.Correlate<float>(Row with { InputWidth = 4, KernelWidth = 2 }, [1, 2, 3, 4], [1, 10], [], output, output);

        Assert.Equal([121, 232, 343], output);
    }

    [Fact]
    public void One_that_overlaps_the_output_in_part_is_refused()
    {
        float[] shared = [1, 2, 3];

        Refuses(() => Reference.Correlate<float>(Row with { InputWidth = 2 }, [1, 2], [1], [], shared.AsSpan(0, 2), shared.AsSpan(1, 2)));
        Refuses(() => Reference.AbsoluteSum<float>(Row with { InputWidth = 2 }, [1, 2], [1], [], shared.AsSpan(0, 2), shared.AsSpan(1, 2)));
        Assert.Equal([1, 2, 3], shared);

        static void Refuses(Action call) => Assert.Equal("output", Assert.Throws<ArgumentException>(call).ParamName);
    }
}
