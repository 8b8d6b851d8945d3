using System.Collections.Immutable;
using ConvGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Testing;

/// <summary>A user's project in memory, on which the generator runs as in the compiler.</summary>
/// <example>
/// <code>
/// GenerationResult result = KernelCompilation.Run("[Conv2D(3, 8, kernelSize: 3)] partial class Edge;");
/// Type edge = result.Emit().GetType("Edge")!;
/// </code>
/// </example>
public static class KernelCompilation
{
    /// <summary>The file that the SDK writes for a project with implicit usings.</summary>
    internal const string GlobalUsingsPath = "GlobalUsings.cs";

    // All warning waves that the compiler supports, because a user's project may enable any of them.
    private const int AllWarnings = 9999;

    // The SDK disables these two warnings by default: using a .NET 8 assembly in a .NET 10 project is valid.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> SilencedBySdk =
        ImmutableDictionary.CreateRange(new[] { "CS1701", "CS1702" }.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));

    private const string GlobalUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using ConvGen;
        """;

    /// <summary>Runs the generator on a project with one file.</summary>
    public static GenerationResult Run(string source, KernelCompilationOptions? options = null) =>
        Run([new SourceFile(source)], options);

    /// <summary>Runs the generator on a project with several files.</summary>
    public static GenerationResult Run(IReadOnlyList<SourceFile> files, KernelCompilationOptions? options = null)
    {
        options ??= KernelCompilationOptions.Default;
        return Run(Create(files, options), options);
    }

    /// <summary>Runs the generator on a project that was created with these options.</summary>
    internal static GenerationResult Run(CSharpCompilation project, KernelCompilationOptions options) =>
        GenerationResult.Of(CreateDriver(options), project, options.BuildProperties);

    /// <summary>The project before any generator has run.</summary>
    public static CSharpCompilation Create(IReadOnlyList<SourceFile> files, KernelCompilationOptions options)
    {
        // The code of a test does not need doc comments, so only generated code is checked for them.
        CSharpParseOptions parsing = ParsingOf(options).WithDocumentationMode(DocumentationMode.Parse);
        IEnumerable<SourceFile> project = options.ImplicitUsings && parsing.LanguageVersion >= LanguageVersion.CSharp10
            ? files.Append(new SourceFile(GlobalUsingsPath, GlobalUsings))
            : files;

        return CSharpCompilation.Create(
            options.AssemblyName,
            project.Select(file => CSharpSyntaxTree.ParseText(file.Text, parsing, file.Path)),
            FrameworkReferences.Of(options.Framework).AddRange(options.References),
            new CSharpCompilationOptions(
                options.OutputKind,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: false,
                warningLevel: AllWarnings,
                specificDiagnosticOptions: SilencedBySdk,
                nullableContextOptions: options.Nullable));
    }

    /// <summary>How generated files are parsed.</summary>
    internal static CSharpParseOptions GeneratedParsingOf(KernelCompilationOptions options) =>
        ParsingOf(options).WithDocumentationMode(DocumentationMode.Diagnose);

    private static CSharpGeneratorDriver CreateDriver(KernelCompilationOptions options) => CSharpGeneratorDriver.Create(
        [new ConvolutionGenerator().AsSourceGenerator()],
        parseOptions: GeneratedParsingOf(options),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static CSharpParseOptions ParsingOf(KernelCompilationOptions options) => CSharpParseOptions.Default
        .WithLanguageVersion(options.LanguageVersion)
        .WithPreprocessorSymbols(FrameworkReferences.PreprocessorSymbols(options.Framework).AddRange(options.PreprocessorSymbols));
}
