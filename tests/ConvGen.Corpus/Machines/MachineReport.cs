using System.Text.Json;

namespace ConvGen.Numerics;

/// <summary>The results of the kernels on one machine, as far as they were run.</summary>
internal sealed record MachineReport(InstructionSets InstructionSets, IReadOnlyList<TrialReport> Trials)
{
    /// <summary>Reads the output of <see cref="TrialWriter"/>, complete or not.</summary>
    public static MachineReport Parse(string text)
    {
        InstructionSets? instructionSets = null;
        List<TrialReport> trials = [];
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] words = line.Split(' ', 2);
            switch (words)
            {
                case [TrialWriter.MachineWord, string json]:
                    instructionSets = JsonSerializer.Deserialize<InstructionSets>(json);
                    break;
                case [TrialWriter.KernelWord, string name]:
                    trials.Add(new(name));
                    break;
                case [TrialWriter.StepWord, string step]:
                    trials[^1].LastStep = step;
                    break;
                case [TrialWriter.ComplaintWord, string complaint]:
                    trials[^1].Complaints.Add(complaint);
                    break;
                case [TrialWriter.CountsWord, string json]:
                    trials[^1].Counts = JsonSerializer.Deserialize<TrialCounts>(json);
                    break;
                case [string data, string fingerprint]:
                    trials[^1].Fingerprints.Add(Enum.Parse<CorpusData>(data), fingerprint);
                    break;
                default:
                    throw new FormatException($"'{line}' is not a valid line of a report.");
            }
        }

        return new(instructionSets ?? throw new FormatException("The report does not contain the machine's instruction sets."), trials);
    }
}
