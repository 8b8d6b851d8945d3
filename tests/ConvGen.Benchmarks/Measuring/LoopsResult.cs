namespace ConvGen.Benchmarks;

/// <summary>A generated layer against nested loops, in the same rounds. Times are of one call, in seconds.</summary>
internal sealed record LoopsResult(Workload Workload, double Forward, double Loops)
{
    /// <summary>How many times as fast as the nested loops the generated layer is.</summary>
    public double Ratio => Loops / Forward;
}
