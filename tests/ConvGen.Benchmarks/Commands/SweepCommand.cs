using System.CommandLine;

namespace ConvGen.Benchmarks;

/// <summary>Sweeps over channel counts and widths to check that no size is a performance cliff.</summary>
internal static class SweepCommand
{
    private static readonly Option<int?> Step = new("--step")
    {
        Description = $"Measure every n-th size from 1 to {Sweep.Largest}. By default: small sizes, primes, and the neighbors of multiples of 8.",
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
        Command command = new("sweep", "Times layers with increasing channel counts and widths, and finds sizes that are slower than their neighbors.")
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
