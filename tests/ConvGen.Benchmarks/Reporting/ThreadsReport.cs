namespace ConvGen.Benchmarks;

/// <summary>The comparison of one thread with several.</summary>
internal static class ThreadsReport
{
    public static Report Of(IReadOnlyList<ThreadsResult> results, int threads, IReadOnlyList<string> wrongResults)
    {
        ReportTable table = new("layer", "one thread ms", $"{threads} threads ms", "speedup");
        foreach (ThreadsResult result in results)
        {
            table.Add(result.Workload.Id, Figures.Milliseconds(result.One), Figures.Milliseconds(result.Several), Figures.Ratio(result.Ratio));
        }

        return new(
            "One thread compared with several",
            [$"{Machine.Description}; {Environment.ProcessorCount} cores; {MachinePeak.Description}."],
            table,
            wrongResults);
    }
}
