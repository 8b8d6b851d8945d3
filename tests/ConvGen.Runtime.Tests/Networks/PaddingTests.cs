using ConvGen.CompilerServices;

namespace ConvGen.Networks;

/// <summary>Elements added around images and removed from them.</summary>
public sealed class PaddingTests
{
    public static TheoryData<PaddingMode> Modes => [.. Enum.GetValues<PaddingMode>()];

    // PyTorch 2: torch.nn.functional.pad(torch.tensor([[1., 2., 3., 4.]]), (before, after), mode, value), except for the paddings larger
    // than the input, which are those of numpy.pad, as in ONNX.
    [Theory]
    [InlineData(PaddingMode.Zeros, 2, 1, new[] { 9, 9, 1, 2, 3, 4, 9 })]
    [InlineData(PaddingMode.Reflect, 3, 2, new[] { 4, 3, 2, 1, 2, 3, 4, 3, 2 })]
    [InlineData(PaddingMode.Replicate, 2, 1, new[] { 1, 1, 1, 2, 3, 4, 4 })]
    [InlineData(PaddingMode.Circular, 2, 1, new[] { 3, 4, 1, 2, 3, 4, 1 })]
    [InlineData(PaddingMode.Zeros, -1, 2, new[] { 2, 3, 4, 9, 9 })]
    [InlineData(PaddingMode.Reflect, -2, 3, new[] { 3, 4, 3, 2, 1 })]
    [InlineData(PaddingMode.Replicate, 1, -3, new[] { 1, 1 })]
    [InlineData(PaddingMode.Circular, -1, 2, new[] { 2, 3, 4, 2, 3 })]
    [InlineData(PaddingMode.Circular, 3, -1, new[] { 1, 2, 3, 1, 2, 3 })]
    [InlineData(PaddingMode.Zeros, -1, -2, new[] { 2 })]
    [InlineData(PaddingMode.Reflect, 7, 0, new[] { 2, 1, 2, 3, 4, 3, 2, 1, 2, 3, 4 })]
    [InlineData(PaddingMode.Circular, 5, 0, new[] { 4, 1, 2, 3, 4, 1, 2, 3, 4 })]
    public void A_row_is_padded_as_in_PyTorch(PaddingMode mode, int before, int after, int[] expected)
    {
        PadAxis axis = new(4, before, after);
        int[] output = new int[axis.Output];

        Padding.Pad<int>([1, 2, 3, 4], output, mode, 9, PadAxis.None, PadAxis.None, PadAxis.None, axis);

        Assert.Equal(expected, output);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Every_axis_is_padded_as_the_definition_pads_it(PaddingMode mode)
    {
        var random = new Random(2026);
        for (int sample = 0; sample < 500; sample++)
        {
            PadAxis[] axes = [.. Enumerable.Range(0, 4).Select(_ => Axis(random))];
            int[] input = [.. Enumerable.Range(1, axes.Aggregate(1, (product, axis) => product * axis.Input))];
            int[] expected = Reference.Pad<int>(
                input,
                [.. axes.Select(axis => axis.Input)],
                [.. axes.Select(axis => axis.Before)],
                [.. axes.Select(axis => axis.After)],
                mode,
                -7);
            int[] actual = new int[expected.Length];

            Padding.Pad<int>(input, actual, mode, -7, axes[0], axes[1], axes[2], axes[3]);

            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void One_element_is_reflected_as_itself()
    {
        PadAxis axis = new(1, 2, 1);
        int[] output = new int[axis.Output];

        Padding.Pad<int>([5], output, PaddingMode.Reflect, 0, PadAxis.None, PadAxis.None, PadAxis.None, axis);

        Assert.Equal([5, 5, 5, 5], output);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        PadAxis axis = new(8, 2, -1);
        (float[] input, float[] output) = (new float[64], new float[81]);
        Padding.Pad<float>(input, output, PaddingMode.Reflect, 0, PadAxis.None, PadAxis.None, axis, axis);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Padding.Pad<float>(input, output, PaddingMode.Reflect, 0, PadAxis.None, PadAxis.None, axis, axis);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    // At least one element remains, and some paddings are larger than the input.
    private static PadAxis Axis(Random random)
    {
        int input = random.Next(1, 6);
        int before = random.Next(2) == 0 ? 0 : random.Next(-(input - 1), 8);
        int after = random.Next(2) == 0 ? 0 : random.Next(-(input - 1) - Math.Min(before, 0), 8);
        return new(input, before, after);
    }
}
