using System.CommandLine;

namespace ConvGen.Benchmarks;

/// <summary>The cost of the generator itself: time after each kind of edit, memory, and code.</summary>
internal static class GeneratorCommand
{
    private const int ManyLayers = 100;

    public static Command Create()
    {
        Command command = new("generator", "Measures the generator itself: the first run, runs after edits, and the resulting memory and code. Takes several minutes.");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        IReadOnlyList<GeneratorResult> edits = GeneratorMeasurement.Run<EditBenchmark>();
        Dictionary<string, GeneratorResult> layers = GeneratorMeasurement.Run<LayerBenchmark>().ToDictionary(result => result.Project);
        IEnumerable<CodeSize> sizes = KernelCompiler.Compile(Workloads.All.Select(workload => workload.Case)).Select(kernel => kernel.Size);
        Workload[] many = [.. Enumerable.Range(0, ManyLayers).Select(index => Workloads.All[index % Workloads.All.Count])];

        Report[] reports =
        [
            GeneratorReport.OfEdits(edits, [(ManyLayers, RetainedMemory.Of(many))]),
            GeneratorReport.OfLayers([.. Workloads.All.Select(workload => layers[workload.Id]).Zip(sizes)]),
        ];
        foreach (Report report in reports)
        {
            report.Print();
        }

        if (parsed.GetValue(CommonOptions.Output) is FileInfo file)
        {
            Report.WriteMarkdown(file, reports);
        }

        return 0;
    }
}
