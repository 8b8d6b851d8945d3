namespace ConvGen.Testing;

/// <summary>One file of a user's project.</summary>
/// <param name="Path">The file's path in diagnostics. A rerun replaces the file with the same path.</param>
/// <param name="Text">The C# source.</param>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>The path of a source file that is given without one.</summary>
    public const string DefaultPath = "Source.cs";

    /// <summary>A project with this single file.</summary>
    public SourceFile(string text)
        : this(DefaultPath, text)
    {
    }
}
