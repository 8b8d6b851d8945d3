namespace ConvGen.Benchmarks;

/// <summary>How good the planner's choice for a layer is.</summary>
/// <param name="Workload">The layer.</param>
/// <param name="Plans">The measured plans, in the order of their predicted cycles.</param>
/// <param name="Peak">The operations per second of the machine's peak.</param>
internal sealed record ChoiceResult(Workload Workload, IReadOnlyList<(LayerCandidate Plan, double Seconds)> Plans, double Peak)
{
    /// <summary>The time of the plan that the planner chooses.</summary>
    public double Chosen => Plans[0].Seconds;

    /// <summary>The time of the fastest plan.</summary>
    public double Best => Plans.Min(plan => plan.Seconds);

    /// <summary>The rank, by predicted cycles, of the fastest plan.</summary>
    public int BestRank => Enumerable.Range(0, Plans.Count).MinBy(index => Plans[index].Seconds);

    /// <summary>The time of the chosen plan as a multiple of that of the fastest one.</summary>
    public double Ratio => Chosen / Best;

    /// <summary>The predicted operations per cycle as a share of the peak, for the chosen plan.</summary>
    public double PredictedShare => Workload.Operations / Plans[0].Plan.Cycles / OperationsPerCycle;

    /// <summary>The measured share of the peak of the chosen plan.</summary>
    public double MeasuredShare => Workload.Operations / Chosen / Peak;

    // Two multiply-adds of two operations for each lane.
    private static double OperationsPerCycle => 4.0 * MachinePeak.Bits / 32;
}
