namespace ConvGen.Numerics;

/// <summary>The results of one kernel on one machine.</summary>
internal sealed class TrialReport(string name)
{
    public string Name => name;

    /// <summary>The last step that was started. If the process ended prematurely, this step ended it.</summary>
    public string LastStep { get; set; } = "nothing";

    public List<string> Complaints { get; } = [];

    public Dictionary<CorpusData, string> Fingerprints { get; } = [];

    /// <summary>How often it was called; null if the process ended prematurely.</summary>
    public TrialCounts Counts { get; set; }
}
