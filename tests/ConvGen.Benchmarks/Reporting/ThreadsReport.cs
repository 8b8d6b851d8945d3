namespace ConvGen.Benchmarks;

/// <summary>The table of one thread against several.</summary>
internal static class ThreadsReport
{
    public static Report Of(IReadOnlyList<ThreadsResult> results, int threads, IReadOnlyList<string> wrongResults)
    {
        ReportTable table = new("layer", "one thread ms", $"{threads} threads ms", "times as fast");
        foreach (ThreadsResult result in results)
        {
            table.Add(result.Workload.Id, Figures.Milliseconds(result.One), Figures.Milliseconds(result.Several), Figures.Ratio(result.Ratio));
        }

        return new(
            "One thread against several",
            [$"{Machine.Description}; {Environment.ProcessorCount} cores; {MachinePeak.Description}."],
            table,
            wrongResults);
    }
}
