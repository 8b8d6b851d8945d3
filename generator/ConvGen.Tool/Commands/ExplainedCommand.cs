using System.CommandLine;

namespace ConvGen.Tool.Commands;

/// <summary>A command whose help continues after its arguments.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What it does, in one line.</param>
/// <param name="explanation">What users should know, and examples.</param>
internal abstract class ExplainedCommand(string name, string description, string explanation) : Command(name, description)
{
    /// <summary>What users should know, and examples.</summary>
    public string Explanation { get; } = explanation;
}
