using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ConvGen.Documentation.Tests;

/// <summary>A page of the documentation.</summary>
internal sealed class MarkdownPage
{
    private readonly MarkdownDocument _document;

    private MarkdownPage(string name, string text)
    {
        Name = name;
        _document = Markdown.Parse(text, new MarkdownPipelineBuilder().UsePipeTables().Build());
        Blocks = [.. _document.Descendants<CodeBlock>().Select(block => PageBlock.Of(name, block))];
    }

    /// <summary>Every page of the repository.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Path, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The page's path from the root of the repository.</summary>
    public string Name { get; }

    /// <summary>The blocks of code, in order.</summary>
    public IReadOnlyList<PageBlock> Blocks { get; }

    /// <summary>The targets of the page's links.</summary>
    public IEnumerable<string> Links => _document.Descendants<LinkInline>().Select(link => link.Url ?? "");

    /// <summary>The inline code on the page.</summary>
    public IEnumerable<string> CodeWords => _document.Descendants<CodeInline>().Select(code => code.Content);

    /// <summary>Reads a page.</summary>
    public static MarkdownPage Read(string name) => new(name, File.ReadAllText(Path.Combine(RepositoryRoot.Path, name)).ReplaceLineEndings("\n"));

    /// <summary>The text of each cell of the table that begins with a given word, without the header row.</summary>
    public IEnumerable<IReadOnlyList<string>> TableOf(string word) => _document.Descendants<Table>()
        .Select(table => table.Cast<TableRow>().Select(row => row.Cast<TableCell>().Select(Text).ToArray()).ToArray())
        .Single(rows => rows[0][0] == word)
        .Skip(1);

    private static string Text(TableCell cell) => string.Concat(cell.Descendants<Inline>().Select(inline => inline switch
    {
        CodeInline code => code.Content,
        LiteralInline literal => literal.Content.ToString(),
        _ => "",
    }));
}
