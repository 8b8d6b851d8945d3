using System.Diagnostics;

namespace ConvGen.Benchmarks;

/// <summary>Something that is timed.</summary>
/// <param name="run">Repeats one call so many times.</param>
internal sealed class Competitor(Action<int> run)
{
    /// <summary>A method is compiled again, with optimisation, after 30 calls in tier 0.</summary>
    private const int CallsToTierUp = 60;

    /// <summary>The length of one call from the JIT's point of view: short, so that the loop over the calls is called often, too.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(0.5);

    private int _callsPerSample = 1;

    /// <summary>The best sample's time of one call, in seconds.</summary>
    public double Seconds { get; private set; } = double.PositiveInfinity;

    /// <summary>The time of all samples.</summary>
    public TimeSpan Spent { get; private set; }

    /// <summary>The number of the samples.</summary>
    public int Samples { get; private set; }

    /// <summary>
    /// Runs until the code is the one that stays, and learns how many calls make a sample. The JIT counts a method's calls only once 100 ms have passed
    /// without new methods, and compiles on a thread of its own
    /// (https://learn.microsoft.com/dotnet/core/runtime-config/compilation#tiered-compilation).
    /// </summary>
    public void WarmUp(Pace pace)
    {
        int calls = 0;
        int step = 1;
        TimeSpan best = TimeSpan.MaxValue;
        long start = Stopwatch.GetTimestamp();
        TimeSpan elapsed;
        do
        {
            TimeSpan took = Time(step);
            calls += step;
            best = took / step < best ? took / step : best;
            step = CallsWithin(Step, best);
            elapsed = Stopwatch.GetElapsedTime(start);
        }
        while (elapsed < pace.WarmUp || (calls < CallsToTierUp && elapsed < 3 * pace.WarmUp));

        _callsPerSample = CallsWithin(pace.Sample, best);
    }

    public void TakeSample()
    {
        TimeSpan took = Time(_callsPerSample);
        Seconds = Math.Min(Seconds, took.TotalSeconds / _callsPerSample);
        Spent += took;
        Samples++;
    }

    private TimeSpan Time(int calls)
    {
        long start = Stopwatch.GetTimestamp();
        run(calls);
        return Stopwatch.GetElapsedTime(start);
    }

    // A call may be shorter than the clock's tick.
    private static int CallsWithin(TimeSpan length, TimeSpan call) => Math.Max(1, (int)(length / TimeSpan.FromTicks(Math.Max(1, call.Ticks))));
}
