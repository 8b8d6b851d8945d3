using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ConvGen.Documentation.Tests;

/// <summary>A block of code on a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Line">The number of its first line of code.</param>
/// <param name="Language">The language after the opening fence.</param>
/// <param name="Text">The code.</param>
/// <param name="File">The path that the paragraph above consists of: the block is a file of a project, which ConvGen.Package.Tests builds.</param>
/// <param name="IsExcerpt">Whether the paragraph above ends with a link to a snapshot: generated code, which ExcerptTests compares.</param>
internal sealed record PageBlock(string Page, int Line, string Language, string Text, string? File, bool IsExcerpt)
{
    /// <summary>Whether it belongs to a program that is compiled and run here.</summary>
    public bool IsProgram => Language == "csharp" && File is null && !IsExcerpt && !Page.StartsWith("docs/diagnostics/", StringComparison.Ordinal);

    /// <summary>Reads a block.</summary>
    public static PageBlock Of(string page, CodeBlock block)
    {
        var paragraph = Above(block) as ParagraphBlock;
        IReadOnlyList<Inline> above = [.. paragraph?.Inline ?? Enumerable.Empty<Inline>()];
        return new(
            page,
            block.Line + (block is FencedCodeBlock ? 2 : 1),
            (block as FencedCodeBlock)?.Info ?? "",
            block.Lines.ToString(),
            File: above is [CodeInline path, LiteralInline colon] && colon.ToString() == ":" ? path.Content : null,
            IsExcerpt: above.OfType<LinkInline>().LastOrDefault()?.Url?.EndsWith(".verified.cs", StringComparison.Ordinal) ?? false);
    }

    private static Block? Above(Block block) => block.Parent is { } parent && parent.IndexOf(block) is > 0 and int index ? parent[index - 1] : null;
}
