namespace ConvGen.Benchmarks;

/// <summary>The comparison of predictions with measurements.</summary>
internal static class ChoiceReport
{
    private const double Tolerated = 1.05;

    public static Report Of(IReadOnlyList<ChoiceResult> results, IReadOnlyList<string> wrongResults)
    {
        ReportTable table = new("layer", "chosen ms", "best ms", "chosen / best", "plans", "rank of the best", "predicted % of peak", "measured %");
        foreach (ChoiceResult result in results)
        {
            table.Add(
                result.Workload.Id,
                Figures.Milliseconds(result.Chosen),
                Figures.Milliseconds(result.Best),
                Figures.Ratio(result.Ratio),
                Figures.Count(result.Plans.Count),
                Figures.Count(result.BestRank + 1),
                Figures.Percent(result.PredictedShare),
                Figures.Percent(result.MeasuredShare));
        }

        List<string> summary = [.. wrongResults];
        if (results.Count > 0)
        {
            double share = (double)results.Count(result => result.Ratio <= Tolerated) / results.Count;
            ChoiceResult worst = results.MaxBy(result => result.Ratio)!;
            summary.Add(
                $"The choice is within {Figures.Percent(Tolerated - 1)} % of the best measured plan on {Figures.Percent(share)} % of {results.Count} layers. "
                + $"Worst: {Figures.Ratio(worst.Ratio)} ({worst.Workload.Id}).");
        }

        return new("Choices of the planner", [$"{Machine.Description}, one thread, {MachinePeak.Description}."], table, summary);
    }
}
