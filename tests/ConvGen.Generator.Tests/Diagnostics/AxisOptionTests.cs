using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN008: an option for one axis must not contradict the option for all axes.</summary>
public sealed class AxisOptionTests
{
    public static TheoryData<string, string> EveryPair => new()
    {
        { "Stride", "StrideHeight" },
        { "Stride", "StrideWidth" },
        { "Dilation", "DilationHeight" },
        { "Dilation", "DilationWidth" },
        { "Padding", "PaddingTop" },
        { "Padding", "PaddingBottom" },
        { "Padding", "PaddingLeft" },
        { "Padding", "PaddingRight" },
    };

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void An_axis_that_contradicts_is_reported_on_the_axis(string all, string axis) => Reports(
        $"[Conv2D(3, 8, 3, {all} = 2, [|{axis} = 3|])] public partial class Edge {{ }}",
        "CONVGEN008",
        [$"{axis} = 3 contradicts {all} = 2; set only {all}, or set the option for each axis instead"]);

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void The_order_of_the_options_does_not_matter(string all, string axis) => Reports(
        $"[Conv2D(3, 8, 3, [|{axis} = 3|], {all} = 2)] public partial class Edge {{ }}",
        "CONVGEN008",
        [$"{axis} = 3 contradicts {all} = 2; set only {all}, or set the option for each axis instead"]);

    [Theory]
    [InlineData("Conv1D", "Padding", "PaddingRight")]
    [InlineData("Conv3D", "Stride", "StrideDepth")]
    [InlineData("Conv3D", "Dilation", "DilationDepth")]
    [InlineData("Conv3D", "Padding", "PaddingFront")]
    [InlineData("Conv3D", "Padding", "PaddingBack")]
    [InlineData("ConvTranspose2D", "OutputPadding", "OutputPaddingHeight")]
    [InlineData("ConvTranspose2D", "OutputPadding", "OutputPaddingWidth")]
    [InlineData("ConvTranspose3D", "OutputPadding", "OutputPaddingDepth")]
    public void So_it_is_for_the_axes_of_other_kinds(string kind, string all, string axis) => Reports(
        $"[{kind}(3, 8, 3, {all} = 2, [|{axis} = 3|])] public partial class Edge {{ }}",
        "CONVGEN008",
        [$"{axis} = 3 contradicts {all} = 2; set only {all}, or set the option for each axis instead"]);

    [Fact]
    public void Every_axis_that_contradicts_is_reported() => Reports(
        """
        [Conv2D(3, 8, 3, Padding = 1, {|CONVGEN008:PaddingTop = 0|}, PaddingBottom = 1, {|CONVGEN008:PaddingLeft = 2|})]
        public partial class Edge { }
        """,
        messages:
        [
            "PaddingTop = 0 contradicts Padding = 1; set only Padding, or set the option for each axis instead",
            "PaddingLeft = 2 contradicts Padding = 1; set only Padding, or set the option for each axis instead",
        ]);

    [Fact]
    public void A_default_that_is_written_counts_as_written() => Reports(
        "[Conv2D(3, 8, 3, {|CONVGEN008:StrideWidth = 2|}, Stride = 1)] public partial class Edge { }",
        messages: ["StrideWidth = 2 contradicts Stride = 1; set only Stride, or set the option for each axis instead"]);

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void The_same_value_twice_is_fine(string all, string axis) => ReportsNothing(
        $"[Conv2D(1, 1, 2, Height = 5, Width = 5, {all} = 2, {axis} = 2)] public static partial class Edge {{ }}");

    [Theory]
    [InlineData("StrideHeight", "OutputHeight", 2)]
    [InlineData("StrideWidth", "OutputWidth", 2)]
    [InlineData("DilationHeight", "OutputHeight", 3)]
    [InlineData("DilationWidth", "OutputWidth", 3)]
    [InlineData("PaddingTop", "OutputHeight", 6)]
    [InlineData("PaddingBottom", "OutputHeight", 6)]
    [InlineData("PaddingLeft", "OutputWidth", 6)]
    [InlineData("PaddingRight", "OutputWidth", 6)]
    public void An_axis_option_alone_holds_for_its_axis_only(string option, string affected, long expected)
    {
        GenerationResult result = ReportsNothing($"[Conv2D(1, 1, 2, Height = 5, Width = 5, {option} = 2)] public static partial class Edge {{ }}");

        IReadOnlyDictionary<string, long> constants = GeneratedConstants.Of(result, "Edge");
        Assert.Equal(expected, constants[affected]);
        Assert.Equal(4, constants[affected == "OutputHeight" ? "OutputWidth" : "OutputHeight"]);
    }
}
