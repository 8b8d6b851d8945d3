using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Testing;

/// <summary>The project settings under which a kernel is compiled. Those not listed are fixed: Release, and never <c>unsafe</c>.</summary>
public sealed record KernelCompilationOptions
{
    /// <summary>The settings of a new project on the current SDK.</summary>
    public static KernelCompilationOptions Default { get; } = new();

    /// <summary>The framework compiled against.</summary>
    public ReferenceFramework Framework { get; init; } = ReferenceFramework.Net100;

    /// <summary>The language version.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    /// <summary>The project's nullable context.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>
    /// Whether the project imports <c>System</c>, its collections and <c>ConvGen</c> everywhere. Ignored before C# 10, which has no global usings.
    /// </summary>
    public bool ImplicitUsings { get; init; } = true;

    /// <summary>Symbols defined on top of those of the framework.</summary>
    public ImmutableArray<string> PreprocessorSymbols { get; init; } = [];

    /// <summary>The project's MSBuild properties that analyzers are shown.</summary>
    public ImmutableDictionary<string, string> BuildProperties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Assemblies that the project refers to besides the framework and the package.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = [];

    /// <summary>Whether the project is a library or a program.</summary>
    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>The name of the assembly compiled.</summary>
    public string AssemblyName { get; init; } = "Kernels";
}
