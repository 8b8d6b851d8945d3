using static ConvGen.Testing.CodeFixAssertions;

namespace ConvGen.Generator.Tests.CodeFixes;

/// <summary>CONVGEN016: the fix offers numbers of groups that divide the channels.</summary>
public sealed class ChooseGroupsTests
{
    [Theory]
    [InlineData("Conv1x1(6, 9, Groups = 2)", 1, 3)]
    [InlineData("Conv1x1(7, 9, Groups = 2)", 1)]
    [InlineData("Conv1x1(outChannels: 8, inChannels: 12, Groups = 3)", 1, 2, 4)]
    [InlineData("Conv1x1(60, 60, Groups = 7)", 2, 3, 4, 5, 6, 10)]
    [InlineData("Conv1x1(60, 60, Groups = 50)", 10, 12, 15, 20, 30, 60)]
    public async Task The_common_divisors_that_are_nearest_are_offered(string attribute, params int[] groups) => Assert.Equal(
        groups.Select(number => $"Set Groups to {number}"),
        await Offers($"[{attribute}] public partial class Edge;"));

    [Theory]
    [InlineData("Conv2D(6, 8, 3, Groups = 4)", "Conv2D(6, 8, 3, Groups = 2)")]
    [InlineData("Conv2D(6, 8, 3, Groups = 1 + 2, Padding = 1)", "Conv2D(6, 8, 3, Groups = 2, Padding = 1)")]
    [InlineData("ConvTranspose1D(6, 8, 3, Groups = 6 )", "ConvTranspose1D(6, 8, 3, Groups = 2 )")]
    public Task The_number_is_replaced(string attribute, string changed) =>
        Fixes($"[{attribute}] public partial class Edge;", "Set Groups to 2", $"[{changed}] public partial class Edge;");

    [Fact]
    public async Task Where_both_channels_are_at_odds_they_are_offered_once() => Assert.Equal(
        ["Set Groups to 1", "Set Groups to 3"],
        await Offers("[Conv1x1(3, 9, Groups = 6)] public partial class Edge;"));

    [Fact]
    public Task All_are_replaced_at_once() => FixesAll(
        """
        [Conv1x1(6, 8, Groups = 4)] public partial class Edge;
        [Conv1x1(4, 10, Groups = 3)] public partial class Corner;
        """,
        "Set Groups to 2",
        """
        [Conv1x1(6, 8, Groups = 2)] public partial class Edge;
        [Conv1x1(4, 10, Groups = 2)] public partial class Corner;
        """);
}
