using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace ConvGen.Benchmarks;

/// <summary>The first run of the generator on each workload alone.</summary>
public class LayerBenchmark
{
    private UsersProject _project = null!;

    public static IEnumerable<string> Ids => Workloads.All.Select(workload => workload.Id);

    [ParamsSource(nameof(Ids))]
    public string Layer { get; set; } = "";

    [GlobalSetup]
    public void Open() => _project = new(Workloads.All.Where(workload => workload.Id == Layer));

    [Benchmark]
    public GeneratorDriver First() => _project.NewDriver().RunGenerators(_project.Again());
}
