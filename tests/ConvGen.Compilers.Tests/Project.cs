namespace ConvGen.Compilers.Tests;

/// <summary>What a compiler is given.</summary>
/// <param name="Source">The project's only file.</param>
/// <param name="LanguageVersion">The language version as a project file spells it.</param>
internal sealed record Project(string Source, string LanguageVersion = "latest")
{
    /// <summary>The file after an edit, which an editor would have compiled next.</summary>
    public string? EditedSource { get; init; }

    /// <summary>The MSBuild properties that analyzers are shown.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();
}

/// <summary>What a compiler answers.</summary>
internal sealed record Build
{
    /// <summary>What the compiler's assemblies call themselves.</summary>
    public required IReadOnlyList<string> CompilerVersions { get; init; }

    /// <summary>The version of C# that it took the project for.</summary>
    public required string LanguageVersion { get; init; }

    /// <summary>The generated files' names and texts.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>What the generator and the analyzers reported.</summary>
    public required IReadOnlyList<string> PackageDiagnostics { get; init; }

    /// <summary>The compiler's own warnings and errors.</summary>
    public required IReadOnlyList<string> CompilerDiagnostics { get; init; }

    /// <summary>Why each kernel's plan was made or kept after the edit, if there was one.</summary>
    public required IReadOnlyList<string> PlansAfterEdit { get; init; }
}
