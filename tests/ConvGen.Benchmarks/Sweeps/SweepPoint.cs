namespace ConvGen.Benchmarks;

/// <summary>One size of a sweep.</summary>
/// <param name="size">The size.</param>
/// <param name="multiplyAdds">The number of multiply-adds in one call.</param>
/// <param name="competitor">The generated layer.</param>
internal sealed class SweepPoint(int size, long multiplyAdds, Competitor competitor)
{
    public int Size => size;

    /// <summary>Multiply-adds per second.</summary>
    public double Speed => multiplyAdds / competitor.Seconds;

    /// <summary>Takes samples. The best of all samples so far counts.</summary>
    public void Measure(Pace pace) => RoundRobin.Run(pace, competitor);
}
