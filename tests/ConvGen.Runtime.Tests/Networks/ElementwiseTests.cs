using ConvGen.CompilerServices;

namespace ConvGen.Networks;

/// <summary>Operators that combine two images element by element.</summary>
public sealed class ElementwiseTests
{
    private delegate void Operation(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output, in BroadcastShape shape);

    private static readonly IReadOnlyDictionary<string, (Operation Operation, Func<float, float, float> Definition)> Operations =
        new Dictionary<string, (Operation, Func<float, float, float>)>
        {
            ["Add"] = (Elementwise.Add<float>, (a, b) => a + b),
            ["Subtract"] = (Elementwise.Subtract<float>, (a, b) => a - b),
            ["Multiply"] = (Elementwise.Multiply<float>, (a, b) => a * b),
            ["Divide"] = (Elementwise.Divide<float>, (a, b) => a / b),
            ["Minimum"] = (Elementwise.Minimum<float>, MathF.Min),
            ["Maximum"] = (Elementwise.Maximum<float>, MathF.Max),
        };

    private static readonly float[] Specials = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, 0f, -0f, 1e-45f, float.MaxValue, -1f, 3f];

    public static TheoryData<string> Names => [.. Operations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_length_and_special_value_gives_the_bits_of_the_definition(string name)
    {
        var random = new Random(2026);
        for (int length = 1; length < 70; length++)
        {
            float[] left = [.. Enumerable.Range(0, length).Select(_ => Specials[random.Next(Specials.Length)])];
            float[] right = [.. Enumerable.Range(0, length).Select(_ => Specials[random.Next(Specials.Length)])];
            float[] output = new float[length];

            Operations[name].Operation(left, right, output, default);
            AssertSameBits([.. left.Zip(right, Operations[name].Definition)], output);

            Operations[name].Operation(left, right, left, default);
            AssertSameBits(output, left);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Operands_are_repeated_along_any_axes(string name)
    {
        int[] extents = [2, 3, 2, 17];
        for (int masks = 0; masks < 1 << 8; masks++)
        {
            (int leftMask, int rightMask) = (masks & 15, masks >> 4);
            int[] full = [.. Enumerable.Range(0, 4).Select(axis => (((leftMask | rightMask) >> axis) & 1) == 1 ? extents[axis] : 1)];
            float[] left = Numbers(full, leftMask, 1);
            float[] right = Numbers(full, rightMask, 7);
            float[] output = new float[full.Aggregate((product, extent) => product * extent)];

            Operations[name].Operation(left, right, output, new BroadcastShape(full[0], full[1], full[2], full[3], leftMask, rightMask));

            int place = 0;
            for (int i = 0; i < full[0]; i++)
            {
                for (int j = 0; j < full[1]; j++)
                {
                    for (int k = 0; k < full[2]; k++)
                    {
                        for (int l = 0; l < full[3]; l++)
                        {
                            float expected = Operations[name].Definition(left[Index(full, leftMask, i, j, k, l)], right[Index(full, rightMask, i, j, k, l)]);
                            Assert.Equal(expected, output[place++]);
                        }
                    }
                }
            }
        }
    }

    private static float[] Numbers(int[] extents, int mask, int first) =>
        [.. Enumerable.Range(first, extents.Where((_, axis) => ((mask >> axis) & 1) == 1).Aggregate(1, (product, extent) => product * extent)).Select(i => (float)(i * 37 % 101))];

    private static int Index(int[] extents, int mask, params int[] place)
    {
        int index = 0;
        for (int axis = 0; axis < 4; axis++)
        {
            if (((mask >> axis) & 1) == 1)
            {
                index = index * extents[axis] + place[axis];
            }
        }

        return index;
    }

    // The bits of NaN depend on the machine.
    private static void AssertSameBits(float[] expected, float[] actual) => Assert.Equal(
        expected.Select(value => float.IsNaN(value) ? "NaN" : $"{BitConverter.SingleToInt32Bits(value):X8}"),
        actual.Select(value => float.IsNaN(value) ? "NaN" : $"{BitConverter.SingleToInt32Bits(value):X8}"));
}
