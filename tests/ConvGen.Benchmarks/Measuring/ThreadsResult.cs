namespace ConvGen.Benchmarks;

/// <summary>A layer on one thread and on several, in the same rounds. Times are of one call, in seconds.</summary>
internal sealed record ThreadsResult(Workload Workload, double One, double Several)
{
    /// <summary>How many times as fast as one thread several are.</summary>
    public double Ratio => One / Several;
}
