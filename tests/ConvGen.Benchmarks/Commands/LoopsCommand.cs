using System.CommandLine;

namespace ConvGen.Benchmarks;

/// <summary>Every option against plain nested loops, to check that generated code is not slower than handwritten code.</summary>
internal static class LoopsCommand
{
    private const int RowsOnConsole = 40;

    public static Command Create()
    {
        Command command = new(
            "loops",
            $"Compares layers that cover all options with plain nested loops, worst first. The console shows {RowsOnConsole} of them; --output writes all.");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        Pace pace = parsed.GetValue(CommonOptions.Thorough) ? Pace.Fast : Pace.Brief;
        IReadOnlyList<Workload> workloads = CommonOptions.Selected(parsed, LoopWorkloads.All);
        Progress progress = new();
        LoopsResult[] results =
        [
            .. progress.Measure(KernelBatches.Compile(workloads), workloads.Count, (workload, kernel) => LoopsMeasurement.Run(workload, kernel, pace))
                .OrderBy(result => result.Ratio),
        ];

        LoopsReport.Of(results, results.Take(RowsOnConsole), progress.WrongResults).Print();
        if (parsed.GetValue(CommonOptions.Output) is FileInfo file)
        {
            Report.WriteMarkdown(file, LoopsReport.Of(results, results, progress.WrongResults));
        }

        return progress.ExitCode;
    }
}
