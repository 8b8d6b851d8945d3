namespace ConvGen.Numerics;

/// <summary>One run of the corpus program.</summary>
internal sealed class CorpusRun(string machine, int exitCode, string output, string error)
{
    private readonly Lazy<MachineReport> _report = new(() => MachineReport.Parse(output));

    /// <summary>The machine that it ran on.</summary>
    public string Machine => machine;

    /// <summary>Its report, even if it did not finish.</summary>
    public MachineReport Report => _report.Value;

    /// <summary>A sentence that describes the run. .ci/run shows it.</summary>
    public string Summary => FormattableString.Invariant(
        $"""
        Machine with {machine}: {Report.InstructionSets}; {Report.Trials.Count} kernels, {Report.Trials.Sum(trial => trial.Fingerprints.Count)} fingerprints, {Report.Trials.Sum(trial => trial.Counts.GuardedCalls)} calls in guarded memory, {Report.Trials.Sum(trial => trial.Counts.Refusals)} calls refused.
        """);

    /// <summary>Fails if the process did not finish or a kernel did something wrong. The message contains the kernel and what it was doing.</summary>
    public void AssertClean()
    {
        string[] complaints = [.. Report.Trials.SelectMany(trial => trial.Complaints.Select(complaint => $"[{trial.Name}] {complaint}"))];
        Assert.True(complaints is [], $"With {machine}:\n{string.Join('\n', complaints)}");

        TrialReport? last = Report.Trials is [.., var trial] ? trial : null;
        Assert.True(exitCode == 0, $"With {machine}, the process ended with exit code {exitCode} in\n[{last?.Name}]\nin this step: {last?.LastStep}.\n{error}");
    }
}
