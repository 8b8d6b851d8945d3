namespace ConvGen.Documentation.Tests.Links;

public sealed class LinkCheckTests
{
    private const string Guide =
        """
        # The guide, part 1: `Correlate`
        ## More
        ## More
        """;

    [Theory]
    [InlineData("[a file](docs/guide.md)")]
    [InlineData("[a folder](docs)")]
    [InlineData("[a folder](docs/)")]
    [InlineData("[a name with special characters](docs/a%23b.md)")]
    [InlineData("[a heading](docs/guide.md#the-guide-part-1-correlate)")]
    [InlineData("[the second heading of one name](docs/guide.md#more-1)")]
    [InlineData("# Here\n[a heading of this page](#here)")]
    [InlineData("[a page elsewhere](https://example.org/page?q=1#part)")]
    [InlineData("<https://example.org>")]
    [InlineData("`[no link](nowhere.md)`")]
    [InlineData("```\n[no link](nowhere.md)\n```")]
    public void A_link_that_leads_somewhere_is_right(string markdown) => Assert.Empty(BrokenLinks(markdown));

    [Theory]
    [InlineData("[a](docs/other.md)", "page.md(1): 'docs/other.md': the repository has no 'docs/other.md'")]
    [InlineData("\n[a](docs/Guide.md)", "page.md(2): 'docs/Guide.md': the repository has no 'docs/Guide.md'")]
    [InlineData("[a](../page.md)", "page.md(1): '../page.md': the repository has no '../page.md'")]
    [InlineData("![a](a.png)", "page.md(1): 'a.png': the repository has no 'a.png'")]
    [InlineData("[a][1]\n\n[1]: a.md", "page.md(1): 'a.md': the repository has no 'a.md'")]
    [InlineData("<img src=\"a.png\">", "page.md(1): 'a.png': the repository has no 'a.png'")]
    [InlineData("text <a href='a.md'>a</a>", "page.md(1): 'a.md': the repository has no 'a.md'")]
    [InlineData("text <a href=a.md>a</a>", "page.md(1): 'a.md': the repository has no 'a.md'")]
    [InlineData("[a](#there)", "page.md(1): '#there': 'page.md' has no heading 'there'")]
    [InlineData("[a](docs/guide.md#less)", "page.md(1): 'docs/guide.md#less': 'docs/guide.md' has no heading 'less'")]
    [InlineData("[a](http://example.org)", "page.md(1): 'http://example.org': not a well-formed https address")]
    [InlineData("[a](<https://example.org/a b>)", "page.md(1): 'https://example.org/a b': not a well-formed https address")]
    public void A_link_that_leads_nowhere_is_named(string markdown, string problem) => Assert.Equal([problem], BrokenLinks(markdown));

    [Fact]
    public void Links_start_at_the_folder_of_their_page()
    {
        LinkCheck check = new(new(["page.md", "docs/guide.md"]), path => path == "docs/guide.md" ? "[up](../page.md) [here](guide.md) [wrong](page.md)" : "");

        Assert.Equal(["docs/guide.md(1): 'page.md': the repository has no 'docs/page.md'"], check.BrokenLinks("docs/guide.md"));
    }

    private static IEnumerable<string> BrokenLinks(string markdown) =>
        new LinkCheck(new(["page.md", "docs/guide.md", "docs/a#b.md"]), path => path == "page.md" ? markdown : Guide).BrokenLinks("page.md");
}
