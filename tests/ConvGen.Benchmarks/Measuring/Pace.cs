namespace ConvGen.Benchmarks;

/// <summary>The duration of a measurement.</summary>
/// <param name="WarmUp">The minimum time that the competitors run before they are timed.</param>
/// <param name="Sample">The length of a sample, unless a single call is longer.</param>
/// <param name="Rounds">The number of samples per competitor.</param>
/// <param name="Limit">The time limit for the samples of one competitor. No more samples are taken after it.</param>
internal sealed record Pace(TimeSpan WarmUp, TimeSpan Sample, int Rounds, TimeSpan Limit)
{
    /// <summary>All workloads within two minutes.</summary>
    public static Pace Fast { get; } = new(Milliseconds(200), Milliseconds(20), Rounds: 10, Milliseconds(1000));

    /// <summary>For published numbers.</summary>
    public static Pace Thorough { get; } = new(Milliseconds(600), Milliseconds(50), Rounds: 40, Milliseconds(10_000));

    /// <summary>For tables of hundreds of layers.</summary>
    public static Pace Brief { get; } = new(Milliseconds(160), Milliseconds(4), Rounds: 8, Milliseconds(200));

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}
