using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Testing;

/// <summary>The project settings that a kernel is compiled with. Other settings are fixed: Release, without <c>unsafe</c>.</summary>
public sealed record KernelCompilationOptions
{
    /// <summary>The settings of a new project with the current SDK.</summary>
    public static KernelCompilationOptions Default { get; } = new();

    /// <summary>The target framework.</summary>
    public ReferenceFramework Framework { get; init; } = ReferenceFramework.Net100;

    /// <summary>The language version.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    /// <summary>The project's nullable context.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>
    /// Whether the project has global usings for <c>System</c>, its collections and <c>ConvGen</c>. Ignored before C# 10, which introduced global
    /// usings.
    /// </summary>
    public bool ImplicitUsings { get; init; } = true;

    /// <summary>Symbols defined in addition to those of the framework.</summary>
    public ImmutableArray<string> PreprocessorSymbols { get; init; } = [];

    /// <summary>The project's MSBuild properties that are visible to analyzers.</summary>
    public ImmutableDictionary<string, string> BuildProperties { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Assemblies that the project references in addition to the framework and the package.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = [];

    /// <summary>Whether the project is a library or a program.</summary>
    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>The name of the compiled assembly.</summary>
    public string AssemblyName { get; init; } = "Kernels";
}
