using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConvGen.Compilers.Tests;

/// <summary>Compiles a project as the command-line compiler does: loads the package's assemblies, generates, analyzes and emits.</summary>
internal static class Compiler
{
    // All warning waves that the compiler supports.
    private const int AllWarnings = 9999;

    /// <summary>Takes a <see cref="Project"/> and returns a <see cref="Build"/>, both as JSON.</summary>
    public static string Compile(string project) => JsonSerializer.Serialize(Compile(JsonSerializer.Deserialize<Project>(project)!));

    private static Build Compile(Project project)
    {
        Package package = new();
        CSharpParseOptions parsing = Parsing(project);
        CSharpCompilation input = CSharpCompilation.Create(
            "Kernels",
            [Parse(project.Source, parsing)],
            Files("references").Append(typeof(Conv2DAttribute).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, warningLevel: AllWarnings, nullableContextOptions: Nullable(parsing)));

        GeneratorDriver driver = CSharpGeneratorDriver
            .Create(
                package.Generators,
                parseOptions: parsing,
                driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
            .RunGeneratorsAndUpdateCompilation(input, out Compilation output, out ImmutableArray<Diagnostic> generatorDiagnostics);

        AnalyzerOptions options = new([], new BuildProperties(project.Properties));
        ImmutableArray<Diagnostic> analyzerDiagnostics = output
            .WithAnalyzers(package.Analyzers, options)
            .GetAnalyzerDiagnosticsAsync()
            .GetAwaiter()
            .GetResult();

        return new()
        {
            CompilerVersions = [VersionOf(typeof(Compilation)), VersionOf(typeof(CSharpCompilation))],
            LanguageVersion = parsing.LanguageVersion.ToDisplayString(),
            Files = driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources).ToDictionary(file => file.HintName, file => file.SourceText.ToString()),
            PackageDiagnostics = Texts(generatorDiagnostics.Concat(analyzerDiagnostics)),
            CompilerDiagnostics = Texts(output.Emit(Stream.Null).Diagnostics),
            PlansAfterEdit = project.EditedSource is { } edited ? Plans(driver.RunGenerators(input.ReplaceSyntaxTree(input.SyntaxTrees[0], Parse(edited, parsing)))) : [],
        };
    }

    private static CSharpParseOptions Parsing(Project project) => LanguageVersionFacts.TryParse(project.LanguageVersion, out LanguageVersion version)
        ? new CSharpParseOptions(version, DocumentationMode.Diagnose)
        : throw new ArgumentException($"{VersionOf(typeof(CSharpCompilation))} does not support C# {project.LanguageVersion}.", nameof(project));

    private static NullableContextOptions Nullable(CSharpParseOptions parsing) =>
        parsing.LanguageVersion >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable;

    private static SyntaxTree Parse(string source, CSharpParseOptions parsing) => CSharpSyntaxTree.ParseText(source, parsing, "Source.cs");

    private static string[] Plans(GeneratorDriver driver) =>
        [.. driver.GetRunResult().Results.Single().TrackedSteps["Plans"].SelectMany(run => run.Outputs).Select(output => output.Reason.ToString())];

    private static string[] Texts(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .Where(diagnostic => diagnostic is { Severity: not DiagnosticSeverity.Hidden, IsSuppressed: false })
            .Select(diagnostic => diagnostic.ToString())
            .Order(StringComparer.Ordinal),
    ];

    private static string[] Files(string folder) => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.dll");

    private static string VersionOf(Type type) => type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The package's analyzer folder. Every compiler gets all assemblies in it.</summary>
    private sealed class Package : IAnalyzerAssemblyLoader
    {
        public Package()
        {
            List<string> complaints = [];
            foreach (string path in Files("analyzers"))
            {
                AnalyzerFileReference reference = new(path, this);
                reference.AnalyzerLoadFailed += (_, failure) => complaints.Add($"{failure.ErrorCode}: {failure.Message}");
                Generators = Generators.AddRange(reference.GetGenerators(LanguageNames.CSharp));
                Analyzers = Analyzers.AddRange(reference.GetAnalyzers(LanguageNames.CSharp));
            }

            // A compiler only reports warning CS8032 for this.
            if (complaints.Count > 0)
            {
                throw new InvalidOperationException($"{VersionOf(typeof(Compilation))} cannot load the package:\n{string.Join('\n', complaints)}");
            }
        }

        public ImmutableArray<ISourceGenerator> Generators { get; } = [];

        public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [];

        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.GetLoadContext(typeof(Compiler).Assembly)!.LoadFromAssemblyPath(fullPath);
    }

    private sealed class BuildProperties(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => properties.TryGetValue(key, out value);
        }
    }
}
