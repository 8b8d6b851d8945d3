namespace ConvGen.Benchmarks;

/// <summary>A generated layer against nested loops, in the same rounds. Times are of one call, in seconds.</summary>
internal sealed record LoopsResult(Workload Workload, double Forward, double Loops)
{
    /// <summary>The speedup of the generated layer over the nested loops.</summary>
    public double Ratio => Loops / Forward;
}
