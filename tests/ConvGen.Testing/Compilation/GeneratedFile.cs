namespace ConvGen.Testing;

/// <summary>One file that the generator added to the compilation.</summary>
/// <param name="HintName">The name given by the generator, which is unique within the generator.</param>
/// <param name="Text">Its source, with line endings as written.</param>
public sealed record GeneratedFile(string HintName, string Text);
