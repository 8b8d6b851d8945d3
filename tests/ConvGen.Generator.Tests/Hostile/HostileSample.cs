using CsCheck;

namespace ConvGen.Generator.Tests.Hostile;

/// <summary>The hostile sources, each processed once for all tests.</summary>
internal static class HostileSample
{
    // Half of them as drawn, half mutated further.
    private static readonly Gen<string> Source =
        from declaration in HostileDeclarations.Any
        from isBroken in Gen.Bool
        from source in isBroken ? Mutations.Of(declaration) : Gen.Const(declaration)
        select source;

    // Networks have many parts that can be wrong, so few of them are mutated further.
    private static readonly Gen<string> Network =
        from network in HostileNetworks.Any
        from isBroken in Gen.Int[0, 3]
        from source in isBroken == 0 ? Mutations.Of(network) : Gen.Const(network)
        select source;

    private static readonly Lazy<IReadOnlyList<Outcome>> Drawn = new(() =>
    {
        PCG random = new(stream: 1, SampleSettings.Seed);
        string[] sources =
        [
            .. Enumerable.Range(0, SampleSettings.Sources).Select(_ => Source.Generate(random, null, out Size _)),
            .. Enumerable.Range(0, SampleSettings.Sources / 4).Select(_ => ExtremeSizes.Any.Generate(random, null, out Size _)),
            .. Enumerable.Range(0, SampleSettings.Sources / 10).Select(_ => Network.Generate(random, null, out Size _)),
            .. ExtremeSizes.All,
            .. ExtremeDeclarations.All,
        ];
        return [.. sources.AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount).Select(Ordeal.Of)];
    });

    /// <summary>The result for each source.</summary>
    public static IReadOnlyList<Outcome> Outcomes => Drawn.Value;

    /// <summary>A sentence that describes the sample.</summary>
    public static string Summary
    {
        get
        {
            Outcome slowest = Outcomes.MaxBy(outcome => outcome.GeneratorTime)!;
            return FormattableString.Invariant(
                $"""
                {SampleSettings.Sources} sources were drawn with seed {SampleSettings.Seed}, {Outcomes.Count - SampleSettings.Sources} more are extreme or networks, and for {Outcomes.Count(outcome => outcome.HasFiles)} of them code was generated.
                The generator took {slowest.GeneratorTime.TotalMilliseconds:0} ms for the slowest of them, on a machine busy with all others:
                {Legible.Of(slowest.Source)}
                """);
        }
    }

    /// <summary>Fails if a source breaks this promise. The shortest such source is shown, reduced to what is necessary.</summary>
    public static void AssertHolds(string promise)
    {
        Outcome[] broken = [.. Outcomes.Where(outcome => outcome.Problem == promise)];
        if (broken.Length > 0)
        {
            Outcome shortest = Shortened(broken.MinBy(outcome => outcome.Source.Length)!);
            Assert.Fail(
                $"""
                '{promise}' does not hold for {broken.Length} of {Outcomes.Count} sources (seed {SampleSettings.Seed}). The shortest found is
                {Legible.Of(shortest.Source)}
                {Legible.Of(shortest.Details)}
                """);
        }
    }

    // Tokens are removed one by one, as long as the same promise is still broken.
    private static Outcome Shortened(Outcome outcome)
    {
        string[] tokens = Mutations.Tokens(outcome.Source);
        for (int i = tokens.Length - 1; i >= 0; i--)
        {
            string[] fewer = [.. tokens[..i], .. tokens[(i + 1)..]];
            Outcome shorter = Ordeal.Of(string.Concat(fewer));
            if (shorter.Problem == outcome.Problem)
            {
                (tokens, outcome) = (fewer, shorter);
            }
        }

        return outcome;
    }
}
