using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.Testing;

/// <summary>The result of one run of the generator, and the compiler's diagnostics.</summary>
public sealed class GenerationResult
{
    private readonly GeneratorDriver _driver;
    private readonly ImmutableDictionary<string, string> _buildProperties;
    private readonly Lazy<ImmutableArray<Diagnostic>> _compilerDiagnostics;
    private readonly Lazy<ImmutableArray<Diagnostic>> _analyzerDiagnostics;

    private GenerationResult(
        GeneratorDriver driver,
        CSharpCompilation input,
        CSharpCompilation output,
        ImmutableArray<Diagnostic> generatorDiagnostics,
        ImmutableDictionary<string, string> buildProperties)
    {
        _driver = driver;
        Input = input;
        _buildProperties = buildProperties;
        OutputCompilation = output;
        GeneratorDiagnostics = [.. generatorDiagnostics.Where(diagnostic => !diagnostic.IsSuppressed)];
        RunResult = driver.GetRunResult();
        Files = [.. RunResult.Results
            .SelectMany(result => result.GeneratedSources)
            .OrderBy(source => source.HintName, StringComparer.Ordinal)
            .Select(source => new GeneratedFile(source.HintName, source.SourceText.ToString()))];
        _compilerDiagnostics = new(() => [.. output.GetDiagnostics().Where(IsProblem)]);
        _analyzerDiagnostics = new(() => PackagedAnalyzers.Run(output, buildProperties));
    }

    /// <summary>The generated files, in the order of their hint names.</summary>
    public ImmutableArray<GeneratedFile> Files { get; }

    /// <summary>The generator's diagnostics of any severity, without those that a <c>#pragma</c> suppresses.</summary>
    public ImmutableArray<Diagnostic> GeneratorDiagnostics { get; }

    /// <summary>The analyzers' diagnostics of any severity, without those that a <c>#pragma</c> suppresses.</summary>
    public ImmutableArray<Diagnostic> AnalyzerDiagnostics => _analyzerDiagnostics.Value;

    /// <summary>The warnings and errors of the compiler, in the user's files and in the generated ones.</summary>
    public ImmutableArray<Diagnostic> CompilerDiagnostics => _compilerDiagnostics.Value;

    /// <summary>The user's project as the generator saw it.</summary>
    public CSharpCompilation Input { get; }

    /// <summary>The user's project with the generated files.</summary>
    public CSharpCompilation OutputCompilation { get; }

    /// <summary>The compiler's view of the run, with its tracked steps.</summary>
    public GeneratorDriverRunResult RunResult { get; }

    /// <summary>How long the generator itself took in this run.</summary>
    public TimeSpan GeneratorTime => _driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime;

    /// <summary>The text of the only generated file.</summary>
    public string Text => Files is [GeneratedFile file]
        ? file.Text
        : throw new GeneratorAssertionException($"Exactly one generated file is expected, but there are {Files.Length}: {string.Join(", ", Files.Select(file => file.HintName))}");

    /// <summary>Compiles the kernels.</summary>
    /// <returns>The bytes of the assembly.</returns>
    /// <exception cref="GeneratorAssertionException">The generator or the compiler reported a warning or an error.</exception>
    public byte[] EmitImage()
    {
        using MemoryStream image = new();
        EmitResult emitted = OutputCompilation.Emit(image);
        ThrowOnProblems(emitted.Diagnostics);
        return image.ToArray();
    }

    /// <summary>Compiles the kernels and loads them.</summary>
    /// <returns>The assembly. It is unloaded when it is no longer referenced.</returns>
    /// <exception cref="GeneratorAssertionException">The generator or the compiler reported a warning or an error.</exception>
    public Assembly Emit()
    {
        AssemblyLoadContext context = new(OutputCompilation.AssemblyName, isCollectible: true);
        return context.LoadFromStream(new MemoryStream(EmitImage()));
    }

    /// <summary>
    /// Fails if the generator or the compiler reported a warning or an error. The message lists each one with the surrounding source.
    /// </summary>
    /// <returns>This result.</returns>
    public GenerationResult EnsureClean()
    {
        ThrowOnProblems(CompilerDiagnostics);
        return this;
    }

    /// <summary>Runs the same generator again after an edit of the only file, as an editor does after a keystroke.</summary>
    public GenerationResult Rerun(string editedSource) => Rerun(new SourceFile(editedSource));

    /// <summary>Runs the same generator again after an edit: a file replaces the one with the same path, or is added.</summary>
    public GenerationResult Rerun(params IReadOnlyList<SourceFile> editedFiles)
    {
        CSharpCompilation edited = Input;
        foreach (SourceFile file in editedFiles)
        {
            var options = (CSharpParseOptions)edited.SyntaxTrees[0].Options;
            SyntaxTree tree = CSharpSyntaxTree.ParseText(file.Text, options, file.Path);
            SyntaxTree? replaced = edited.SyntaxTrees.FirstOrDefault(candidate => candidate.FilePath == file.Path);
            edited = replaced is null ? edited.AddSyntaxTrees(tree) : edited.ReplaceSyntaxTree(replaced, tree);
        }

        return Of(_driver, edited, _buildProperties);
    }

    /// <summary>Runs the same generator again after an edit of the project file.</summary>
    public GenerationResult Rerun(KernelCompilationOptions editedOptions)
    {
        // The file with global usings belongs to the project, not to the user.
        SourceFile[] files =
        [
            .. Input.SyntaxTrees
                .Where(tree => tree.FilePath != KernelCompilation.GlobalUsingsPath)
                .Select(tree => new SourceFile(tree.FilePath, tree.ToString())),
        ];
        return Of(
            _driver.WithUpdatedParseOptions(KernelCompilation.GeneratedParsingOf(editedOptions)),
            KernelCompilation.Create(files, editedOptions),
            editedOptions.BuildProperties);
    }

    /// <summary>The reasons why each output of the step with this name was computed, or taken from the cache, in this run.</summary>
    public ImmutableArray<IncrementalStepRunReason> ReasonsOf(string trackingName)
    {
        ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> steps = RunResult.Results.Single().TrackedSteps;
        return steps.TryGetValue(trackingName, out ImmutableArray<IncrementalGeneratorRunStep> runs)
            ? Reasons(runs)
            : throw new GeneratorAssertionException($"No step is named '{trackingName}'. The steps are: {string.Join(", ", steps.Keys.Order(StringComparer.Ordinal))}");
    }

    internal static GenerationResult Of(GeneratorDriver driver, CSharpCompilation input, ImmutableDictionary<string, string> buildProperties)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        GenerationResult result = new(driver, input, (CSharpCompilation)output, diagnostics, buildProperties);

        // The compiler would only report a warning (CS8785), without the stack trace.
        Exception? thrown = result.RunResult.Results.Select(run => run.Exception).FirstOrDefault(exception => exception is not null);
        return thrown is null ? result : throw new GeneratorAssertionException("The generator threw an exception.", thrown);
    }

    private static ImmutableArray<IncrementalStepRunReason> Reasons(ImmutableArray<IncrementalGeneratorRunStep> runs) =>
        [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)];

    private static bool IsProblem(Diagnostic diagnostic) =>
        diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false } && !IsMissingCommentOfUsersType(diagnostic);

    // A public type without a doc comment is not the generator's fault, even if the compiler points to its generated part.
    private static bool IsMissingCommentOfUsersType(Diagnostic diagnostic) =>
        diagnostic is { Id: "CS1591", Location: { SourceTree: { } tree, SourceSpan: TextSpan span } }
        && tree.GetRoot().FindNode(span) is TypeDeclarationSyntax type
        && type.Modifiers.Any(SyntaxKind.PartialKeyword);

    private void ThrowOnProblems(ImmutableArray<Diagnostic> compilerDiagnostics)
    {
        ImmutableArray<Diagnostic> problems = [.. GeneratorDiagnostics.Concat(compilerDiagnostics).Where(IsProblem)];
        if (!problems.IsEmpty)
        {
            throw new GeneratorAssertionException(DiagnosticListing.Of(problems));
        }
    }
}
