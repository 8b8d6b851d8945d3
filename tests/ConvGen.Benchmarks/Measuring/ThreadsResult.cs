namespace ConvGen.Benchmarks;

/// <summary>A layer on one thread and on several, in the same rounds. Times are of one call, in seconds.</summary>
internal sealed record ThreadsResult(Workload Workload, double One, double Several)
{
    /// <summary>The speedup of several threads over one.</summary>
    public double Ratio => One / Several;
}
