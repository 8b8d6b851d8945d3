using static ConvGen.Testing.CodeFixAssertions;

namespace ConvGen.Generator.Tests.CodeFixes;

/// <summary>CONVGEN034: the fix replaces the attribute with the shorter one.</summary>
public sealed class DeclareDepthwiseTests
{
    [Theory]
    [InlineData("Conv2D(32, 32, 3, Groups = 32)", "DepthwiseConv2D(32, 3)")]
    [InlineData("Conv2D(32, 32, kernelSize: 3, Groups = 32, Padding = 1)", "DepthwiseConv2D(32, kernelSize: 3, Padding = 1)")]
    [InlineData("Conv2D(32, 32, 3, 5, Height = 9, Groups = 32, Width = 9)", "DepthwiseConv2D(32, 3, 5, Height = 9, Width = 9)")]
    [InlineData("Conv2D(32, 64, 3, Groups = 32, Bias = true)", "DepthwiseConv2D(32, 3, Multiplier = 2, Bias = true)")]
    [InlineData("Conv2D(inChannels: 4, outChannels: 12, kernelSize: 3, Groups=4)", "DepthwiseConv2D(channels: 4, kernelSize: 3, Multiplier=3)")]
    [InlineData("Conv2D(outChannels: 8, kernelSize: 3, inChannels: 8, Groups = 8)", "DepthwiseConv2D(kernelSize: 3, channels: 8)")]
    [InlineData("ConvGen.Conv2DAttribute(8, 8, 3, Groups = 8)", "ConvGen.DepthwiseConv2DAttribute(8, 3)")]
    [InlineData("global::ConvGen.Conv2D(8, 8, 3, Groups = 8)", "global::ConvGen.DepthwiseConv2D(8, 3)")]
    [InlineData("Conv2D(\n    8,\n    8,\n    kernelSize: 3,\n    Groups = 8,\n    Padding = 1)", "DepthwiseConv2D(\n    8,\n    kernelSize: 3,\n    Padding = 1)")]
    public Task The_same_kernel_is_declared(string attribute, string changed) => Fixes(
        $"[{attribute}] public static partial class Edge;", "Use DepthwiseConv2D", $"[{changed}] public static partial class Edge;");

    [Fact]
    public async Task A_name_of_the_users_own_is_left_alone() => Assert.Empty(
        await Offers("using Convolution = ConvGen.Conv2DAttribute; [Convolution(8, 8, 3, Groups = 8)] public partial class Edge;"));

    [Fact]
    public Task All_are_turned_at_once() => FixesAll(
        """
        [Conv2D(8, 8, 3, Groups = 8)] public partial class Edge;
        [Conv2D(4, 8, 3, Groups = 4)] public partial class Corner;
        """,
        "Use DepthwiseConv2D",
        """
        [DepthwiseConv2D(8, 3)] public partial class Edge;
        [DepthwiseConv2D(4, 3, Multiplier = 2)] public partial class Corner;
        """);
}
