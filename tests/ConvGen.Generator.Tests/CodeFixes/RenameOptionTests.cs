using static ConvGen.Testing.CodeFixAssertions;

namespace ConvGen.Generator.Tests.CodeFixes;

/// <summary>CONVGEN039: the fix replaces the name of an option that the attribute does not have.</summary>
public sealed class RenameOptionTests
{
    [Theory]
    [InlineData("Conv1D(1, 8, 5, Length = 480)", "Use Width", "Conv1D(1, 8, 5, Width = 480)")]
    [InlineData("Conv2D(3, 8, 3, padding  =  1, Bias = true)", "Use Padding", "Conv2D(3, 8, 3, Padding  =  1, Bias = true)")]
    public Task The_name_is_replaced_and_the_value_kept(string attribute, string title, string changed) =>
        Fixes($"[{attribute}] public partial class Edge;", title, $"[{changed}] public partial class Edge;");

    [Theory]
    [InlineData("DepthwiseConv2D(8, 3, Groups = 8)")]
    [InlineData("Conv2D(3, 8, 3, BatchSize = 2)")]
    public async Task Without_a_replacement_there_is_no_fix(string attribute) =>
        Assert.Empty(await Offers($"[{attribute}] public partial class Edge;"));
}
