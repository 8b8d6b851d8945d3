using System.Text.Json;

namespace ConvGen.Numerics;

/// <summary>
/// Writes what comes of the kernels, one line at a time, each before the next thing is begun: where a kernel ends the process, the last lines tell
/// which one, and what it was doing.
/// </summary>
internal sealed class TrialWriter(TextWriter output)
{
    public const string MachineWord = "machine";
    public const string KernelWord = "kernel";
    public const string StepWord = "step";
    public const string ComplaintWord = "wrong";
    public const string CountsWord = "counts";

    private TrialCounts _counts;

    /// <summary>Whether there was nothing to complain of so far.</summary>
    public bool IsClean { get; private set; } = true;

    public void Machine(InstructionSets instructionSets) => Line(MachineWord, JsonSerializer.Serialize(instructionSets));

    public void Begin(KernelCase kernelCase)
    {
        _counts = default;
        Line(KernelWord, kernelCase.ToString());
    }

    public void Step(string step) => Line(StepWord, step);

    /// <summary>A step that is a call with all its buffers in guarded memory.</summary>
    public void GuardedCall(string step)
    {
        _counts.GuardedCalls++;
        Step(step);
    }

    /// <summary>Within a step, a call that must be refused.</summary>
    public void Refusal() => _counts.Refusals++;

    public void Complain(string? complaint)
    {
        if (complaint is not null)
        {
            IsClean = false;
            Line(ComplaintWord, complaint);
        }
    }

    public void Fingerprint(CorpusData data, string fingerprint) => Line(data.ToString(), fingerprint);

    public void End() => Line(CountsWord, JsonSerializer.Serialize(_counts));

    private void Line(string word, string text)
    {
        output.WriteLine($"{word} {text}");
        output.Flush();
    }
}
