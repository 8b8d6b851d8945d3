using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN034: a Conv2D with one group per channel can be declared as depthwise.</summary>
public sealed class DepthwiseTests
{
    [Theory]
    [InlineData("Conv2D(8, 8, 3, [|Groups = 8|])")]
    [InlineData("Conv2D(8, 24, 3, [|Groups = 8|], Height = 9, Width = 9)")]
    [InlineData("Conv2D(outChannels: 8, inChannels: 4, kernelHeight: 3, kernelWidth: 1, [|Groups = 2 * 2|])")]
    public void A_group_for_each_input_channel_is_reported(string attribute) => Reports($"[{attribute}] public static partial class Edge;", "CONVGEN034");

    [Fact]
    public void The_message_says_what_the_groups_are() => Reports(
        "[Conv2D(8, 8, 3, [|Groups = 8|])] public static partial class Edge;",
        "CONVGEN034",
        ["Groups = 8 puts each of the 8 input channels in a separate group; DepthwiseConv2D declares the same kernel"]);

    [Theory]
    [InlineData("Conv2D(8, 8, 3, Groups = 4)")]
    [InlineData("Conv2D(1, 8, 3, Groups = 1)")]
    [InlineData("Conv2D(8, 8, 3)")]
    [InlineData("DepthwiseConv2D(8, 3)")]
    [InlineData("Conv1x1(8, 8, Groups = 8)")]
    [InlineData("ConvTranspose2D(8, 8, 3, Groups = 8)")]
    public void Other_groups_and_other_kernels_are_fine(string attribute) => ReportsNothing($"[{attribute}] public static partial class Edge;");

    [Fact]
    public void Groups_that_do_not_divide_are_not_depthwise() => Reports("[Conv2D(8, 12, 3, {|CONVGEN016:Groups = 8|})] public static partial class Edge;");

    [Fact]
    public void The_same_kernel_is_generated()
    {
        string grouped = Kernel("Conv2D(8, 16, 3, Groups = 8, Height = 9, Width = 9)");
        string depthwise = Kernel("DepthwiseConv2D(8, 3, Multiplier = 2, Height = 9, Width = 9)");

        Assert.Equal(depthwise, grouped);
    }

    // Except for the line that quotes the declaration.
    private static string Kernel(string attribute) => KernelCompilation.Run($"[{attribute}] public static partial class Edge;").Text.Replace(attribute, "", StringComparison.Ordinal);
}
