using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.Testing;

/// <summary>Checks which diagnostics a user gets, and where, with one line per test.</summary>
public static class GeneratorAssertions
{
    /// <summary>
    /// Runs the generator and the analyzers on source with marked expected diagnostics, and fails unless exactly those are reported: same id, same
    /// start, same end. Warnings and errors of the compiler count as well, so an error that also breaks the build must be marked (<c>CS…</c>).
    /// </summary>
    /// <param name="markedSource">The source, with <c>{|CONVGEN001:…|}</c> or <c>[|…|]</c> around each expected span.</param>
    /// <param name="id">The id that <c>[|…|]</c> stands for.</param>
    /// <param name="messages">The messages of the package's own diagnostics, in source order. Not compared if omitted.</param>
    /// <param name="options">The project settings.</param>
    /// <example>
    /// <code>
    /// GeneratorAssertions.Reports("[Conv2D(3, [|0|], kernelSize: 3)] partial class Edge;", "CONVGEN001");
    /// </code>
    /// </example>
    public static GenerationResult Reports(
        string markedSource,
        string? id = null,
        IReadOnlyList<string>? messages = null,
        KernelCompilationOptions? options = null)
    {
        var source = MarkedSource.Parse(markedSource, id);
        GenerationResult result = KernelCompilation.Run(source.Text, options);

        ImmutableArray<Diagnostic> reported = [.. result.GeneratorDiagnostics
            .Concat(result.AnalyzerDiagnostics)
            .Concat(result.CompilerDiagnostics)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenByDescending(diagnostic => diagnostic.Location.SourceSpan.Length)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
        ImmutableArray<Diagnostic> elsewhere = [.. reported.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath != SourceFile.DefaultPath)];
        if (!elsewhere.IsEmpty)
        {
            throw new GeneratorAssertionException(DiagnosticListing.Of(elsewhere));
        }

        IEnumerable<MarkedSource.Mark> actual = reported.Select(diagnostic => new MarkedSource.Mark(diagnostic.Id, diagnostic.Location.SourceSpan));
        if (!actual.Order().SequenceEqual(source.Marks))
        {
            throw new GeneratorAssertionException(Difference(source, reported, actual));
        }

        if (messages is not null)
        {
            IEnumerable<Diagnostic> own = result.GeneratorDiagnostics.Concat(result.AnalyzerDiagnostics);
            CompareMessages(messages, [.. own.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)]);
        }

        return result;
    }

    /// <summary>Fails, with a listing, if the generator, an analyzer or the compiler reports anything on this source.</summary>
    public static GenerationResult ReportsNothing(string source, KernelCompilationOptions? options = null) => Reports(source, options: options);

    private static void CompareMessages(IReadOnlyList<string> expected, IReadOnlyList<Diagnostic> reported)
    {
        string[] actual = [.. reported.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
        if (!actual.SequenceEqual(expected, StringComparer.Ordinal))
        {
            throw new GeneratorAssertionException(
                $"""
                The messages differ.
                Expected:
                  {string.Join("\n  ", expected)}
                Reported:
                  {string.Join("\n  ", actual)}
                """);
        }
    }

    private static string Difference(MarkedSource source, IReadOnlyList<Diagnostic> reported, IEnumerable<MarkedSource.Mark> actual)
    {
        var text = SourceText.From(source.Text);
        StringBuilder difference = new();
        difference.Append("The diagnostics differ.\nExpected:\n");
        foreach (MarkedSource.Mark mark in source.Marks)
        {
            difference.Append(CultureInfo.InvariantCulture, $"  {Place(text, mark.Span)}: {mark.Id}\n");
        }

        difference.Append("Reported:\n");
        foreach (Diagnostic diagnostic in reported)
        {
            difference.Append(CultureInfo.InvariantCulture, $"  {Place(text, diagnostic.Location.SourceSpan)}: {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
        }

        difference.Append("If the reported diagnostics are correct, use this source:\n\n").Append(MarkedSource.Write(source.Text, actual));
        return difference.ToString();
    }

    private static string Place(SourceText text, TextSpan span)
    {
        LinePositionSpan lines = text.Lines.GetLinePositionSpan(span);
        return FormattableString.Invariant(
            $"({lines.Start.Line + 1},{lines.Start.Character + 1})-({lines.End.Line + 1},{lines.End.Character + 1}) \"{text.ToString(span)}\"");
    }
}
