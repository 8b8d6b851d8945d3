using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Documentation.Tests;

/// <summary>
/// Each block of C# on a page at the root, such as the README, is a program, which is run, or a fragment, which is compiled. It may use the types of
/// the blocks above it. A fragment may also use buffers and extents without declaring them, by the names that the contract has for them.
/// </summary>
[Collection(PageProgram.OneAtATime)]
public sealed class FragmentTests
{
    public static TheoryData<string, int> Blocks { get; } =
    [
        .. from name in MarkdownPage.All
           where !name.Contains('/', StringComparison.Ordinal)
           from block in MarkdownPage.Read(name).Blocks
           where block.IsProgram
           select new TheoryDataRow<string, int>(name, block.Line),
    ];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_compiles_and_prints_what_is_shown_after_it(string name, int line)
    {
        IReadOnlyList<PageBlock> blocks = MarkdownPage.Read(name).Blocks;
        int index = blocks.TakeWhile(block => block.Line != line).Count();
        var program = PageProgram.Of([.. TypesAbove(blocks, index), WithUsing(blocks[index])]);

        Assert.Empty(program.Diagnostics);
        string output = program.IsProgram ? program.Run(Path.GetTempPath()) : "";
        string shown = blocks.ElementAtOrDefault(index + 1) is { Language: "text" } text ? text.Text + "\n" : "";
        Assert.Equal(shown, output);
    }

    // A type that the block declares itself hides one of the same name.
    private static IEnumerable<PageBlock> TypesAbove(IReadOnlyList<PageBlock> blocks, int index)
    {
        HashSet<string> declared = [.. TypesOf(blocks[index]).Select(type => type.Identifier.Text)];
        return from block in blocks.Take(index).Where(block => block.IsProgram).Reverse()
               from type in TypesOf(block)
               where declared.Add(type.Identifier.Text)
               select block with { Text = type.ToFullString() };
    }

    private static IEnumerable<BaseTypeDeclarationSyntax> TypesOf(PageBlock block) =>
        SyntaxFactory.ParseCompilationUnit(block.Text).Members.OfType<BaseTypeDeclarationSyntax>();

    // Stated only once on a page.
    private static PageBlock WithUsing(PageBlock block) =>
        block.Text.Contains("using ConvGen;", StringComparison.Ordinal) ? block : block with { Line = block.Line - 1, Text = $"using ConvGen;\n{block.Text}" };
}
