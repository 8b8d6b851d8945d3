using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN005: every size fits into an <see cref="int"/>. It is reported on the largest of the numbers that make the size.</summary>
public sealed class OverflowTests
{
    [Theory]
    [InlineData("Conv2D([|65536|], 65536, 1)", "WeightLength would be 4294967296")]
    [InlineData("Conv2D(65536, [|65537|], 1)", "WeightLength would be 4295032832")]
    [InlineData("Conv2D(2, 2, [|kernelSize: 32768|])", "WeightLength would be 4294967296")]
    [InlineData("Conv1x1([|int.MaxValue|], int.MaxValue)", "WeightLength would be 4611686014132420609")]
    [InlineData("Conv1x1(1, [|0x40000001|])", "WeightLength would be 1073741825")]
    [InlineData("DepthwiseConv2D([|40000|], 1, Multiplier = 40000)", "WeightLength would be 1600000000")]
    [InlineData("Conv3D(1, 1, [|1025|], 1024, 1024)", "WeightLength would be 1074790400")]
    [InlineData("ConvTranspose1D([|32769|], 32768, 1)", "WeightLength would be 1073774592")]
    public void Too_many_weights_are_reported(string attribute, string message) => ReportsOverflow(attribute, message);

    [Theory]
    [InlineData("Conv2D(1, 1, 2, 1, [|Dilation = 0x40000000|])", "The kernel's height with its dilation would be 1073741825")]
    [InlineData("Conv2D(1, 1, 1, 2, [|Dilation = int.MaxValue|])", "The kernel's width with its dilation would be 2147483648")]
    [InlineData("Conv2D(1, 1, 3, 1, [|DilationHeight = 0x40000000|])", "The kernel's height with its dilation would be 2147483649")]
    [InlineData("Conv2D(1, 1, 1, [|600000000|], Dilation = 2)", "The kernel's width with its dilation would be 1199999999")]
    public void A_kernel_dilated_too_far_is_reported(string attribute, string message) => ReportsOverflow(attribute, message);

    [Theory]
    [InlineData("Conv2D(1, 1, 1, [|Height = 0x40000000|], Width = 1, PaddingTop = 1)", "The padded input's height would be 1073741825")]
    [InlineData("Conv2D(1, 1, 1, Height = 1, [|Width = 0x40000000|], PaddingRight = 1)", "The padded input's width would be 1073741825")]
    [InlineData("Conv2D(1, 1, 1, [|PaddingTop = int.MaxValue|], PaddingBottom = 1)", "The padded input's height would be 2147483648")]
    [InlineData("Conv1x1(1, 1, PaddingLeft = 1, [|PaddingRight = int.MaxValue|])", "The padded input's width would be 2147483648")]
    public void A_padded_input_too_large_is_reported(string attribute, string message) => ReportsOverflow(attribute, message);

    [Fact]
    public void Padding_of_all_sides_too_large_is_reported_for_each_axis() => Reports(
        "[Conv2D(1, 1, 1, {|CONVGEN005:{|CONVGEN005:Padding = int.MaxValue|}|})] public partial class Edge { }",
        messages:
        [
            "The padded input's height would be 4294967294, more than the largest supported size, 1073741824; declare smaller sizes",
            "The padded input's width would be 4294967294, more than the largest supported size, 1073741824; declare smaller sizes",
        ]);

    [Theory]
    [InlineData("Conv2D(2, 1, 1, [|Height = 32768|], Width = 32768)", "InputLength would be 2147483648")]
    [InlineData("Conv2D(2, 1, 1, Height = 1, [|Width = 0x40000000|])", "InputLength would be 2147483648")]
    [InlineData("Conv1x1([|65536|], 1, Height = 65535, Width = 65535)", "InputLength would be 281466386841600")]
    public void An_input_too_large_is_reported(string attribute, string message) => ReportsOverflow(attribute, message);

    [Theory]
    [InlineData("Conv2D(1, 2, 1, [|Height = 32768|], Width = 32768)", "OutputLength would be 2147483648")]
    [InlineData("Conv2D(1, [|65536|], 1, Height = 256, Width = 256)", "OutputLength would be 4294967296")]
    [InlineData("Conv2D(1, 1, 1, Height = 1, Width = 1, [|Padding = 23170|])", "OutputLength would be 2147488281")]
    [InlineData("Conv2D(1, 1, 1, Height = 65535, [|PaddingLeft = 65536|], Width = 1)", "OutputLength would be 4294967295")]
    [InlineData("ConvTranspose1D(1, 1, 1, Width = 2, [|Stride = 0x40000000|])", "OutputLength would be 1073741825")]
    [InlineData("ConvTranspose2D(1, 1, 1, [|Height = 32768|], Width = 32767, StrideWidth = 2)", "OutputLength would be 2147385344")]
    [InlineData("DepthwiseConv2D(64, 1, Multiplier = 2, [|Height = 4096|], Width = 4096)", "OutputLength would be 2147483648")]
    [InlineData("Conv3D(1, 2, 1, [|Depth = 1024|], Height = 1024, Width = 1024)", "OutputLength would be 2147483648")]
    public void An_output_too_large_is_reported(string attribute, string message) => ReportsOverflow(attribute, message);

    [Theory]
    [InlineData("DepthwiseConv2D([|0x40000000|], 1, Layout = TensorLayout.ChannelsLast)", 256L << 30)]
    [InlineData("DepthwiseConv2D(0x1000, 1, [|Multiplier = 0x1001|], Layout = TensorLayout.ChannelsLast)", 256L * 0x1001000)]
    [InlineData("Conv2D(1, [|0x400001|], 1, Layout = TensorLayout.ChannelsLast)", 256L * 0x400001)]
    [InlineData("ConvTranspose1D(1, 1, 1, [|Stride = 0x400001|])", 256L * 0x400001)]
    [InlineData("ConvTranspose2D(1, 2, 1, [|StrideWidth = 0x200001|], Layout = TensorLayout.ChannelsLast)", 512L * 0x200001)]
    public void Columns_too_far_apart_for_any_image_are_reported(string attribute, long span) =>
        ReportsOverflow(attribute, $"The span of 256 output columns would be {span}");

    [Theory]
    [InlineData("Conv1D(4, 4, 4, [|Stride = 0x40000000|])", 256L << 30)]
    [InlineData("Conv2D(1, 1, 2, [|StrideWidth = 0x400001|])", 256L * 0x400001)]
    [InlineData("Conv2D([|0x400001|], 1, 1, Layout = TensorLayout.ChannelsLast)", 256L * 0x400001)]
    [InlineData("Conv2D(16, 1, 3, [|Stride = 0x40001|], Layout = TensorLayout.ChannelsLast)", 4096L * 0x40001)]
    [InlineData("DepthwiseConv2D(16, 3, [|Stride = 0x40001|], Layout = TensorLayout.ChannelsLast)", 4096L * 0x40001)]
    public void Inputs_too_far_apart_for_any_image_are_reported(string attribute, long span) =>
        ReportsOverflow(attribute, $"The span of the inputs of 256 output columns would be {span}");

    [Theory]
    [InlineData("Conv2D(1, 1, 1, 0x40000000)")]
    [InlineData("Conv2D(1, 1, 0x40000000, 1)")]
    [InlineData("Conv2D(0x40000000, 1, 1)")]
    [InlineData("Conv1x1(1, 0x40000000)")]
    [InlineData("Conv1x1(0x40000000, 0x40000000, Groups = 0x40000000)")]
    [InlineData("Conv1D(4, 4, 4, Stride = 0x400000)")]
    [InlineData("Conv2D(4, 4, 4, StrideWidth = 0x100000, StrideHeight = int.MaxValue, Layout = TensorLayout.ChannelsLast)")]
    [InlineData("Conv2D(1, 1, 1, 2, DilationWidth = 0x3FFFFFFF)")]
    [InlineData("Conv2D(1, 1, 2, 1, DilationHeight = 0x3FFFFFFF)")]
    [InlineData("Conv2D(1, 1, 1, PaddingLeft = 0x40000000, PaddingTop = 0x40000000)")]
    [InlineData("Conv2D(1, 1, 1, Height = 0x40000000, Width = 1)")]
    [InlineData("Conv2D(1, 1, 1, Height = 1, Width = 0x40000000)")]
    [InlineData("Conv2D(1, 1, 3, 1, Height = 0x3FFFFFFE, Width = 1, PaddingTop = 1, PaddingBottom = 1)")]
    [InlineData("Conv2D(1, 1, 1, 3, Height = 1, Width = 0x3FFFFFFE, PaddingLeft = 1, PaddingRight = 1)")]
    [InlineData("Conv2D(32768, 32768, 1)")]
    [InlineData("DepthwiseConv2D(0x40000000, 1)")]
    [InlineData("DepthwiseConv2D(0x400000, 1, Layout = TensorLayout.ChannelsLast)")]
    [InlineData("DepthwiseConv2D(0x40000000, 1, Height = 1, Width = 1, Layout = TensorLayout.ChannelsLast)")]
    [InlineData("Conv1x1(1, 0x400000, Layout = TensorLayout.ChannelsLast)")]
    [InlineData("Conv2D(0x400000, 1, 1, Layout = TensorLayout.ChannelsLast)")]
    [InlineData("Conv2D(0x40000000, 1, 1, Height = 1, Width = 1, Layout = TensorLayout.ChannelsLast, Stride = 0x40000000)")]
    [InlineData("Conv2D(1, 0x400000, 1, 2, PaddingLeft = 1, Layout = TensorLayout.ChannelsLast)")]
    [InlineData("ConvTranspose1D(1, 0x200000, 1, Stride = 2, Layout = TensorLayout.ChannelsLast)")]
    [InlineData("Conv2D(0x10000, 1, 1, 2, Layout = TensorLayout.ChannelsLast, DilationWidth = 0x3FFFFFFF)")]
    [InlineData("Conv3D(1, 1, 0x40000000, 1, 1)")]
    [InlineData("Conv1D(1, 1, 0x40000000, AutoPadding = AutoPadding.SameUpper)")]
    [InlineData("ConvTranspose1D(1, 1, 2, Dilation = 0x3FFFFFFF)")]
    [InlineData("ConvTranspose1D(1, 1, 1, Width = 0x40000000)")]
    [InlineData("ConvTranspose1D(1, 1, 1, PaddingLeft = 0x40000000)")]
    public void The_largest_sizes_are_fine(string attribute) =>
        ReportsNothing($"[{attribute}] public static partial class Edge {{ }}");

    private static void ReportsOverflow(string attribute, string message) => Reports(
        $"[{attribute}] public partial class Edge {{ }}",
        "CONVGEN005",
        [$"{message}, more than the largest supported size, 1073741824; declare smaller sizes"]);
}
