using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.Testing;

/// <summary>Lists diagnostics in readable form, each with the surrounding source lines and their numbers.</summary>
internal static class DiagnosticListing
{
    private const int LinesAround = 4;

    // A kernel with one error has it in every unrolled tap, so the first few are enough.
    private const int MostListed = 10;

    public static string Of(IReadOnlyList<Diagnostic> diagnostics)
    {
        StringBuilder listing = new();
        listing.Append(CultureInfo.InvariantCulture, $"The compilation must be clean, but has {diagnostics.Count} {(diagnostics.Count == 1 ? "problem" : "problems")}.\n");
        foreach (Diagnostic diagnostic in diagnostics.Take(MostListed))
        {
            Append(listing, diagnostic);
        }

        if (diagnostics.Count > MostListed)
        {
            listing.Append(CultureInfo.InvariantCulture, $"\n… and {diagnostics.Count - MostListed} more.\n");
        }

        return listing.ToString();
    }

    private static void Append(StringBuilder listing, Diagnostic diagnostic)
    {
        listing.Append(CultureInfo.InvariantCulture, $"\n{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return;
        }

        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        listing.Append(CultureInfo.InvariantCulture, $"in {tree.FilePath} at line {span.StartLinePosition.Line + 1}, column {span.StartLinePosition.Character + 1}\n");

        TextLineCollection lines = tree.GetText().Lines;
        int first = Math.Max(0, span.StartLinePosition.Line - LinesAround);
        int last = Math.Min(lines.Count - 1, span.EndLinePosition.Line + LinesAround);
        for (int line = first; line <= last; line++)
        {
            bool marked = line >= span.StartLinePosition.Line && line <= span.EndLinePosition.Line;
            listing.Append(CultureInfo.InvariantCulture, $"{(marked ? '>' : ' ')}{line + 1,6} | {lines[line]}\n");
        }
    }
}
