using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN021 to CONVGEN027: requirements of the options for padding and activation on each other and on the sizes.</summary>
public sealed class PaddingOptionTests
{
    [Theory]
    [InlineData("Padding = 1", "Padding", "SameUpper")]
    [InlineData("PaddingTop = 0", "PaddingTop", "SameLower")]
    [InlineData("PaddingRight = 2", "PaddingRight", "Valid")]
    public void Declared_padding_beside_AutoPadding_is_reported(string padding, string name, string autoPadding) => Reports(
        $"[Conv2D(3, 8, 3, [|{padding}|], AutoPadding = AutoPadding.{autoPadding})] public partial class Edge {{ }}",
        "CONVGEN021",
        [$"{name} cannot be combined with AutoPadding.{autoPadding}, which computes the padding; remove one of them"]);

    [Theory]
    [InlineData("[|PaddingLeft = 4|], PaddingMode = PaddingMode.Reflect", "PaddingLeft is 4, but PaddingMode.Reflect can pad an input of 4 columns by at most 3 on each side")]
    [InlineData("[|PaddingBottom = 4|], PaddingMode = PaddingMode.Circular", "PaddingBottom is 4, but PaddingMode.Circular can pad an input of 3 rows by at most 3 on each side")]
    public void Padding_that_its_mode_cannot_take_from_the_input_is_reported(string options, string message) => Reports(
        $"[Conv2D(1, 1, 3, Height = 3, Width = 4, {options})] public partial class Edge {{ }}", "CONVGEN022", [message]);

    [Fact]
    public void Padding_of_all_sides_is_one_mistake_of_the_option_that_is_written() => Reports(
        "[Conv2D(1, 1, 3, Height = 3, Width = 3, [|Padding = 3|], PaddingMode = PaddingMode.Reflect)] public partial class Edge { }",
        "CONVGEN022",
        ["Padding is 3, but PaddingMode.Reflect can pad an input of 3 rows by at most 2 on each side"]);

    [Theory]
    [InlineData("Conv3D(1, 1, 3, Depth = 1, Height = 1, Width = 1, Padding = 1, PaddingTop = 1, [|Stride = 0|])", "CONVGEN003", "Stride is 0, but must be at least 1")]
    [InlineData("Conv3D(1, 1, 3, [|Dilation = -1|])", "CONVGEN003", "Dilation is -1, but must be at least 1")]
    [InlineData("ConvTranspose3D(1, 1, 3, [|OutputPadding = 2|])", "CONVGEN023", "OutputPadding is 2, but must be smaller than the stride or the dilation; the maximum is 0")]
    [InlineData("ConvTranspose3D(1, 1, 1, Depth = 1, Height = 1, Width = 1, [|Padding = 1|])", "CONVGEN024", "The padding removes 2 slices from an output of 1, so nothing is left; reduce the padding")]
    [InlineData("ConvTranspose2D(1, 1, 1, Stride = 2, [|AutoPadding = AutoPadding.SameUpper|])", "CONVGEN026", "AutoPadding.SameUpper makes the output 2 times as large as the input, but the kernel spans only 1 row; set OutputPadding to 1")]
    public void So_is_any_option_for_all_axes(string attribute, string id, string message) =>
        Reports($"[{attribute}] public partial class Edge {{ }}", id, [message]);

    [Theory]
    [InlineData("PaddingLeft = 3, PaddingTop = 2, PaddingMode = PaddingMode.Reflect")]
    [InlineData("PaddingRight = 4, PaddingBottom = 3, PaddingMode = PaddingMode.Circular")]
    [InlineData("Padding = 50, PaddingMode = PaddingMode.Replicate")]
    public void As_much_as_its_mode_can_take_is_fine(string options) =>
        ReportsNothing($"[Conv2D(1, 1, 3, Height = 3, Width = 4, {options})] public static partial class Edge {{ }}");

    [Theory]
    [InlineData("Stride = 2, [|OutputPadding = 2|]", "OutputPadding is 2, but must be smaller than the stride or the dilation; the maximum is 1")]
    [InlineData("[|OutputPadding = 1|]", "OutputPadding is 1, but must be smaller than the stride or the dilation; the maximum is 0")]
    public void Output_padding_as_large_as_the_stride_is_reported(string options, string message) => Reports(
        $"[ConvTranspose1D(1, 1, 3, {options})] public partial class Edge {{ }}", "CONVGEN023", [message]);

    [Fact]
    public void So_is_padding_that_AutoPadding_computes() => Reports(
        """
        [Conv2D(1, 1, 9, Height = 3, Width = 9, PaddingMode = PaddingMode.Reflect, {|CONVGEN022:AutoPadding = AutoPadding.SameUpper|})]
        public partial class Edge { }
        """,
        messages: ["The padding that AutoPadding computes for the height is 4, but PaddingMode.Reflect can pad an input of 3 rows by at most 2 on each side"]);

    [Fact]
    public void A_single_row_is_named_in_the_singular() => Reports(
        "[Conv2D(1, 1, 3, Height = 1, Width = 9, PaddingMode = PaddingMode.Circular, [|PaddingTop = 2|])] public partial class Edge { }",
        "CONVGEN022",
        ["PaddingTop is 2, but PaddingMode.Circular can pad an input of 1 row by at most 1 on each side"]);

    [Fact]
    public void Output_padding_smaller_than_the_dilation_is_fine() =>
        ReportsNothing("[ConvTranspose1D(1, 1, 3, Dilation = 3, OutputPadding = 2)] public static partial class Edge { }");

    [Fact]
    public void A_transposed_padding_that_leaves_no_output_is_reported() => Reports(
        "[ConvTranspose2D(1, 1, 3, Height = 2, Width = 9, [|Padding = 2|])] public partial class Edge { }",
        "CONVGEN024",
        ["The padding removes 4 rows from an output of 4, so nothing is left; reduce the padding"]);

    [Fact]
    public void A_slope_without_the_activation_that_has_one_is_reported() => Reports(
        "[Conv1x1(1, 1, [|LeakySlope = 0.2f|], Activation = Activation.Relu)] public partial class Edge { }",
        "CONVGEN025",
        ["LeakySlope has no effect without Activation.LeakyRelu; use Activation.LeakyRelu, or remove LeakySlope"]);

    [Fact]
    public void A_transposed_kernel_too_short_for_the_output_that_AutoPadding_asks_for_is_reported() => Reports(
        "[ConvTranspose1D(1, 1, 2, Stride = 4, [|AutoPadding = AutoPadding.SameUpper|])] public partial class Edge { }",
        "CONVGEN026",
        ["AutoPadding.SameUpper makes the output 4 times as large as the input, but the kernel spans only 2 columns; set OutputPadding to 2"]);

    [Fact]
    public void The_output_padding_that_the_message_asks_for_is_fine() =>
        ReportsNothing("[ConvTranspose1D(1, 1, 2, Stride = 4, OutputPadding = 2, AutoPadding = AutoPadding.SameUpper)] public static partial class Edge { }");

    [Theory]
    [InlineData("float.NaN", "NaN")]
    [InlineData("float.PositiveInfinity", "Infinity")]
    public void A_slope_that_is_no_number_is_reported(string slope, string text) => Reports(
        $"[Conv1x1(1, 1, [|LeakySlope = {slope}|], Activation = Activation.LeakyRelu)] public partial class Edge {{ }}",
        "CONVGEN027",
        [$"LeakySlope is {text}, but must be a finite number"]);
}
