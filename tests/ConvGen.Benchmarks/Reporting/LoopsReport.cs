namespace ConvGen.Benchmarks;

/// <summary>The comparison with nested loops.</summary>
internal static class LoopsReport
{
    public static Report Of(IReadOnlyList<LoopsResult> results, IEnumerable<LoopsResult> shown, IReadOnlyList<string> wrongResults)
    {
        ReportTable table = new("layer", "Forward ms", "loops ms", "x loops");
        foreach (LoopsResult result in shown)
        {
            table.Add(
                result.Workload.Id, Figures.Milliseconds(result.Forward), Figures.Milliseconds(result.Loops), Figures.Ratio(result.Ratio));
        }

        return new(
            "Comparison with nested loops",
            [$"{Machine.Description}, one thread; {MachinePeak.Description}.", "The loops know every declared size as a constant. The worst layer comes first."],
            table,
            results.Count == 0 ? wrongResults :
            [
                .. wrongResults,
                $"{results.Count(result => result.Ratio < 1)} of {results.Count} layers are slower than nested loops.",
                $"Geometric mean {Figures.Ratio(Figures.GeometricMean(results.Select(result => result.Ratio)))}, "
                    + $"worst {Figures.Ratio(results[0].Ratio)} ({results[0].Workload.Id}).",
            ]);
    }
}
