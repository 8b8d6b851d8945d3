using ConvGen.CompilerServices;

namespace ConvGen.Runtime.Tests;

/// <summary>The activations with parameters as passes over a span: limits, slopes and scales.</summary>
public class InPlaceParameterTests
{
    private static readonly float[] Arguments = [.. Samples.Special<float>(), .. Samples.Between(-8, 8, 1000).Select(x => (float)x)];

    [Theory]
    [InlineData(-0.5f, 2)]
    [InlineData(0, float.PositiveInfinity)]
    [InlineData(3, -3)]
    public void Clipped_values_are_those_of_one_element(float minimum, float maximum)
    {
        float[] singles = [.. Arguments];
        double[] doubles = [.. Arguments];

        Activations.ClipInPlace(singles, minimum, maximum);
        Activations.ClipInPlace(doubles, minimum, maximum);

        for (int i = 0; i < Arguments.Length; i++)
        {
            Bits.AssertSame(Activations.Clip(Arguments[i], minimum, maximum), singles[i], "Clip", Arguments[i]);
            Bits.AssertSame(Activations.Clip((double)Arguments[i], minimum, maximum), doubles[i], "Clip", Arguments[i]);
            Assert.Equal((float)Reference.Activate(Arguments[i], Activation.Clip, clipMinimum: minimum, clipMaximum: maximum), singles[i]);
        }
    }

    [Theory]
    [InlineData(0.25f)]
    [InlineData(-3)]
    public void The_negative_values_of_an_exponential_unit_are_multiplied_by_alpha(float alpha)
    {
        float[] expected = [.. Arguments];
        float[] actual = [.. Arguments];

        Activations.EluInPlace(expected, 1);
        Activations.EluInPlace(actual, alpha);

        for (int i = 0; i < Arguments.Length; i++)
        {
            Bits.AssertSame(Arguments[i] < 0 ? expected[i] * alpha : expected[i], actual[i], "Elu", Arguments[i]);
        }
    }

    // Planes of 1 to 40 elements have vectors of every width and single elements. A negative slope changes the sign of zeros.
    [Fact]
    public void Each_channel_has_its_own_slope()
    {
        float[] slopes = [0.25f, -2, 0, 1.5f];
        for (int plane = 1; plane <= 40; plane++)
        {
            float[] arguments = [.. Arguments.Take(slopes.Length * plane)];
            float[] singles = [.. arguments];
            double[] doubles = [.. arguments];

            Activations.PReluInPlace(singles, slopes);
            Activations.PReluInPlace(doubles, [.. slopes.Select(slope => (double)slope)]);

            for (int i = 0; i < arguments.Length; i++)
            {
                float slope = slopes[i / plane];
                Bits.AssertSame(arguments[i] > 0 ? arguments[i] : arguments[i] * slope, singles[i], "PRelu", arguments[i]);
                Bits.AssertSame(arguments[i] > 0 ? arguments[i] : (double)arguments[i] * slope, doubles[i], "PRelu", arguments[i]);
            }
        }
    }

    [Fact]
    public void One_slope_is_that_of_all_channels()
    {
        float[] values = [.. Arguments];

        Activations.PReluInPlace(values, [-0.3f]);

        for (int i = 0; i < values.Length; i++)
        {
            Bits.AssertSame(Activations.LeakyRelu(Arguments[i], -0.3f), values[i], "PRelu", Arguments[i]);
        }
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        float[] values = new float[75];
        float[] slopes = new float[3];
        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Run()
        {
            Activations.ClipInPlace(values, 0, 1);
            Activations.EluInPlace(values, 0.5f);
            Activations.PReluInPlace(values, slopes);
        }
    }
}
