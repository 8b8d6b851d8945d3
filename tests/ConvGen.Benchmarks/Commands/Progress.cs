namespace ConvGen.Benchmarks;

/// <summary>The measurements of a run, one after the other.</summary>
/// <remarks>
/// The current layer is written to the error stream, so that a long run does not look as if it hangs, and so that the table can be redirected to a
/// file. A layer with a wrong result is written there too, and is omitted from the table.
/// </remarks>
internal sealed class Progress
{
    private readonly List<string> _wrongResults = [];

    /// <summary>One line per wrong result.</summary>
    public IReadOnlyList<string> WrongResults => _wrongResults;

    /// <summary>The program's exit code.</summary>
    public int ExitCode => _wrongResults.Count == 0 ? 0 : 1;

    public IReadOnlyList<TResult> Measure<TResult>(
        IEnumerable<(Workload Workload, CompiledKernel Kernel)> layers, int count, Func<Workload, CompiledKernel, TResult> measure) =>
        Measure(layers, count, layer => layer.Workload.Id, layer => measure(layer.Workload, layer.Kernel));

    public IReadOnlyList<TResult> Measure<TResult>(IReadOnlyList<Workload> workloads, Func<Workload, TResult> measure) =>
        Measure(workloads, workloads.Count, workload => workload.Id, measure);

    public IReadOnlyList<TResult> Measure<TLayer, TResult>(
        IEnumerable<TLayer> layers, int count, Func<TLayer, string> nameOf, Func<TLayer, TResult> measure)
    {
        List<TResult> results = [];
        foreach ((int index, TLayer layer) in layers.Index())
        {
            Console.Error.WriteLine($"{index + 1} of {count}: {nameOf(layer)}");
            try
            {
                results.Add(measure(layer));
            }
            catch (WrongResultException exception)
            {
                Console.Error.WriteLine(exception.Message);
                _wrongResults.Add($"WRONG: {exception.Message}");
            }
        }

        return results;
    }
}
