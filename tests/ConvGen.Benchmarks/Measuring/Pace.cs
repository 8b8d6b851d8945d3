namespace ConvGen.Benchmarks;

/// <summary>How long a measurement takes.</summary>
/// <param name="WarmUp">What the competitors run before they are timed, at least.</param>
/// <param name="Sample">The length of a sample, unless a single call is longer.</param>
/// <param name="Rounds">The samples of each competitor.</param>
/// <param name="Limit">The time for one competitor's samples, after which it keeps what it has.</param>
internal sealed record Pace(TimeSpan WarmUp, TimeSpan Sample, int Rounds, TimeSpan Limit)
{
    /// <summary>All workloads within two minutes.</summary>
    public static Pace Fast { get; } = new(Milliseconds(200), Milliseconds(20), Rounds: 10, Milliseconds(1000));

    /// <summary>For figures that are published.</summary>
    public static Pace Thorough { get; } = new(Milliseconds(600), Milliseconds(50), Rounds: 40, Milliseconds(10_000));

    /// <summary>For tables of hundreds of layers.</summary>
    public static Pace Brief { get; } = new(Milliseconds(160), Milliseconds(4), Rounds: 8, Milliseconds(200));

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}
