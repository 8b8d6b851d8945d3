using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Documentation.Tests;

/// <summary>
/// The C# of a page in <c>docs</c> is one program: its blocks, joined, compile without a warning and run, and write to the console what the page's
/// blocks of text show.
/// </summary>
[Collection(PageProgram.OneAtATime)]
public sealed class ProgramTests
{
    public static TheoryData<string> Pages { get; } =
        [.. MarkdownPage.All.Where(name => name.StartsWith("docs/", StringComparison.Ordinal) && MarkdownPage.Read(name).Blocks.Any(block => block.IsProgram))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_compiles_and_prints_what_it_shows(string name)
    {
        var page = MarkdownPage.Read(name);
        PageBlock[] blocks = [.. page.Blocks.Where(block => block.IsProgram)];
        // As if a reader copied a block into a file.
        Assert.Empty(blocks.SelectMany(block => SyntaxFactory.ParseCompilationUnit(block.Text).GetDiagnostics()));
        var program = PageProgram.Of(blocks);
        Assert.Empty(program.Diagnostics);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("convgen-page-");
        try
        {
            PageFiles.Write(name, folder.FullName);

            string output = program.Run(folder.FullName);

            Assert.Equal(string.Concat(page.Blocks.Where(block => block.Language == "text").Select(block => block.Text + "\n")), output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
