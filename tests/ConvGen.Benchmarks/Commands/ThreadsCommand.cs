using System.CommandLine;

namespace ConvGen.Benchmarks;

/// <summary>The gain of several threads: every workload on one thread and on several.</summary>
internal static class ThreadsCommand
{
    private static readonly Option<int> Threads = new("--threads") { Description = "The number of threads.", DefaultValueFactory = _ => 2 };

    public static Command Create()
    {
        Command command = new("threads", "Times every workload on one thread and on several.") { Threads };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        Pace pace = parsed.GetValue(CommonOptions.Thorough) ? Pace.Thorough : Pace.Fast;
        int threads = parsed.GetValue(Threads);
        IReadOnlyList<Workload> workloads = CommonOptions.Selected(parsed, Workloads.All);
        Progress progress = new();
        IReadOnlyList<ThreadsResult> results = progress.Measure(
            KernelBatches.Compile(workloads), workloads.Count, (workload, kernel) => ThreadsMeasurement.Run(workload, kernel, threads, pace));

        Report report = ThreadsReport.Of(results, threads, progress.WrongResults);
        report.Print();
        if (parsed.GetValue(CommonOptions.Output) is FileInfo file)
        {
            Report.WriteMarkdown(file, report);
        }

        return progress.ExitCode;
    }
}
