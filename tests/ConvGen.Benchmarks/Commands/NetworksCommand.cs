using System.CommandLine;

namespace ConvGen.Benchmarks;

/// <summary>Whole networks beside ONNX Runtime.</summary>
internal static class NetworksCommand
{
    // A network has many methods, and each is compiled three times: with instrumentation before its best code.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        Command command = new("networks", "Times generated networks against ONNX Runtime, on one thread.");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        Pace pace = (parsed.GetValue(CommonOptions.Thorough) ? Pace.Thorough : Pace.Fast) with { WarmUp = WarmUp };
        IReadOnlyList<NetworkWorkload> workloads = CommonOptions.Selected(parsed, NetworkWorkloads.All, workload => workload.Id);
        IReadOnlyList<CompiledNetwork> networks = NetworkCompiler.Compile(workloads);
        NetworkMeasurement measurement = new(pace);
        Progress progress = new();
        IReadOnlyList<NetworkResult> results = progress.Measure(
            workloads.Zip(networks), workloads.Count, pair => pair.First.Id, pair => measurement.Run(pair.First, pair.Second));
        Report report = NetworkReport.Of(results, progress.WrongResults);
        report.Print();
        if (parsed.GetValue(CommonOptions.Output) is FileInfo file)
        {
            Report.WriteMarkdown(file, report);
        }

        return progress.ExitCode;
    }
}
