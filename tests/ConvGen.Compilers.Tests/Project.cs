namespace ConvGen.Compilers.Tests;

/// <summary>The input of a compiler.</summary>
/// <param name="Source">The project's only file.</param>
/// <param name="LanguageVersion">The language version as written in a project file.</param>
internal sealed record Project(string Source, string LanguageVersion = "latest")
{
    /// <summary>The file after an edit, which an editor would compile next.</summary>
    public string? EditedSource { get; init; }

    /// <summary>The MSBuild properties that are visible to analyzers.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();
}

/// <summary>The output of a compiler.</summary>
internal sealed record Build
{
    /// <summary>The version of the compiler's assemblies.</summary>
    public required IReadOnlyList<string> CompilerVersions { get; init; }

    /// <summary>The C# version that it used for the project.</summary>
    public required string LanguageVersion { get; init; }

    /// <summary>The names and texts of the generated files.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>The diagnostics of the generator and the analyzers.</summary>
    public required IReadOnlyList<string> PackageDiagnostics { get; init; }

    /// <summary>The compiler's own warnings and errors.</summary>
    public required IReadOnlyList<string> CompilerDiagnostics { get; init; }

    /// <summary>The reasons why each kernel's plan was computed or cached after the edit, if there was one.</summary>
    public required IReadOnlyList<string> PlansAfterEdit { get; init; }
}
