using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace ConvGen.Benchmarks;

/// <summary>What an editor waits for: the first run of the generator, or one after an edit, including what the compiler binds for it.</summary>
public class EditBenchmark
{
    private UsersProject _project = null!;
    private Compilation _compilation = null!;

    // The driver after the first run. It is immutable, so every invocation starts from the same cache.
    private GeneratorDriver _driver = null!;

    /// <summary>The number of layers in the project: one that is edited, and the workloads repeated.</summary>
    [Params(1, 100)]
    public int Layers { get; set; }

    [GlobalSetup]
    public void Open()
    {
        Workload edited = Workloads.All.Single(workload => workload.Id == "res-28");
        IEnumerable<Workload> others = Enumerable.Range(0, Layers - 1).Select(index => Workloads.All[index % Workloads.All.Count]);
        _project = new([edited, .. others]);
        _compilation = _project.Again();
        _driver = _project.NewDriver().RunGenerators(_compilation);
    }

    [Benchmark(Description = "first run")]
    public GeneratorDriver First() => _project.NewDriver().RunGenerators(_project.Again());

    [Benchmark(Description = "nothing edited")]
    public GeneratorDriver Nothing() => _driver.RunGenerators(_compilation);

    [Benchmark(Description = "another file edited")]
    public GeneratorDriver Elsewhere() => _driver.RunGenerators(_project.EditedElsewhere());

    [Benchmark(Description = "a method of a layer's type edited")]
    public GeneratorDriver Inside() => _driver.RunGenerators(_project.EditedInside());

    [Benchmark(Description = "a layer's attribute edited")]
    public GeneratorDriver Attribute() => _driver.RunGenerators(_project.EditedAttribute());
}
