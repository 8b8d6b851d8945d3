using System.CommandLine;

namespace ConvGen.Benchmarks;

/// <summary>Channel counts and widths, one after the other: no size may be a cliff.</summary>
internal static class SweepCommand
{
    private static readonly Option<int?> Step = new("--step")
    {
        Description = $"Every so many sizes from 1 to {Sweep.Largest}. Without it: small ones, primes, and the neighbours of multiples of 8.",
    };

    private static readonly Option<DirectoryInfo?> Charts = new("--charts") { Description = "A folder for a chart of each sweep, as SVG." };

    static SweepCommand() => Step.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int?>() is < 1 or > Sweep.Largest)
        {
            result.AddError($"--step must be from 1 to {Sweep.Largest}.");
        }
    });

    public static Command Create()
    {
        Command command = new("sweep", "Times layers of one size after the other, channels and widths, and finds the sizes that are slower than their neighbours.")
        {
            Step,
            Charts,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string filter = parsed.GetValue(CommonOptions.Filter) ?? "";
        Sweep[] sweeps = [.. Sweep.All.Where(sweep => sweep.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))];
        if (sweeps.Length == 0)
        {
            throw new BenchmarkException($"No sweep's name contains '{filter}'. They are: {string.Join(", ", Sweep.All.Select(sweep => sweep.Name))}.");
        }

        Pace pace = parsed.GetValue(CommonOptions.Thorough) ? Pace.Fast : Pace.Brief;
        Progress progress = new();
        List<Report> reports = [];
        foreach (Sweep sweep in sweeps)
        {
            double peak = MachinePeak.Measure(Pace.Fast);
            SweepResult result = SweepMeasurement.Run(sweep, Sweep.Sizes(parsed.GetValue(Step)), pace, progress);
            Report report = SweepReport.Of(result, peak);
            report.Print();
            reports.Add(report);
            if (parsed.GetValue(Charts) is DirectoryInfo folder)
            {
                folder.Create();
                File.WriteAllText(Path.Combine(folder.FullName, $"sweep-{sweep.Name}.svg"), SweepChart.ToSvg(result));
            }
        }

        if (parsed.GetValue(CommonOptions.Output) is FileInfo file)
        {
            Report.WriteMarkdown(file, reports);
        }

        return progress.ExitCode;
    }
}
