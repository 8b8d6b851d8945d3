using System.Text.Json;

namespace ConvGen.Numerics;

/// <summary>
/// Writes the results of the kernels line by line, each before the next step starts. If a kernel ends the process, the last lines say which kernel it
/// was, and what it was doing.
/// </summary>
internal sealed class TrialWriter(TextWriter output)
{
    public const string MachineWord = "machine";
    public const string KernelWord = "kernel";
    public const string StepWord = "step";
    public const string ComplaintWord = "wrong";
    public const string CountsWord = "counts";

    private TrialCounts _counts;

    /// <summary>Whether there were no complaints so far.</summary>
    public bool IsClean { get; private set; } = true;

    public void Machine(InstructionSets instructionSets) => Line(MachineWord, JsonSerializer.Serialize(instructionSets));

    /// <summary>Begins with a kernel or a network.</summary>
    /// <param name="name">Its name, which no other one has.</param>
    public void Begin(string name)
    {
        _counts = default;
        Line(KernelWord, name);
    }

    public void Step(string step) => Line(StepWord, step);

    /// <summary>Starts a step that is a call with all its buffers in guarded memory.</summary>
    public void GuardedCall(string step)
    {
        _counts.GuardedCalls++;
        Step(step);
    }

    /// <summary>Records a call within a step that must be rejected.</summary>
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
