using System.CommandLine;

namespace ConvGen.Benchmarks;

/// <summary>Measures several plans of random layers, to see how often the planner's choice is the fastest.</summary>
internal static class ChoicesCommand
{
    private static readonly Option<int> Layers = new("--layers") { Description = "The number of layers.", DefaultValueFactory = _ => 60 };

    private static readonly Option<int> Seed = new("--seed") { Description = "The seed that the layers are drawn with.", DefaultValueFactory = _ => 14 };

    public static Command Create()
    {
        Command command = new("choices", "Compares the planner's predictions with measurements of several plans for random layers.") { Layers, Seed };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        Pace pace = parsed.GetValue(CommonOptions.Thorough) ? Pace.Thorough : Pace.Fast;
        IReadOnlyList<Workload> workloads = CommonOptions.Selected(parsed, RandomLayers.Draw(parsed.GetValue(Layers), parsed.GetValue(Seed)));
        Progress progress = new();
        IReadOnlyList<ChoiceResult> results = progress.Measure(workloads, workload => ChoiceMeasurement.Run(workload, pace));
        Report report = ChoiceReport.Of(results, progress.WrongResults);
        report.Print();
        if (parsed.GetValue(CommonOptions.Output) is FileInfo file)
        {
            Report.WriteMarkdown(file, report);
        }

        return progress.ExitCode;
    }
}
