using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ConvGen.Documentation.Tests.Links;

/// <summary>A Markdown file as GitHub renders it: its links, and the headings that links can point to.</summary>
internal sealed partial class LinkedPage
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    /// <summary>Reads a page.</summary>
    public LinkedPage(string markdown)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        Links =
        [
            .. document.Descendants<LinkInline>().Select(link => new Link(link.Url ?? "", link.Line + 1)),
            .. document.Descendants<AutolinkInline>().Where(link => !link.IsEmail).Select(link => new Link(link.Url, link.Line + 1)),
            .. document.Descendants<HtmlInline>().SelectMany(html => HtmlLinks(html.Tag, html.Line)),
            .. document.Descendants<HtmlBlock>().SelectMany(html => HtmlLinks(html.Lines.ToString(), html.Line)),
        ];
        Anchors = document.Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id ?? "").ToHashSet();
    }

    /// <summary>Its links and pictures.</summary>
    public IReadOnlyList<Link> Links { get; }

    /// <summary>The identifiers of its headings.</summary>
    public IReadOnlySet<string> Anchors { get; }

    private static IEnumerable<Link> HtmlLinks(string html, int line) =>
        HtmlLink().Matches(html).Select(link => new Link(link.Groups["url"].Value, line + 1));

    [GeneratedRegex("""\b(href|src|srcset)\s*=\s*(?:"(?<url>[^"]*)"|'(?<url>[^']*)'|(?<url>[^\s"'>]+))""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex HtmlLink();

    /// <summary>The target of a link, and the line that contains the link.</summary>
    public sealed record Link(string Url, int Line);
}
