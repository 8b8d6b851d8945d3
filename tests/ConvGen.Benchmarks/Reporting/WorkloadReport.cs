namespace ConvGen.Benchmarks;

/// <summary>The main table.</summary>
internal static class WorkloadReport
{
    public static Report Of(IReadOnlyList<WorkloadResult> results, double peakBefore, double peakAfter, bool withOnnx, IReadOnlyList<string> wrongResults)
    {
        ReportTable table = new(
            "layer", "Forward ms", "Correlate ms", "ONNX ms", "loops ms", "% of peak", "ONNX %", "x ONNX", "shared %", "shared x ONNX", "x loops", "first ms", "IL", "largest", "source");
        foreach (WorkloadResult result in results)
        {
            table.Add(
                result.Workload.Id,
                Figures.Milliseconds(result.Forward),
                Figures.Milliseconds(result.Correlate),
                Figures.Milliseconds(result.Onnx),
                Figures.Milliseconds(result.Loops),
                Figures.Percent(result.ShareOfPeak),
                Figures.Percent(result.OnnxShareOfPeak),
                Figures.Ratio(result.OverOnnx),
                Figures.Percent(result.SharedShareOfPeak),
                Figures.Ratio(result.SharedOverOnnx),
                Figures.Ratio(result.OverLoops),
                Figures.Milliseconds(result.FirstCall.TotalSeconds),
                Figures.Count(result.Size.TotalIL),
                Figures.Count(result.Size.LargestIL),
                Figures.Count(result.Size.Source));
        }

        List<string> summary = [.. wrongResults];
        if (withOnnx && results.Any(result => result.OverOnnx is not null))
        {
            summary.Add(Summary("ONNX Runtime", results.Where(result => result.OverOnnx is not null), result => result.OverOnnx!.Value));
        }

        if (results.Count > 0)
        {
            summary.Add(Summary("nested loops", results, result => result.OverLoops));
        }

        string onnx = withOnnx ? $"; ONNX Runtime {OnnxSession.Version}, which always uses the machine's widest vectors" : "";
        return new(
            "Benchmark",
            [
                $"{Machine.Description}, one thread{onnx}.",
                $"Peak, {MachinePeak.Description}: {Figures.Giga(peakBefore)} GFLOP/s before, {Figures.Giga(peakAfter)} after; "
                    + "percentages are relative to the peak measured in the rounds of each row.",
                "Shared: the best samples while a loop of half multiply-adds, half other instructions ran at less than 90 % of its best, as it does beside "
                    + "a busy hyperthread.",
            ],
            table,
            summary);
    }

    private static string Summary(string other, IEnumerable<WorkloadResult> results, Func<WorkloadResult, double> ratio)
    {
        WorkloadResult worst = results.MinBy(ratio)!;
        return $"Forward compared with {other}: geometric mean {Figures.Ratio(Figures.GeometricMean(results.Select(ratio)))}, "
            + $"worst {Figures.Ratio(ratio(worst))} ({worst.Workload.Id}).";
    }
}
