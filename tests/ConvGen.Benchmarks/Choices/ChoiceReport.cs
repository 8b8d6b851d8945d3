using System.Text.RegularExpressions;

namespace ConvGen.Benchmarks;

/// <summary>The comparison of predictions with measurements.</summary>
internal static partial class ChoiceReport
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

        // The plans of layers whose choice is not good enough, so that one sees what the prediction misses.
        List<string> summary =
        [
            .. wrongResults,
            .. results.Where(result => result.Ratio > Tolerated).Select(result => $"{result.Workload.Id}: {string.Join("; ", result.Plans.Select(Plan))}."),
        ];
        if (results.Count > 0)
        {
            double share = (double)results.Count(result => result.Ratio <= Tolerated) / results.Count;
            ChoiceResult worst = results.MaxBy(result => result.Ratio)!;
            summary.Add(
                $"The choice is within {Figures.Percent(Tolerated - 1)} % of the best measured plan on {Figures.Percent(share)} % of {results.Count} layers. "
                + $"Worst: {Figures.Ratio(worst.Ratio)} ({worst.Workload.Id}).");
        }

        string Plan((LayerCandidate Plan, double Seconds) plan) =>
            $"{Tiles().Match(plan.Plan.Description).Value} {Figures.Count((long)plan.Plan.Cycles)} cycles {Figures.Milliseconds(plan.Seconds)} ms";

        return new("Choices of the planner", [$"{Machine.Description}, one thread, {MachinePeak.Description}."], table, summary);
    }

    [GeneratedRegex(@"\d+-bit: tiles of \d+ x \d+( and \d+ x \d+)*|inputs held.*")]
    private static partial Regex Tiles();
}
