using ConvGen.CompilerServices;

namespace ConvGen.Networks;

/// <summary>Local response normalizations: their windows, their errors and their special values.</summary>
public sealed class LocalResponseNormalizationTests
{
    public static TheoryData<int, int, double, double, double> Parameters => new()
    {
        { 5, 2, 1e-4, 0.75, 2 },
        { 5, 2, 1e-4, 0.75, 1 },
        { 2, 1, 1, 0.5, 0.25 },
        { 4, 1, 3, 1, 1e-3 },
        { 1, 0, 100, 2, 1e-6 },
        { 9, 4, 0, 0.75, 7 },
        { 3, 0, 1e10, 0.1, 0 },
    };

    [Theory]
    [MemberData(nameof(Parameters))]
    public void The_error_is_within_its_bound(int size, int before, double alpha, double beta, double k)
    {
        var random = new Random(size);
        foreach ((int channels, int plane) in (ReadOnlySpan<(int, int)>)[(1, 1), (3, 7), (11, 300), (2, 1000)])
        {
            float[] input =
            [
                .. Enumerable.Range(0, channels * plane)
                    .Select(_ => (float)((random.NextDouble() + 0.01) * Math.Pow(10, random.Next(-3, 4)))),
            ];
            double[] doubles = [.. input];
            double[] expected = new double[input.Length];
            Reference.LocalResponseNorm<double>(doubles, expected, channels, size, alpha, beta, k, before);
            float[] actual = new float[input.Length];
            double[] actualDoubles = new double[input.Length];

            LocalResponseNormalization.Normalize<float>(input, actual, channels, size, before, alpha, beta, k);
            LocalResponseNormalization.Normalize<double>(doubles, actualDoubles, channels, size, before, alpha, beta, k);

            for (int i = 0; i < expected.Length; i++)
            {
                double logarithm = Math.Abs(Math.Log(Math.Abs(expected[i] / doubles[i])));
                double factor = beta * (size + 5) + 3;
                Assert.InRange(actual[i], expected[i] * (1 - factor * Math.Pow(2, -24)), expected[i] * (1 + factor * Math.Pow(2, -24)));

                // The reference's own power has errors, too.
                double bound = (2 * factor + 5 * logarithm) * Math.Pow(2, -53) * expected[i];
                Assert.InRange(Math.Abs(actualDoubles[i] - expected[i]), 0, bound);
            }
        }
    }

    // Every power of 2 and numbers up to the next one: 1 channel and alpha = 0 leave the power of k.
    [Theory]
    [InlineData(0.75)]
    [InlineData(1)]
    [InlineData(0.1)]
    public void Powers_have_small_errors_over_the_whole_range(double beta)
    {
        float[] result = new float[1];
        for (int exponent = -126; exponent < 128; exponent++)
        {
            foreach (double factor in (double[])[1, 1.0000001192092896, 1.3, Math.Sqrt(2), 1.7, 1.9999998807907104])
            {
                float k = (float)Math.ScaleB(factor, exponent);
                LocalResponseNormalization.Normalize<float>([1], result, 1, 1, 0, 0, beta, k);
                double expected = Math.Pow(k, -beta);

                // The power in double precision is rounded once more.
                double bound = Math.Max(expected * Math.Pow(2, -24), (double)float.Epsilon / 2) * 1.000001;
                Assert.InRange(Math.Abs(result[0] - expected), 0, bound);
            }
        }
    }

    // PyTorch 2: torch.nn.LocalResponseNorm(2, alpha=1, beta=1, k=1) takes a channel and the one before it; ONNX, the one after it.
    [Fact]
    public void A_window_of_two_channels_ends_or_begins_with_its_own()
    {
        double[] output = new double[3];

        LocalResponseNormalization.Normalize<double>([1, 2, 4], output, 3, size: 2, before: 1, alpha: 2, beta: 1, k: 1);
        AssertNear([1.0 / 2, 2.0 / 6, 4.0 / 21], output);

        LocalResponseNormalization.Normalize<double>([1, 2, 4], output, 3, size: 2, before: 0, alpha: 2, beta: 1, k: 1);
        AssertNear([1.0 / 6, 2.0 / 21, 4.0 / 17], output);

        static void AssertNear(double[] expected, double[] actual) =>
            Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }

    // In PyTorch: inf / inf, 1 / inf, 0 / 0 ** 0.75, and everything that reads NaN.
    [Fact]
    public void Special_values_are_those_of_PyTorch()
    {
        float[] output = new float[2];

        LocalResponseNormalization.Normalize<float>([float.PositiveInfinity, 1], output, 2, 3, 1, 1, 0.75, 1);
        Assert.Equal([float.NaN, 0], output);

        LocalResponseNormalization.Normalize<float>([float.NaN, 1], output, 2, 3, 1, 1, 0.75, 1);
        Assert.Equal([float.NaN, float.NaN], output);

        LocalResponseNormalization.Normalize<float>([0, 1], output, 2, 1, 0, 1, 0.75, 0);
        Assert.Equal([float.NaN, 1], output);
    }

    // A block has 256 elements, and a plane may begin anywhere in a vector: each place has the same bits as if it were alone.
    [Fact]
    public void An_element_has_the_same_bits_at_every_place()
    {
        var random = new Random(9);
        float[] column = [.. Enumerable.Range(0, 5).Select(_ => (float)random.NextDouble() * 30)];
        float[] alone = new float[5];
        LocalResponseNormalization.Normalize<float>(column, alone, 5, 3, 1, 0.1, 0.75, 1);
        foreach (int plane in (int[])[2, 15, 31, 257, 300])
        {
            float[] input = [.. column.SelectMany(x => Enumerable.Repeat(x, plane))];
            float[] output = new float[input.Length];
            LocalResponseNormalization.Normalize<float>(input, output, 5, 3, 1, 0.1, 0.75, 1);
            Assert.Equal(alone.SelectMany(x => Enumerable.Repeat(x, plane)), output);
        }
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        (float[] input, float[] output) = (new float[600], new float[600]);
        LocalResponseNormalization.Normalize<float>(input, output, 2, 5, 2, 1e-4, 0.75, 1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        LocalResponseNormalization.Normalize<float>(input, output, 2, 5, 2, 1e-4, 0.75, 1);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
