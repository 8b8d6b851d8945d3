namespace ConvGen.Benchmarks;

/// <summary>
/// Times competitors in turns, one short sample each, so that a change of the machine's speed meets all alike. The best sample counts: whatever else
/// the machine does can only make one longer.
/// </summary>
internal static class RoundRobin
{
    /// <summary>A competitor that takes long still needs a second sample, to be no accident.</summary>
    private const int FewestSamples = 2;

    public static void Run(Pace pace, params IReadOnlyCollection<Competitor> competitors)
    {
        foreach (Competitor competitor in competitors)
        {
            competitor.WarmUp(pace);
        }

        for (int round = 0; round < pace.Rounds; round++)
        {
            foreach (Competitor competitor in competitors.Where(candidate => candidate.Spent < pace.Limit || candidate.Samples < FewestSamples))
            {
                competitor.TakeSample();
            }
        }
    }
}
