using ConvGen.Testing;

namespace ConvGen.Numerics.Drawn;

/// <summary>The drawn kernels, compiled and run once for all tests.</summary>
internal static class DrawnSample
{
    /// <summary>The drawn pairs.</summary>
    public static IReadOnlyList<DrawnPair> Pairs { get; } = DrawnPair.Sample(SampleSettings.Geometries / 2, SampleSettings.Seed);

    private static readonly Lazy<IReadOnlyList<Failure>> Failures = new(() => Examination.Of(Pairs));

    /// <summary>A sentence that describes the sample.</summary>
    public static string Summary => FormattableString.Invariant($"{2 * Pairs.Count} geometries were drawn with seed {SampleSettings.Seed}.");

    /// <summary>Fails if a pair does not have this property. The smallest such pair is simplified further and shown.</summary>
    public static void AssertHolds(string property)
    {
        DrawnPair[] failing = [.. Failures.Value.Where(failure => failure.Property == property).Select(failure => failure.Pair)];
        if (failing.Length > 0)
        {
            Failure simplest = Simplest(failing.MinBy(pair => pair.Case.Shape.MultiplyAdds)!, property);
            Assert.Fail(
                $"""
                '{property}' does not hold for {failing.Length} of {Pairs.Count} pairs. {Summary} The simplest found is
                [{simplest.Pair.Case}]
                with, as its twin by {simplest.Pair.Relation},
                [{simplest.Pair.Twin}]
                {simplest.Message}
                """);
        }
    }

    // Greedy: as long as there is a simpler declaration one step away that also fails, continue with it.
    private static Failure Simplest(DrawnPair failing, string property)
    {
        while (FirstFailure(failing.Simpler(), property) is { } simpler)
        {
            failing = simpler.Pair;
        }

        return FirstFailure([failing], property)!;
    }

    private static Failure? FirstFailure(IEnumerable<DrawnPair> pairs, string property)
    {
        const int CompiledTogether = 24;
        return pairs
            .Chunk(CompiledTogether)
            .Select(some => Examination.Of(some).FirstOrDefault(failure => failure.Property == property))
            .FirstOrDefault(failure => failure is not null);
    }
}
