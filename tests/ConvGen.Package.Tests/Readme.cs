using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ConvGen.Package.Tests;

/// <summary>A README as package galleries read it.</summary>
internal sealed class Readme(string markdown)
{
    private const string Begin = "<!-- not packed: begin -->";

    private const string End = "<!-- not packed: end -->";

    /// <summary>The README of the repository, without the parts that only make sense in a clone.</summary>
    public static Readme OfRepository { get; } = new(WithoutUnpackedParts(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"))));

    /// <summary>Its text without markup and links.</summary>
    public string PlainText { get; } = Markdown.ToPlainText(markdown).TrimEnd();

    /// <summary>Its links and pictures.</summary>
    public IReadOnlyList<Link> Links { get; } =
        [.. Markdown.Parse(markdown).Descendants<LinkInline>().Select(link => new Link(link.Url ?? "", link.IsImage))];

    private static string WithoutUnpackedParts(string markdown) => string.Concat(
        markdown.Split(Begin).Select((part, index) => index == 0 ? part : part[(part.IndexOf(End, StringComparison.Ordinal) + End.Length)..].TrimStart()));

    /// <summary>A link or a picture.</summary>
    public sealed record Link(string Url, bool IsPicture)
    {
        /// <summary>Whether it points to another file in the repository, rather than to another site or to a heading on this page.</summary>
        public bool IsFile => !Url.StartsWith('#') && !Uri.TryCreate(Url, UriKind.Absolute, out _);
    }
}
