using System.Xml.Linq;

namespace ConvGen.Documentation.Tests;

/// <summary>Properties that hold for every code block on every page.</summary>
public sealed class BlockTests
{
    // C# is compiled, XML is parsed, and text is compared with a program's output. ConvGen.Package.Tests builds the others, or they are for a command
    // line.
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
    public void Every_block_of_text_shows_what_a_program_prints()
    {
        // Programs of several files are built and run by ConvGen.Package.Tests.
        HashSet<string> pagesWithPrograms = [.. Blocks.Where(block => block.IsProgram || block.File is not null).Select(block => block.Page)];

        Assert.DoesNotContain(Blocks, block => block.Language == "text" && !pagesWithPrograms.Contains(block.Page));
    }

    [Fact]
    public void Every_block_of_XML_is_well_formed() => Assert.All(
        Blocks.Where(block => block.Language == "xml"),
        block => XElement.Parse($"<fragment>{block.Text}</fragment>"));
}
