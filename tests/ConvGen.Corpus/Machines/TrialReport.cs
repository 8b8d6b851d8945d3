namespace ConvGen.Numerics;

/// <summary>What came of one kernel on one machine.</summary>
internal sealed class TrialReport(string name)
{
    public string Name => name;

    /// <summary>What was begun last: where the process ended in the middle, this ended it.</summary>
    public string LastStep { get; set; } = "nothing";

    public List<string> Complaints { get; } = [];

    public Dictionary<CorpusData, string> Fingerprints { get; } = [];

    /// <summary>How often it was called; nothing where the process ended in the middle.</summary>
    public TrialCounts Counts { get; set; }
}
