namespace ConvGen.Testing;

/// <summary>One file of a user's project.</summary>
/// <param name="Path">What diagnostics call the file. A rerun replaces the file of the same path.</param>
/// <param name="Text">The C# source.</param>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>The path of a source that is given without one.</summary>
    public const string DefaultPath = "Source.cs";

    /// <summary>A project of this one file.</summary>
    public SourceFile(string text)
        : this(DefaultPath, text)
    {
    }
}
