using System.Xml.Linq;

namespace ConvGen.Documentation.Tests;

/// <summary>What holds for every block of code of every page.</summary>
public sealed class BlockTests
{
    // C# is compiled, XML parsed, text compared with what a program prints; the others are built by ConvGen.Package.Tests or copied to a command line.
    private static readonly string[] Languages = ["", "csharp", "fsharp", "python", "razor", "sh", "text", "vb", "xml", "yaml"];

    private static readonly IReadOnlyList<PageBlock> Blocks = [.. MarkdownPage.All.SelectMany(name => MarkdownPage.Read(name).Blocks)];

    [Fact]
    public void Every_block_names_a_language_that_is_known_here() =>
        Assert.DoesNotContain(Blocks, block => !Languages.Contains(block.Language));

    // ExcerptTests compares theirs with the snapshots.
    [Fact]
    public void No_other_page_shows_generated_code() =>
        Assert.Subset(new HashSet<string> { "README.md", "docs/generated-code.md" }, Blocks.Where(block => block.IsExcerpt).Select(block => block.Page).ToHashSet());

    [Fact]
    public void Every_block_of_XML_is_well_formed() => Assert.All(
        Blocks.Where(block => block.Language == "xml"),
        block => XElement.Parse($"<fragment>{block.Text}</fragment>"));
}
