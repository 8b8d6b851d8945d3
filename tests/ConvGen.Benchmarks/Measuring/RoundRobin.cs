using System.Diagnostics;

namespace ConvGen.Benchmarks;

/// <summary>
/// Times competitors in turns, one short sample each, so that a change in the machine's speed affects all of them. The best sample counts, because
/// other work on the machine can only make a sample longer.
/// </summary>
internal static class RoundRobin
{
    /// <summary>The minimum number of samples. Even a slow competitor needs a second one to rule out an outlier.</summary>
    private const int FewestSamples = 2;

    /// <summary>The maximum time to wait until code is warmed up.</summary>
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(3);

    public static void Run(Pace pace, params IReadOnlyCollection<Competitor> competitors)
    {
        WarmUp(pace, competitors);
        for (int round = 0; round < pace.Rounds; round++)
        {
            foreach (Competitor competitor in competitors.Where(candidate => candidate.Spent < pace.Limit || candidate.Samples < FewestSamples))
            {
                competitor.TakeSample(pace);
            }
        }
    }

    private static void WarmUp(Pace pace, IReadOnlyCollection<Competitor> competitors)
    {
        JitActivity jit = new();
        long start = Stopwatch.GetTimestamp();
        bool isWarm;
        do
        {
            isWarm = true;
            foreach (Competitor competitor in competitors)
            {
                if (!competitor.IsWarm(pace) || !competitor.IsSlow)
                {
                    competitor.WarmUp();
                    isWarm &= competitor.IsWarm(pace);
                }
            }
        }
        while (!isWarm || (!HasStayed() && Stopwatch.GetElapsedTime(start) < LongestWarmUp));

        bool HasStayed() => jit.HasEnded() && Stopwatch.GetElapsedTime(start) > pace.WarmUp;
    }
}
