using ConvGen.CompilerServices;

namespace ConvGen.Networks;

/// <summary>Poolings against their definitions.</summary>
public sealed class PoolingTests
{
    private const int Cases = 1500;

    [Fact]
    public void The_largest_elements_are_those_of_the_definition()
    {
        for (int seed = 0; seed < Cases; seed++)
        {
            (PoolShape shape, Random random) = Draw(seed);
            float[] input = [.. Enumerable.Range(0, shape.InputLength).Select(_ => random.Next(20) == 0 ? float.NaN : random.Next(-9, 10))];
            float[] expected = new float[shape.OutputLength];
            Reference.MaxPool<float>(shape, input, expected);
            float[] actual = new float[expected.Length];

            Pooling.Max<float>(input, actual, shape.Channels, Axis(shape.Depth), Axis(shape.Height), Axis(shape.Width));

            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void The_means_of_integers_are_those_of_the_definition()
    {
        for (int seed = 0; seed < Cases; seed++)
        {
            (PoolShape shape, Random random) = Draw(seed);
            bool countsPadding = random.Next(2) == 0;
            double[] input = [.. Enumerable.Range(0, shape.InputLength).Select(_ => (double)random.Next(-9, 10))];
            double[] expected = new double[shape.OutputLength];
            Reference.AveragePool<double>(shape, countsPadding, input, expected);
            double[] actual = new double[expected.Length];

            Pooling.Average<double>(input, actual, shape.Channels, Axis(shape.Depth), Axis(shape.Height), Axis(shape.Width), countsPadding);

            Assert.Equal(expected, actual);
        }
    }

    // PyTorch 2: nn.MaxPool2d(2, stride=2, padding=1, ceil_mode=True) of a 3 x 3 image gives 2 x 2 windows; the last ones end beyond the padding.
    [Fact]
    public void Windows_may_reach_beyond_the_padding()
    {
        PoolAxis axis = new(3, 2, 2, 2, before: 1, after: 1);
        float[] output = new float[4];

        Pooling.Average<float>([1, 2, 3, 4, 5, 6, 7, 8, 9], output, 1, PoolAxis.None, axis, axis, countsPadding: true);

        Assert.Equal([0.25f, 1.25f, 2.75f, 7f], output);
    }

    [Fact]
    public void A_window_wholly_in_the_padding_gives_minus_infinity_or_0()
    {
        PoolAxis axis = new(1, 2, 1, 2, after: 2);
        float[] output = new float[2];

        Pooling.Max<float>([3], output, 1, PoolAxis.None, PoolAxis.None, axis);
        Assert.Equal([3, float.NegativeInfinity], output);
        Pooling.Average<float>([3], output, 1, PoolAxis.None, PoolAxis.None, axis, countsPadding: false);
        Assert.Equal([3, 0], output);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        float[] input = new float[64];
        float[] output = new float[16];
        PoolAxis axis = new(8, 4, 2, 2);
        Pooling.Max<float>(input, output, 1, PoolAxis.None, axis, axis);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Pooling.Max<float>(input, output, 1, PoolAxis.None, axis, axis);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static PoolAxis Axis(PoolWindow window) =>
        new(window.Input, window.Output, window.Kernel, window.Stride == 0 ? window.Kernel : window.Stride, window.Dilation, window.Before, window.After);

    private static (PoolShape Shape, Random Random) Draw(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            PoolShape shape = new()
            {
                Channels = random.Next(1, 4),
                Depth = random.Next(3) == 0 ? Window(random, 5) : new(),
                Height = random.Next(4) > 0 ? Window(random, 9) : new(),
                Width = Window(random, 50),
            };
            if (shape.Depth.Output > 0 && shape.Height.Output > 0 && shape.Width.Output > 0)
            {
                return (shape, random);
            }
        }
    }

    private static PoolWindow Window(Random random, int mostInput)
    {
        (int kernel, int dilation) = (random.Next(1, 5), random.Next(4) == 0 ? 2 : 1);
        int extent = dilation * (kernel - 1) + 1;
        return new()
        {
            Input = random.Next(1, mostInput),
            Kernel = kernel,
            Stride = random.Next(0, 4),
            Dilation = dilation,
            Before = random.Next(extent),
            After = random.Next(extent),
            CeilMode = random.Next(3) == 0,
        };
    }
}
