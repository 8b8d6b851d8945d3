using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Tests.Hostile;

/// <summary>The result for a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="HasFiles">Whether any files were generated for it.</param>
/// <param name="GeneratorTime">How long the generator took.</param>
/// <param name="Problem">The promise that was broken, if any.</param>
/// <param name="Details">A description of the failure.</param>
internal sealed record Outcome(string Source, bool HasFiles, TimeSpan GeneratorTime, string? Problem = null, string Details = "");

/// <summary>
/// Runs the generator and the analyzers on a source, with a culture that formats numbers differently from C#, and checks the result.
/// </summary>
internal static class Ordeal
{
    /// <summary>
    /// Many times what the generator, the analyzers and the compiler take together on a slow, busy machine: anything longer is an infinite loop.
    /// </summary>
    private static readonly TimeSpan Endless = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The maximum time for the generator: a hundred times as long as for most sources, so that a busy machine does not come close to it.
    /// </summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public static Outcome Of(string source)
    {
        Task<Outcome> judging = Task.Run(() => UnfamiliarCulture.With(() => Judge(source)));
        return judging.Wait(Endless) ? judging.Result : new(source, HasFiles: false, Endless, Promises.ItEnds);
    }

    private static Outcome Judge(string source)
    {
        try
        {
            GenerationResult result = KernelCompilation.Run(source);
            string spoken = Everything(result);
            (string Problem, string Details)? broken = BrokenPromise(result, source, spoken);
            return new(source, result.Files.Length > 0, result.GeneratorTime, broken?.Problem, broken?.Details ?? "");
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

        // If it took too long only because the machine was busy, the next run is faster.
        if (result.GeneratorTime > Limit && Enumerable.Range(0, 3).All(_ => KernelCompilation.Run(source).GeneratorTime > Limit))
        {
            return (Promises.ItTakesLessThanASecond, FormattableString.Invariant($"{result.GeneratorTime.TotalSeconds:0.0} s"));
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
        INamedTypeSymbol type => KernelTypes(type).Concat(HasFile(type) ? [type] : []),
        INamespaceSymbol inner => KernelTypes(inner),
        _ => [],
    });

    // Kernels, networks and dense layers: these are kernels in networks.
    private static bool HasFile(INamedTypeSymbol type) =>
        type.GetAttributes().Any(attribute => IsKernel(attribute.AttributeClass)) || Has<NetworkAttribute>(type) || (Has<DenseAttribute>(type) && Has<NetworkAttribute>(type.ContainingType));

    private static bool Has<T>(INamedTypeSymbol? type) =>
        type is not null && type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == typeof(T).FullName);

    private static bool IsKernel(INamedTypeSymbol? attribute) =>
        attribute is not null && (attribute.ToDisplayString() == typeof(ConvolutionAttribute).FullName || IsKernel(attribute.BaseType));

    // All diagnostics of the generator and the analyzers. Analyzers run at the same time, so theirs have no order.
    private static string Everything(GenerationResult result) => string.Join(
        '\n',
        [
            .. result.GeneratorDiagnostics.Concat(result.AnalyzerDiagnostics)
                .Select(diagnostic => diagnostic.GetMessage(CultureInfo.CurrentCulture))
                .Order(StringComparer.Ordinal),
            .. result.Files.Select(file => file.HintName + file.Text),
        ]);
}
