namespace ConvGen.Documentation.Tests;

/// <summary>The index contains every page.</summary>
public sealed class IndexTests
{
    private const string Index = "docs/README.md";

    // These folders have separate indexes: diagnostics.md and performance.md.
    private static readonly string[] ListedElsewhere = ["docs/diagnostics/", "docs/performance/"];

    [Fact]
    public void Every_page_is_in_the_index_once()
    {
        IEnumerable<string> pages = MarkdownPage.All
            .Where(name => name.StartsWith("docs/", StringComparison.Ordinal) && name != Index)
            .Where(name => !ListedElsewhere.Any(folder => name.StartsWith(folder, StringComparison.Ordinal)));
        IEnumerable<string> listed = MarkdownPage.Read(Index).Links
            .Where(link => !link.StartsWith("../", StringComparison.Ordinal))
            .Select(link => $"docs/{link}");

        Assert.Equal(pages, listed.Order(StringComparer.Ordinal));
    }
}
