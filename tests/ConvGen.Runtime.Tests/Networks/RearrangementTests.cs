using System.Runtime.CompilerServices;
using ConvGen.CompilerServices;

namespace ConvGen.Networks;

/// <summary>Copies in another order, scales and shifts, and workspaces.</summary>
public sealed class RearrangementTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 35)]
    [InlineData(17, 16)]
    [InlineData(64, 1)]
    public void Channels_last_becomes_channels_first(int channels, int places)
    {
        int[] input = [.. Enumerable.Range(0, channels * places)];
        int[] output = new int[input.Length];

        Rearrangement.ChannelsFirst<int>(input, output, channels);

        Assert.Equal(from channel in Enumerable.Range(0, channels) from place in Enumerable.Range(0, places) select place * channels + channel, output);
    }

    [Fact]
    public void Runs_are_copied_into_each_slice()
    {
        int[] output = new int[8];

        Rearrangement.CopyRuns<int>([1, 2, 3, 4], output, slices: 2, length: 2, outputSlice: 4, outputOffset: 1);

        Assert.Equal([0, 1, 2, 0, 0, 3, 4, 0], output);
    }

    [Fact]
    public void Runs_are_taken_from_each_slice()
    {
        int[] output = new int[4];

        Rearrangement.TakeRuns<int>([0, 1, 2, 3, 4, 5], output, slices: 2, length: 2, inputSlice: 3, inputOffset: 1);

        Assert.Equal([1, 2, 4, 5], output);
    }

    [Fact]
    public void Axes_are_reordered()
    {
        int[] output = new int[6];

        Rearrangement.Transpose<int>([1, 2, 3, 4, 5, 6], output, 1, 1, 3, 2, step0: 0, step1: 0, step2: 1, step3: 3);

        Assert.Equal([1, 4, 2, 5, 3, 6], output);
    }

    [Fact]
    public void Elements_are_repeated_along_each_axis()
    {
        int[] output = new int[32];

        Rearrangement.Repeat<int>([1, 2, 3, 4], output, rows: 2, columns: 2, sliceTimes: 2, rowTimes: 2, columnTimes: 2);

        int[] plane = [1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4];
        Assert.Equal([.. plane, .. plane], output);
    }

    [Theory]
    [InlineData(1, 2, 2, 2)]
    [InlineData(2, 6, 9, 3)]
    [InlineData(3, 4, 5, 1)]
    public void Unshuffled_pixels_are_those_of_the_definition_and_shuffling_undoes_it(int channels, int height, int width, int factor)
    {
        int[] input = [.. Enumerable.Range(0, channels * height * width)];
        (int rows, int columns) = (height / factor, width / factor);
        int[] unshuffled = new int[input.Length];
        int[] shuffled = new int[input.Length];

        Rearrangement.PixelUnshuffle<int>(input, unshuffled, height, width, factor);
        Rearrangement.PixelShuffle<int>(unshuffled, shuffled, height, width, factor);

        Assert.Equal(
            from channel in Enumerable.Range(0, channels)
            from down in Enumerable.Range(0, factor)
            from right in Enumerable.Range(0, factor)
            from y in Enumerable.Range(0, rows)
            from x in Enumerable.Range(0, columns)
            select (channel * height + y * factor + down) * width + x * factor + right,
            unshuffled);
        Assert.Equal(input, shuffled);
    }

    [Fact]
    public void Each_channel_is_scaled_and_then_shifted()
    {
        float[] image = [1, 2, 3, 4];

        Normalization.ScaleShift<float>(image, image, [2, 3], [10, 20]);

        Assert.Equal([12, 14, 29, 32], image);
    }

    [Fact]
    public void Workspaces_begin_at_a_cache_line_and_are_used_again()
    {
        Workspaces<float> workspaces = new(100);
        float[] first = workspaces.Take();
        float[] second = workspaces.Take();

        foreach (float[] workspace in (float[][])[first, second])
        {
            Span<float> aligned = workspaces.Aligned(workspace);
            Assert.Equal(100, aligned.Length);
            Assert.Equal(0, Address(ref aligned[0]) % 64);
        }

        workspaces.Return(first);
        workspaces.Return(second);
        Assert.NotSame(first, second);
        Assert.Equal([first, second], new[] { workspaces.Take(), workspaces.Take() });
    }

    [Theory]
    [InlineData("Relu")]
    [InlineData("Relu6")]
    [InlineData("HardSwish")]
    [InlineData("HardSigmoid")]
    [InlineData("LeakyRelu")]
    public void Activations_in_place_have_the_bits_of_those_of_one_element(string name)
    {
        float[] specials = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, 0f, -0f, 1e-45f, -3f, 3f, 6f, 7f, -2.5f, 1.1f];
        for (int length = 1; length < 50; length++)
        {
            float[] values = [.. Enumerable.Range(0, length).Select(i => specials[i % specials.Length])];
            float[] expected = [.. values.Select(x => name switch
            {
                "Relu" => Activations.Relu(x),
                "Relu6" => Activations.Relu6(x),
                "HardSwish" => Activations.HardSwish(x),
                "HardSigmoid" => Activations.HardSigmoid(x),
                _ => Activations.LeakyRelu(x, 0.3f),
            })];
            switch (name)
            {
                case "Relu":
                    Activations.ReluInPlace(values);
                    break;
                case "Relu6":
                    Activations.Relu6InPlace(values);
                    break;
                case "HardSwish":
                    Activations.HardSwishInPlace(values);
                    break;
                case "HardSigmoid":
                    Activations.HardSigmoidInPlace(values);
                    break;
                default:
                    Activations.LeakyReluInPlace(values, 0.3f);
                    break;
            }

            Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), values.Select(BitConverter.SingleToInt32Bits));
        }
    }

    // The workspace is pinned, so the address does not change.
    private static nint Address(ref float element) => Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref element);
}
