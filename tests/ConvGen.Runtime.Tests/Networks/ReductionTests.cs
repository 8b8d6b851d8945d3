using ConvGen.CompilerServices;

namespace ConvGen.Networks;

/// <summary>Sums, means, maxima and minima along axes: their definitions, the order of their sums and their special values.</summary>
public sealed class ReductionTests
{
    private delegate void Reduction<T>(ReadOnlySpan<T> input, Span<T> output, int outer, int reduced, int inner);

    private delegate void Definition<T>(ReadOnlySpan<T> input, Span<T> output, int reduced, int inner);

    private static readonly IReadOnlyDictionary<string, (Reduction<float> Single, Reduction<double> Double, Definition<float> Definition)> Reductions =
        new Dictionary<string, (Reduction<float>, Reduction<double>, Definition<float>)>
        {
            ["Sum"] = (CompilerServices.Reductions.Sum, CompilerServices.Reductions.Sum, Reference.ReduceSum),
            ["Mean"] = (CompilerServices.Reductions.Mean, CompilerServices.Reductions.Mean, Reference.ReduceMean),
            ["Max"] = (CompilerServices.Reductions.Max, CompilerServices.Reductions.Max, Reference.ReduceMax),
            ["Min"] = (CompilerServices.Reductions.Min, CompilerServices.Reductions.Min, Reference.ReduceMin),
        };

    private static readonly int[] Outer = [1, 3];

    private static readonly int[] Reduced = [1, 2, 15, 16, 17, 50];

    private static readonly int[] Inner = [1, 2, 7, 16, 33];

    public static TheoryData<string> Names => [.. Reductions.Keys];

    // Sums of small integers are exact in any order, and the quotient is rounded once.
    [Theory]
    [MemberData(nameof(Names))]
    public void Integers_give_the_results_of_the_definition(string name)
    {
        var random = new Random(2026);
        foreach ((int outer, int reduced, int inner) in Shapes())
        {
            float[] input = [.. Enumerable.Range(0, outer * reduced * inner).Select(_ => (float)random.Next(-99, 100))];
            float[] expected = new float[outer * inner];
            Reductions[name].Definition(input, expected, reduced, inner);
            float[] actual = new float[expected.Length];
            double[] actualDoubles = new double[expected.Length];

            Reductions[name].Single(input, actual, outer, reduced, inner);
            Reductions[name].Double([.. input.Select(x => (double)x)], actualDoubles, outer, reduced, inner);

            Assert.Equal(expected, actual);
            Assert.Equal(expected, actualDoubles.Select(x => (float)x));
        }
    }

    [Theory]
    [InlineData("Max")]
    [InlineData("Min")]
    public void NaN_wins_and_zeros_are_ordered_by_their_signs(string name)
    {
        float[] specials = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, 0f, -0f, 0f, -0f, 0f, -0f];
        var random = new Random(7);
        foreach ((int outer, int reduced, int inner) in Shapes())
        {
            float[] input = [.. Enumerable.Range(0, outer * reduced * inner).Select(_ => specials[random.Next(random.Next(2) * 3, specials.Length)])];
            float[] expected = new float[outer * inner];
            Reductions[name].Definition(input, expected, reduced, inner);
            float[] actual = new float[expected.Length];

            Reductions[name].Single(input, actual, outer, reduced, inner);

            Assert.Equal(expected.Select(Bits), actual.Select(Bits));
        }
    }

    [Fact]
    public void A_sum_along_an_outer_axis_has_the_order_of_the_axis()
    {
        var random = new Random(3);
        foreach ((int outer, int reduced, int inner) in Shapes().Where(shape => shape.Inner > 1))
        {
            float[] input = [.. Enumerable.Range(0, outer * reduced * inner).Select(_ => (float)(random.NextDouble() - 0.5))];
            float[] expected = new float[outer * inner];
            for (int i = 0; i < input.Length; i++)
            {
                expected[i / (reduced * inner) * inner + i % inner] += input[i];
            }

            float[] actual = new float[expected.Length];
            CompilerServices.Reductions.Sum<float>(input, actual, outer, reduced, inner);

            Assert.Equal(expected.Select(Bits), actual.Select(Bits));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_allocated(string name)
    {
        (float[] input, float[] output) = (new float[24 * 37], new float[37]);
        Reduction<float> reduction = Reductions[name].Single;
        reduction(input, output, 1, 24, 37);
        reduction(input, output, 37, 24, 1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        reduction(input, output, 1, 24, 37);
        reduction(input, output, 37, 24, 1);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    // The last ones have more inner elements than are reduced together.
    private static IEnumerable<(int Outer, int Reduced, int Inner)> Shapes() =>
    [
        .. from outer in Outer from reduced in Reduced from inner in Inner select (outer, reduced, inner),
        (1, 3, 1024),
        (2, 3, 2500),
    ];

    // The bits of NaN depend on the machine.
    private static string Bits(float value) => float.IsNaN(value) ? "NaN" : $"{BitConverter.SingleToInt32Bits(value):X8}";
}
