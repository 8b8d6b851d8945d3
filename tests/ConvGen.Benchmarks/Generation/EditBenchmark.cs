using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace ConvGen.Benchmarks;

/// <summary>What an editor waits for: one run of the generator, the first or one after an edit. What the compiler itself binds for it is included.</summary>
public class EditBenchmark
{
    private UsersProject _project = null!;
    private Compilation _compilation = null!;

    // What has run once is never changed by another run, so that every invocation starts from the same cache.
    private GeneratorDriver _driver = null!;

    /// <summary>The layers of the project: one that is edited, and the workloads over and over.</summary>
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
