using ConvGen.CompilerServices;

namespace ConvGen.Networks;

/// <summary>Resized images against their definitions.</summary>
public sealed class ResamplingTests
{
    public static TheoryData<ResampleCoordinates> Coordinates => [.. Enum.GetValues<ResampleCoordinates>()];

    public static TheoryData<ResampleCoordinates, NearestRounding> Roundings
    {
        get
        {
            TheoryData<ResampleCoordinates, NearestRounding> data = [];
            foreach (ResampleCoordinates coordinates in Enum.GetValues<ResampleCoordinates>())
            {
                foreach (NearestRounding rounding in Enum.GetValues<NearestRounding>())
                {
                    data.Add(coordinates, rounding);
                }
            }

            return data;
        }
    }

    // The examples of ONNX, operator Resize: resize_upsample_scales_linear and resize_upsample_scales_linear_align_corners.
    [Fact]
    public void Four_elements_become_sixteen_as_in_the_examples_of_ONNX()
    {
        ResampleAxis axis = new(2, 4);
        float[] output = new float[16];

        Resampling.Linear<float>([1, 2, 3, 4], output, 1, ResampleAxis.None, axis, axis, ResampleCoordinates.HalfPixel);
        Assert.Equal([1, 1.25f, 1.75f, 2, 1.5f, 1.75f, 2.25f, 2.5f, 2.5f, 2.75f, 3.25f, 3.5f, 3, 3.25f, 3.75f, 4], output);

        Resampling.Linear<float>([1, 2, 3, 4], output, 1, ResampleAxis.None, axis, axis, ResampleCoordinates.AlignCorners);
        double[] expected = [.. from y in Enumerable.Range(0, 4) from x in Enumerable.Range(0, 4) select 1 + x / 3.0 + 2 * y / 3.0];
        Assert.All(expected.Zip(output), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
    }

    // ONNX: resize_downsample_scales_linear, with the scale 0.6, which is not the quotient of the extents.
    [Fact]
    public void A_given_scale_is_not_the_quotient_of_the_extents()
    {
        float[] output = new float[2];

        Resampling.Linear<float>(
            [1, 2, 3, 4, 5, 6, 7, 8],
            output,
            1,
            ResampleAxis.None,
            new ResampleAxis(2, 1, 0.6),
            new ResampleAxis(4, 2, 0.6),
            ResampleCoordinates.HalfPixel);

        Assert.Equal(2.6666665f, output[0], 1e-6f);
        Assert.Equal(4.3333331f, output[1], 1e-6f);
    }

    [Theory]
    [MemberData(nameof(Coordinates))]
    public void Interpolated_elements_are_those_of_the_definition(ResampleCoordinates coordinates)
    {
        var random = new Random(2026);
        for (int sample = 0; sample < 300; sample++)
        {
            (int channels, ResampleAxis[] axes, double[] scales) = Draw(random, sample);
            double[] input = [.. Enumerable.Range(0, channels * Product(axes, axis => axis.Input)).Select(_ => random.NextDouble() - 0.5)];
            double[] expected = new double[channels * Product(axes, axis => axis.Output)];
            Reference.ResampleLinear<double>(
                input,
                expected,
                Extents(channels, axes, axis => axis.Input),
                Extents(channels, axes, axis => axis.Output),
                coordinates,
                scales);
            double[] actual = new double[expected.Length];
            float[] singles = new float[expected.Length];

            Resampling.Linear<double>(input, actual, channels, axes[0], axes[1], axes[2], coordinates);
            Resampling.Linear<float>([.. input.Select(x => (float)x)], singles, channels, axes[0], axes[1], axes[2], coordinates);

            // Elements are at most 1/2. Along each of three axes, the weights, two products and their sum are rounded.
            Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Math.Pow(2, -50)));
            Assert.All(expected.Zip(singles), pair => Assert.Equal(pair.First, pair.Second, Math.Pow(2, -21)));
        }
    }

    // Columns first, then rows, then slices, and each operation is rounded.
    [Fact]
    public void The_interpolation_has_the_stated_order()
    {
        var random = new Random(5);
        ResampleAxis[] axes = [new(3, 7), new(4, 9), new(30, 300)];
        float[] input = [.. Enumerable.Range(0, 3 * 4 * 30).Select(_ => (float)(random.NextDouble() - 0.5))];
        float[] actual = new float[7 * 9 * 300];

        Resampling.Linear<float>(input, actual, 1, axes[0], axes[1], axes[2], ResampleCoordinates.HalfPixel);

        for (int i = 0; i < actual.Length; i++)
        {
            (int slice, float depth) = Lower(axes[0], i / 300 / 9);
            (int row, float height) = Lower(axes[1], i / 300 % 9);
            (int column, float width) = Lower(axes[2], i % 300);
            float expected = Mix(depth, () => Plane(slice), () => Plane(slice + 1));
            Assert.Equal(BitConverter.SingleToInt32Bits(expected), BitConverter.SingleToInt32Bits(actual[i]));

            float Plane(int z) => Mix(height, () => Row(z, row), () => Row(z, row + 1));

            float Row(int z, int y) => Mix(width, () => input[(z * 4 + y) * 30 + column], () => input[(z * 4 + y) * 30 + column + 1]);
        }

        static float Mix(float weight, Func<float> first, Func<float> second)
        {
            if (weight == 0)
            {
                return first();
            }

            float left = first() * (1 - weight);
            float right = second() * weight;
            return left + right;
        }

        static (int Lower, float Weight) Lower(ResampleAxis axis, int place)
        {
            double coordinate = Math.Clamp((place + 0.5) * axis.Input / axis.Output - 0.5, 0, axis.Input - 1);
            return ((int)Math.Floor(coordinate), (float)(coordinate - Math.Floor(coordinate)));
        }
    }

    [Fact]
    public void Axes_that_keep_their_extent_keep_their_elements_even_beside_infinities()
    {
        float[] input = [1, float.PositiveInfinity, 2, float.NaN, -0f, 3];
        ResampleAxis axis = new(6, 6);
        foreach (ResampleCoordinates coordinates in Enum.GetValues<ResampleCoordinates>())
        {
            float[] output = new float[6];
            Resampling.Linear<float>(input, output, 1, ResampleAxis.None, ResampleAxis.None, axis, coordinates);
            Assert.Equal(input.Select(BitConverter.SingleToInt32Bits), output.Select(BitConverter.SingleToInt32Bits));
        }
    }

    [Theory]
    [MemberData(nameof(Roundings))]
    public void Nearest_elements_are_those_of_the_definition(ResampleCoordinates coordinates, NearestRounding rounding)
    {
        var random = new Random(2026);
        for (int sample = 0; sample < 200; sample++)
        {
            (int channels, ResampleAxis[] axes, double[] scales) = Draw(random, sample);
            int[] input = [.. Enumerable.Range(0, channels * Product(axes, axis => axis.Input))];
            int[] expected = new int[channels * Product(axes, axis => axis.Output)];
            Reference.ResampleNearest<int>(
                input,
                expected,
                Extents(channels, axes, axis => axis.Input),
                Extents(channels, axes, axis => axis.Output),
                coordinates,
                rounding,
                scales);
            int[] actual = new int[expected.Length];

            Resampling.Nearest<int>(input, actual, channels, axes[0], axes[1], axes[2], coordinates, rounding);

            Assert.Equal(expected, actual);
        }
    }

    // In integers: (2·x + 1)·input / (2·output) − 1/2 is numerator / denominator.
    [Fact]
    public void Places_between_elements_are_rounded_exactly()
    {
        for (int input = 1; input < 40; input++)
        {
            int[] image = [.. Enumerable.Range(0, input)];
            for (int output = 1; output < 80; output++)
            {
                ResampleAxis axis = new(input, output);
                int[] down = new int[output];
                int[] up = new int[output];
                Resample(image, down, axis, NearestRounding.RoundPreferFloor);
                Resample(image, up, axis, NearestRounding.RoundPreferCeil);
                for (int x = 0; x < output; x++)
                {
                    // floor(place + 1/2) and ceil(place − 1/2).
                    int above = (2 * x + 1) * input / (2 * output);
                    bool isHalfway = (2 * x + 1) * input % (2 * output) == 0;
                    Assert.Equal(Math.Min(above, input - 1), up[x]);
                    Assert.Equal(Math.Clamp(isHalfway ? above - 1 : above, 0, input - 1), down[x]);
                }
            }
        }

        static void Resample(int[] image, int[] output, ResampleAxis axis, NearestRounding rounding) => Resampling.Nearest<int>(
            image, output, 1, ResampleAxis.None, ResampleAxis.None, axis, ResampleCoordinates.HalfPixel, rounding);
    }

    // PyTorch 2: torch.nn.Upsample(scale_factor=2), whose mode is "nearest".
    [Fact]
    public void Asymmetric_coordinates_with_floor_repeat_elements()
    {
        int[] output = new int[16];
        ResampleAxis axis = new(2, 4);

        Resampling.Nearest<int>(
            [1, 2, 3, 4], output, 1, ResampleAxis.None, axis, axis, ResampleCoordinates.Asymmetric, NearestRounding.Floor);

        Assert.Equal([1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4], output);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        (float[] input, float[] output) = (new float[64], new float[256]);
        ResampleAxis axis = new(8, 16);
        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Run()
        {
            Resampling.Linear<float>(input, output, 1, ResampleAxis.None, axis, axis, ResampleCoordinates.HalfPixel);
            Resampling.Nearest<float>(
                input, output, 1, ResampleAxis.None, axis, axis, ResampleCoordinates.HalfPixel, NearestRounding.RoundPreferFloor);
        }
    }

    // Some rows are wider than the columns that are computed together, some axes keep their extent, and some scales are given.
    private static (int Channels, ResampleAxis[] Axes, double[] Scales) Draw(Random random, int sample)
    {
        ResampleAxis[] axes =
        [
            random.Next(3) == 0 ? Axis(5) : ResampleAxis.None,
            random.Next(4) == 0 ? new(3, 3) : Axis(9),
            sample % 20 == 0 ? new(random.Next(1, 400), random.Next(250, 600)) : Axis(40),
        ];
        if (random.Next(3) > 0)
        {
            return (random.Next(1, 4), axes, []);
        }

        // ONNX: the output's extent is floor(scale·input).
        double[] scales = [.. axes.Select(axis => (axis.Output + random.NextDouble() * 0.9) / axis.Input)];
        return (2, [.. axes.Zip(scales, (axis, scale) => new ResampleAxis(axis.Input, axis.Output, scale))], [1, .. scales]);

        ResampleAxis Axis(int most) => new(random.Next(1, most), random.Next(1, 2 * most));
    }

    private static int Product(ResampleAxis[] axes, Func<ResampleAxis, int> extent) =>
        axes.Select(extent).Aggregate(1, (product, next) => product * next);

    private static int[] Extents(int channels, ResampleAxis[] axes, Func<ResampleAxis, int> extent) => [channels, .. axes.Select(extent)];
}
