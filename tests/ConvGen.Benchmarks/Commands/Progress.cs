namespace ConvGen.Benchmarks;

/// <summary>The measurements of a run, one after the other.</summary>
/// <remarks>
/// What is being measured is named on the error stream: a long run should not look like one that hangs, and a table may go to a file. A layer whose
/// result is wrong is named there, too, and left out of the table.
/// </remarks>
internal sealed class Progress
{
    private readonly List<string> _wrongResults = [];

    /// <summary>One line for each wrong result.</summary>
    public IReadOnlyList<string> WrongResults => _wrongResults;

    /// <summary>What the program returns.</summary>
    public int ExitCode => _wrongResults.Count == 0 ? 0 : 1;

    public IReadOnlyList<TResult> Measure<TResult>(
        IEnumerable<(Workload Workload, CompiledKernel Kernel)> layers, int count, Func<Workload, CompiledKernel, TResult> measure)
    {
        List<TResult> results = [];
        foreach ((int index, (Workload workload, CompiledKernel kernel)) in layers.Index())
        {
            Console.Error.WriteLine($"{index + 1} of {count}: {workload.Id}");
            try
            {
                results.Add(measure(workload, kernel));
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
