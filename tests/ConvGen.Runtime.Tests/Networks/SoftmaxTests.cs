using ConvGen.CompilerServices;

namespace ConvGen.Networks;

/// <summary>Softmaxes and sums: their errors, their orders and their special values.</summary>
public sealed class SoftmaxTests
{
    // Half the distance from 1 to the next number.
    private const double SingleUnit = 1.0 / (1 << 24);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(1000, 1)]
    [InlineData(3, 5)]
    [InlineData(21, 100)]
    public void The_error_of_a_softmax_is_within_its_bound(int extent, int inner)
    {
        (float[] input, float[] output) = (Normal(2 * extent * inner, 5), new float[2 * extent * inner]);
        double[] expected = new double[input.Length];
        Reference.Softmax<double>([.. input.Select(x => (double)x)], expected, extent, inner);

        Softmaxes.Softmax<float>(input, output, extent, inner);

        for (int i = 0; i < output.Length; i++)
        {
            // The exponent is at most 40 in size, because the numbers are within 20 of 0.
            double bound = (8 + 40 + extent) * SingleUnit * expected[i] + float.Epsilon;
            Assert.InRange(Math.Abs(output[i] - expected[i]), 0, bound);
        }

        Softmaxes.Softmax<float>(input, input, extent, inner);
        Assert.Equal(output, input);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(1000, 1)]
    [InlineData(21, 100)]
    public void The_error_of_a_logarithm_is_within_its_bound(int extent, int inner)
    {
        double[] input = [.. Normal(extent * inner, 5).Select(x => (double)x)];
        double[] output = new double[input.Length];
        double[] expected = new double[input.Length];
        Reference.LogSoftmax<double>(input, expected, extent, inner);

        Softmaxes.LogSoftmax<double>(input, output, extent, inner);

        Assert.All(output.Zip(expected), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, (60 + extent) * Math.Pow(2, -53) * (1 + Math.Abs(pair.Second))));
    }

    // Two elements give −log(1 + exp(x)), so this is the logarithm of every number from 1 to 2; that of other sums has an exponent in addition.
    [Fact]
    public void The_logarithm_is_exact_to_a_few_units_in_the_last_place()
    {
        double[] output = new double[2];
        for (double x = -40; x <= 0; x += 1.0 / 1024)
        {
            Softmaxes.LogSoftmax<double>([0, x], output, 2, 1);
            double expected = -Math.Log(1 + Math.Exp(x));
            Assert.InRange(Math.Abs(output[0] - expected), 0, Math.Pow(2, -51));
        }

        for (int equal = 1; equal < 3000; equal++)
        {
            double[] many = new double[equal];
            Softmaxes.LogSoftmax<double>(many, many, equal, 1);
            Assert.InRange(Math.Abs(many[0] + Math.Log(equal)), 0, Math.Log(equal) * Math.Pow(2, -51));
        }
    }

    [Fact]
    public void Large_numbers_do_not_overflow_and_special_values_are_those_of_PyTorch()
    {
        float[] output = new float[3];

        Softmaxes.Softmax<float>([1000, 1000, -1000], output, 3, 1);
        Assert.Equal([0.5f, 0.5f, 0], output);

        Softmaxes.Softmax<float>([float.NegativeInfinity, 0, 0], output, 3, 1);
        Assert.Equal([0, 0.5f, 0.5f], output);

        foreach (float special in (float[])[float.NaN, float.PositiveInfinity])
        {
            Softmaxes.Softmax<float>([0, special, 0], output, 3, 1);
            Assert.All(output, value => Assert.True(float.IsNaN(value)));
        }
    }

    // In any other order, the small numbers would be lost beside the large one, or more of them would be.
    [Fact]
    public void A_sum_has_the_stated_order()
    {
        for (int length = 1; length < 100; length++)
        {
            float[] row = Normal(length, 1);
            float[] partial = new float[16];
            for (int i = 0; i < length; i++)
            {
                partial[i % 16] += row[i];
            }

            for (int half = 8; half > 0; half /= 2)
            {
                for (int i = 0; i < half; i++)
                {
                    partial[i] += partial[i + half];
                }
            }

            float[] mean = new float[1];
            Reductions.Mean<float>(row, mean, 1, row.Length, 1);
            Assert.Equal(partial[0] / length, mean[0]);
        }
    }

    [Fact]
    public void The_largest_element_is_found_at_any_place_and_NaN_wins()
    {
        for (int length = 1; length < 70; length++)
        {
            for (int place = 0; place < length; place++)
            {
                float[] row = [.. Enumerable.Range(0, length).Select(i => i == place ? 5f : -i)];
                float[] largest = new float[1];
                Reductions.Max<float>(row, largest, 1, row.Length, 1);
                Assert.Equal(5, largest[0]);

                row[place] = float.NaN;
                Reductions.Max<float>(row, largest, 1, row.Length, 1);
                Assert.True(float.IsNaN(largest[0]));
            }
        }
    }

    private static float[] Normal(int length, double scale)
    {
        var random = new Random(length);
        return [.. Enumerable.Range(0, length).Select(_ => (float)(scale * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))];
    }
}
