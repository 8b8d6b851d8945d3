namespace ConvGen.Numerics;

/// <summary>How often one kernel was called.</summary>
internal record struct TrialCounts
{
    /// <summary>Calls with all buffers in guarded memory.</summary>
    public int GuardedCalls { get; set; }

    /// <summary>Calls that it had to reject.</summary>
    public int Refusals { get; set; }
}
