using System.Diagnostics;

namespace ConvGen.Benchmarks;

/// <summary>Code that is timed.</summary>
/// <param name="run">The delegate that repeats one call the given number of times.</param>
internal sealed class Competitor(Action<int> run)
{
    /// <summary>The number of warm-up calls. A method is recompiled with optimization after 30 calls in tier 0.</summary>
    private const int CallsToTierUp = 60;

    /// <summary>The length of a warm-up step. It is short, so that the loop over the calls is itself called often enough.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(0.5);

    private TimeSpan _call = TimeSpan.MaxValue;
    private TimeSpan _warmedUp;
    private int _warmUpCalls;

    /// <summary>The time of one call in the best sample, in seconds.</summary>
    public double Seconds { get; private set; } = double.PositiveInfinity;

    /// <summary>The same, of the samples while other work shared the core; null if there were none.</summary>
    public double? SharedSeconds { get; private set; }

    /// <summary>The total time of all samples.</summary>
    public TimeSpan Spent { get; private set; }

    /// <summary>The number of samples.</summary>
    public int Samples { get; private set; }

    /// <summary>Whether a single call is so long that it would delay others.</summary>
    public bool IsSlow => _call > 10 * Step;

    /// <summary>Whether its methods have been called often enough for tiered compilation, or for the maximum warm-up time.</summary>
    public bool IsWarm(Pace pace) => _warmUpCalls >= CallsToTierUp || _warmedUp >= pace.WarmUp;

    public void WarmUp()
    {
        int calls = _warmUpCalls == 0 ? 1 : CallsWithin(Step);
        TimeSpan took = Time(calls);
        _call = took / calls < _call ? took / calls : _call;
        _warmedUp += took;
        _warmUpCalls += calls;
    }

    public void TakeSample(Pace pace)
    {
        int calls = CallsWithin(pace.Sample);
        bool isSharedBefore = Canary.SeesSharing() == true;
        TimeSpan took = Time(calls);
        double call = took.TotalSeconds / calls;
        Seconds = Math.Min(Seconds, call);
        if (isSharedBefore && Canary.SeesSharing() == true)
        {
            SharedSeconds = Math.Min(SharedSeconds ?? call, call);
        }

        Spent += took;
        Samples++;
    }

    private TimeSpan Time(int calls)
    {
        long start = Stopwatch.GetTimestamp();
        run(calls);
        return Stopwatch.GetElapsedTime(start);
    }

    // A call may be shorter than a tick of the clock.
    private int CallsWithin(TimeSpan length) => Math.Max(1, (int)(length / TimeSpan.FromTicks(Math.Max(1, _call.Ticks))));
}
