using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Tests.Hostile;

/// <summary>What became of a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="HasFiles">Whether something was generated for it.</param>
/// <param name="Elapsed">How long the generator, the analyzers and the compiler took.</param>
/// <param name="Problem">The promise that was broken, if one was.</param>
/// <param name="Details">How it shows.</param>
internal sealed record Outcome(string Source, bool HasFiles, TimeSpan Elapsed, string? Problem = null, string Details = "");

/// <summary>Shows the generator and the analyzers a source, under a culture that writes numbers unlike C#, and judges what they say to it.</summary>
internal static class Ordeal
{
    /// <summary>
    /// Many times what the largest kernel takes on a slow, busy machine. It is there to tell a loop without end from a long one: how long is too long
    /// is for benchmarks to say.
    /// </summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static Outcome Of(string source)
    {
        var started = Stopwatch.StartNew();
        Task<Outcome> judging = Task.Run(() => UnfamiliarCulture.With(() => Judge(source)));
        return (judging.Wait(Limit) ? judging.Result : new(source, HasFiles: false, default, Promises.ItEnds)) with { Elapsed = started.Elapsed };
    }

    private static Outcome Judge(string source)
    {
        try
        {
            GenerationResult result = KernelCompilation.Run(source);
            string spoken = Everything(result);
            (string Problem, string Details)? broken = BrokenPromise(result, source, spoken);
            return new(source, result.Files.Length > 0, default, broken?.Problem, broken?.Details ?? "");
        }
        catch (GeneratorAssertionException problem)
        {
            return new(source, HasFiles: false, default, Promises.NothingIsThrown, problem.InnerException?.ToString() ?? problem.Message);
        }
    }

    private static (string Problem, string Details)? BrokenPromise(GenerationResult result, string source, string spoken)
    {
        Diagnostic[] errors = [.. Errors(result.CompilerDiagnostics)];
        bool isRefused = Errors(result.GeneratorDiagnostics).Any();
        Diagnostic[] inGeneratedCode = [.. errors.Where(error => result.RunResult.GeneratedTrees.Contains(error.Location.SourceTree!))];
        if (inGeneratedCode.Length > 0)
        {
            return (Promises.GeneratedCodeHasNoError, string.Join('\n', inGeneratedCode.Select(error => error.ToString())));
        }

        if (errors.Length > 0 && !isRefused && !Errors(result.Input.GetDiagnostics()).Any())
        {
            return (Promises.GeneratedCodeBreaksNoCode, string.Join('\n', errors.Select(error => error.ToString())));
        }

        if (errors.Length == 0 && !isRefused && KernelTypes(result.Input.Assembly.GlobalNamespace).Count() != result.Files.Length)
        {
            return (Promises.EveryKernelIsGeneratedOrRefused, $"{result.Files.Length} files");
        }

        if (spoken.Length == 0)
        {
            return null;
        }

        string familiar = UnfamiliarCulture.Without(() => Everything(KernelCompilation.Run(source)));
        return familiar == spoken ? null : (Promises.NothingDependsOnTheCulture, $"{spoken}\ninstead of\n{familiar}");
    }

    private static IEnumerable<Diagnostic> Errors(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static IEnumerable<INamedTypeSymbol> KernelTypes(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamedTypeSymbol type => KernelTypes(type).Concat(type.GetAttributes().Any(attribute => IsKernel(attribute.AttributeClass)) ? [type] : []),
        INamespaceSymbol inner => KernelTypes(inner),
        _ => [],
    });

    private static bool IsKernel(INamedTypeSymbol? attribute) =>
        attribute is not null && (attribute.ToDisplayString() == typeof(ConvolutionAttribute).FullName || IsKernel(attribute.BaseType));

    // All that the generator and the analyzers say.
    private static string Everything(GenerationResult result) => string.Join(
        '\n',
        [
            .. result.GeneratorDiagnostics.Concat(result.AnalyzerDiagnostics).Select(diagnostic => diagnostic.GetMessage(CultureInfo.CurrentCulture)),
            .. result.Files.Select(file => file.HintName + file.Text),
        ]);
}
