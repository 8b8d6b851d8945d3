using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN006: the kernel must fit in the padded input.</summary>
public sealed class KernelFitTests
{
    [Theory]
    [InlineData("Conv2D(1, 1, [|3|], 1, Height = 2, Width = 9)", "3 rows, but the input has only 2")]
    [InlineData("Conv2D(1, 1, 1, [|3|], Height = 9, Width = 2)", "3 columns, but the input has only 2")]
    [InlineData("Conv2D(1, 1, [|kernelSize: 3|], Height = 2, Width = 9)", "3 rows, but the input has only 2")]
    [InlineData("Conv2D(1, 1, [|kernelSize: 3|], Height = 9, Width = 2)", "3 columns, but the input has only 2")]
    [InlineData(
        "Conv2D(1, 1, kernelWidth: 1, [|kernelHeight: 7|], Height = 3, Width = 3, PaddingTop = 1, PaddingBottom = 2)",
        "7 rows, but the input has only 6 with its padding (1 + 3 + 2)")]
    [InlineData(
        "Conv2D(1, 1, 1, [|7|], Height = 3, Width = 3, PaddingLeft = 2, PaddingRight = 1)",
        "7 columns, but the input has only 6 with its padding (2 + 3 + 1)")]
    [InlineData("Conv2D(1, 1, 1, [|3|], Height = 8, Width = 8, Dilation = 4)", "9 columns (3 taps with a dilation of 4), but the input has only 8")]
    [InlineData("Conv2D(1, 1, [|3|], 1, Height = 8, Width = 8, DilationHeight = 4)", "9 rows (3 taps with a dilation of 4), but the input has only 8")]
    [InlineData(
        "Conv2D(1, 1, 1, [|0x40000000|], Height = 1, Width = 1)",
        "1073741824 columns, but the input has only 1")]
    [InlineData("Conv1D(1, 1, [|3|], Width = 2)", "3 columns, but the input has only 2")]
    [InlineData(
        "Conv3D(1, 1, [|4|], 1, 1, Depth = 2, Height = 9, Width = 9, PaddingBack = 1)",
        "4 slices, but the input has only 3 with its padding (0 + 2 + 1)")]
    [InlineData("DepthwiseConv2D(4, 1, [|kernelWidth: 3|], Height = 2, Width = 2)", "3 columns, but the input has only 2")]
    [InlineData(
        "Conv2D(1, 1, [|3|], 1, Height = 2, Width = 9, AutoPadding = AutoPadding.Valid)",
        "3 rows, but the input has only 2")]
    public void A_kernel_larger_than_the_padded_input_is_reported(string attribute, string message) => Reports(
        $"[{attribute}] public partial class Edge {{ }}",
        "CONVGEN006",
        [$"The kernel spans {message}, so there is no output; use a smaller kernel, a larger input or more padding"]);

    [Fact]
    public void A_kernel_too_large_along_both_axes_is_one_mistake() => Reports(
        "[Conv2D(1, 1, {|CONVGEN006:kernelSize: 5|}, Height = 4, Width = 3)] public partial class Edge { }",
        messages: ["The kernel spans 5 rows, but the input has only 4, so there is no output; use a smaller kernel, a larger input or more padding"]);

    [Theory]
    [InlineData("Conv2D(1, 1, 3, Height = 3, Width = 3)")]
    [InlineData("Conv2D(1, 1, 3, Height = 1, Width = 1, Padding = 1)")]
    [InlineData("Conv2D(1, 1, 3, 2, Height = 1, Width = 1, PaddingTop = 2, PaddingLeft = 1)")]
    [InlineData("Conv2D(1, 1, 3, Height = 9, Width = 9, Dilation = 4)")]
    [InlineData("Conv2D(1, 1, 2, Height = 2, Width = 2, Stride = 9)")]
    [InlineData("Conv2D(1, 1, 2, Height = 6, Width = 8, Stride = 9, Padding = 1)")]
    [InlineData("Conv2D(1, 1, 1, Height = 1, Width = 1, Dilation = 99)")]
    public void A_kernel_exactly_as_large_as_the_padded_input_or_followed_by_a_longer_stride_is_fine(string attribute)
    {
        GenerationResult result = ReportsNothing($"[{attribute}] public static partial class Edge {{ }}");

        Assert.Equal(1, GeneratedConstants.Of(result, "Edge")["OutputLength"]);
    }

    [Theory]
    [InlineData("Conv2D(1, 1, 9, Height = 2, Width = 2, AutoPadding = AutoPadding.SameUpper)")]
    [InlineData("ConvTranspose2D(1, 1, 9, Height = 2, Width = 2)")]
    public void A_kernel_may_be_larger_than_the_input_where_that_makes_sense(string attribute) =>
        ReportsNothing($"[{attribute}] public static partial class Edge {{ }}");

    [Fact]
    public void A_kernel_need_not_fit_into_an_input_given_at_run_time() =>
        ReportsNothing("[Conv2D(1, 1, kernelSize: 99)] public static partial class Edge { }");
}
