namespace ConvGen.Testing;

/// <summary>One file that the generator added to the compilation.</summary>
/// <param name="HintName">The name the generator gave it, unique within the generator.</param>
/// <param name="Text">Its source, line ends as they were written.</param>
public sealed record GeneratedFile(string HintName, string Text);
