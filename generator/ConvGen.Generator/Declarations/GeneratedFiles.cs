using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Declarations;

/// <summary>
/// Recognizes files that this generator wrote. A generator does not see its own output, except if the compiler also wrote it to a folder and that
/// folder is compiled.
/// </summary>
internal static class GeneratedFiles
{
    /// <summary>Whether a file has the header of a generated file.</summary>
    public static bool Contains(SyntaxTree? file, CancellationToken cancellation) =>
        file is not null
        && file.GetRoot(cancellation).GetLeadingTrivia().Any(trivia =>
            trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.ToString().StartsWith(GeneratedHeader.Line, StringComparison.Ordinal));
}
