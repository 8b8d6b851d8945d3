using System.Globalization;
using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN005: no size exceeds its maximum. The error is reported on the largest number that contributes to the size, and names it.</summary>
public sealed class OverflowTests
{
    [Theory]
    [InlineData("Conv2D([|65536|], 65536, 1)", "WeightLength would be 4,294,967,296", "inChannels")]
    [InlineData("Conv2D(65536, [|65537|], 1)", "WeightLength would be 4,295,032,832", "outChannels")]
    [InlineData("Conv2D(2, 2, [|kernelSize: 32768|])", "WeightLength would be 4,294,967,296", "kernelSize")]
    [InlineData("Conv1x1([|int.MaxValue|], int.MaxValue)", "WeightLength would be 4,611,686,014,132,420,609", "inChannels")]
    [InlineData("Conv1x1(1, [|0x40000001|])", "WeightLength would be 1,073,741,825", "outChannels")]
    [InlineData("DepthwiseConv2D([|40000|], 1, Multiplier = 40000)", "WeightLength would be 1,600,000,000", "channels")]
    [InlineData("Conv3D(1, 1, [|1025|], 1024, 1024)", "WeightLength would be 1,074,790,400", "kernelDepth")]
    [InlineData("ConvTranspose1D([|32769|], 32768, 1)", "WeightLength would be 1,073,774,592", "inChannels")]
    public void Too_many_weights_are_reported(string attribute, string message, string argument) => ReportsOverflow(attribute, message, argument);

    [Theory]
    [InlineData("Conv2D(1, 1, 2, 1, [|Dilation = 0x40000000|])", "The kernel's height with its dilation would be 1,073,741,825", "Dilation")]
    [InlineData("Conv2D(1, 1, 1, 2, [|Dilation = int.MaxValue|])", "The kernel's width with its dilation would be 2,147,483,648", "Dilation")]
    [InlineData("Conv2D(1, 1, 3, 1, [|DilationHeight = 0x40000000|])", "The kernel's height with its dilation would be 2,147,483,649", "DilationHeight")]
    [InlineData("Conv2D(1, 1, 1, [|600000000|], Dilation = 2)", "The kernel's width with its dilation would be 1,199,999,999", "kernelWidth")]
    public void A_kernel_dilated_too_far_is_reported(string attribute, string message, string argument) => ReportsOverflow(attribute, message, argument);

    [Theory]
    [InlineData("Conv2D(1, 1, 1, [|Height = 0x40000000|], Width = 1, PaddingTop = 1)", "The padded input's height would be 1,073,741,825", "Height")]
    [InlineData("Conv2D(1, 1, 1, Height = 1, [|Width = 0x40000000|], PaddingRight = 1)", "The padded input's width would be 1,073,741,825", "Width")]
    [InlineData("Conv2D(1, 1, 1, [|PaddingTop = int.MaxValue|], PaddingBottom = 1)", "The padded input's height would be 2,147,483,648", "PaddingTop")]
    [InlineData("Conv1x1(1, 1, PaddingLeft = 1, [|PaddingRight = int.MaxValue|])", "The padded input's width would be 2,147,483,648", "PaddingRight")]
    public void A_padded_input_too_large_is_reported(string attribute, string message, string argument) => ReportsOverflow(attribute, message, argument);

    [Fact]
    public void Padding_of_all_sides_too_large_is_reported_once() =>
        ReportsOverflow("Conv2D(1, 1, 1, [|Padding = int.MaxValue|])", "The padded input's height would be 4,294,967,294", "Padding");

    [Theory]
    [InlineData("Conv2D(2, 1, 1, [|Height = 32768|], Width = 32768)", "InputLength would be 2,147,483,648", "Height")]
    [InlineData("Conv2D(2, 1, 1, Height = 1, [|Width = 0x40000000|])", "InputLength would be 2,147,483,648", "Width")]
    [InlineData("Conv1x1([|65536|], 1, Height = 65535, Width = 65535)", "InputLength would be 281,466,386,841,600", "inChannels")]
    public void An_input_too_large_is_reported(string attribute, string message, string argument) => ReportsOverflow(attribute, message, argument);

    [Theory]
    [InlineData("Conv2D(1, 2, 1, [|Height = 32768|], Width = 32768)", "OutputLength would be 2,147,483,648", "Height")]
    [InlineData("Conv2D(1, [|65536|], 1, Height = 256, Width = 256)", "OutputLength would be 4,294,967,296", "outChannels")]
    [InlineData("Conv2D(1, 1, 1, Height = 1, Width = 1, [|Padding = 23170|])", "OutputLength would be 2,147,488,281", "Padding")]
    [InlineData("Conv2D(1, 1, 1, Height = 65535, [|PaddingLeft = 65536|], Width = 1)", "OutputLength would be 4,294,967,295", "PaddingLeft")]
    [InlineData("ConvTranspose1D(1, 1, 1, Width = 2, [|Stride = 0x40000000|])", "OutputLength would be 1,073,741,825", "Stride")]
    [InlineData("ConvTranspose2D(1, 1, 1, [|Height = 32768|], Width = 32767, StrideWidth = 2)", "OutputLength would be 2,147,385,344", "Height")]
    [InlineData("DepthwiseConv2D(64, 1, Multiplier = 2, [|Height = 4096|], Width = 4096)", "OutputLength would be 2,147,483,648", "Height")]
    [InlineData("Conv3D(1, 2, 1, [|Depth = 1024|], Height = 1024, Width = 1024)", "OutputLength would be 2,147,483,648", "Depth")]
    public void An_output_too_large_is_reported(string attribute, string message, string argument) => ReportsOverflow(attribute, message, argument);

    [Theory]
    [InlineData("DepthwiseConv2D([|0x40000000|], 1, Layout = TensorLayout.ChannelsLast)", 1L << 30, "channels")]
    [InlineData("DepthwiseConv2D(0x1000, 1, [|Multiplier = 0x1001|], Layout = TensorLayout.ChannelsLast)", 0x1001000L, "Multiplier")]
    [InlineData("Conv2D(1, [|0x400001|], 1, Layout = TensorLayout.ChannelsLast)", 0x400001L, "outChannels")]
    [InlineData("ConvTranspose1D(1, 1, 1, [|Stride = 0x400001|])", 0x400001L, "Stride")]
    [InlineData("ConvTranspose2D(1, 2, 1, [|StrideWidth = 0x200001|], Layout = TensorLayout.ChannelsLast)", 2L * 0x200001, "StrideWidth")]
    public void Columns_too_far_apart_at_a_size_given_at_run_time_are_reported(string attribute, long step, string argument) =>
        ReportsOverflow(attribute, $"The step from one output column to the next would be {Count(step)}", argument, largest: 1 << 22);

    [Theory]
    [InlineData("Conv1D(4, 4, 4, [|Stride = 0x40000000|])", 1L << 30, "Stride")]
    [InlineData("Conv2D(1, 1, 2, [|StrideWidth = 0x400001|])", 0x400001L, "StrideWidth")]
    [InlineData("Conv2D([|0x400001|], 1, 1, Layout = TensorLayout.ChannelsLast)", 0x400001L, "inChannels")]
    [InlineData("Conv2D(16, 1, 3, [|Stride = 0x40001|], Layout = TensorLayout.ChannelsLast)", 16L * 0x40001, "Stride")]
    [InlineData("DepthwiseConv2D(16, 3, [|Stride = 0x40001|], Layout = TensorLayout.ChannelsLast)", 16L * 0x40001, "Stride")]
    public void Inputs_too_far_apart_at_a_size_given_at_run_time_are_reported(string attribute, long step, string argument) =>
        ReportsOverflow(attribute, $"The step in the input from one output column to the next would be {Count(step)}", argument, largest: 1 << 22);

    [Theory]
    [InlineData("DepthwiseConv2D(64, 3, [|Dilation = 1 << 24|], Layout = TensorLayout.ChannelsLast)", "InputLength", 64L * 33554433 * 33554433, "Dilation")]
    [InlineData("DepthwiseConv2D(64, 3, [|Dilation = 1 << 24|])", "InputLength", 64L * 33554433 * 33554433, "Dilation")]
    [InlineData("Conv2D(0x10000, 1, 1, 2, Layout = TensorLayout.ChannelsLast, [|DilationWidth = 0x3FFFFFFF|])", "InputLength", 1L << 46, "DilationWidth")]
    [InlineData("Conv1D(2, 1, 2, [|Dilation = 0x20000000|])", "InputLength", 0x40000002L, "Dilation")]
    [InlineData("Conv2D(4, 4, 1, [|PaddingLeft = 0x3FFFFFFF|])", "OutputLength", 1L << 32, "PaddingLeft")]
    [InlineData("Conv2D(1, 1, 1, [|PaddingLeft = 0x3FFFFFFF|], PaddingTop = 1)", "OutputLength", 1L << 31, "PaddingLeft")]
    [InlineData("ConvTranspose1D(1, 2, 2, [|Dilation = 0x20000000|])", "OutputLength", 0x40000002L, "Dilation")]
    [InlineData("ConvTranspose2D(2, 1, 1, [|PaddingTop = 0x20000000|])", "InputLength", 0x40000002L, "PaddingTop")]
    public void Without_an_image_small_enough_for_the_kernel_there_is_none(string attribute, string length, long smallest, string argument) =>
        ReportsOverflow(attribute, $"{length} of the smallest possible image would be {Count(smallest)}", argument);

    [Theory]
    [InlineData("Conv2D(256, 1, 1, 3, Height = 1, Width = 1, AutoPadding = AutoPadding.SameUpper, [|DilationWidth = 0x400000|], Layout = TensorLayout.ChannelsLast)", "An input row with its padding", 256L * 0x800001, "DilationWidth")]
    [InlineData("Conv2D(256, 1, 1, 3, [|DilationWidth = 0x400000|], AutoPadding = AutoPadding.SameUpper, Layout = TensorLayout.ChannelsLast)", "An input row with its padding", 256L * 0x800001, "DilationWidth")]
    [InlineData("ConvTranspose1D(1, 256, 1, Width = 2, Stride = 0x800000, [|PaddingLeft = 0x800000|], Layout = TensorLayout.ChannelsLast)", "An output row with the elements that the padding removes", 256L * 0x800001, "PaddingLeft")]
    [InlineData("ConvTranspose1D(512, 1, 2, [|Dilation = 0x400000|], Layout = TensorLayout.ChannelsLast)", "The number of input elements that a row of taps spans", 512L * 0x400001, "Dilation")]
    public void A_row_too_long_beside_the_image_is_reported(string attribute, string row, long length, string argument) =>
        ReportsOverflow(attribute, $"{row} would be {Count(length)}", argument);

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
    [InlineData("Conv2D(1, 1, 1, PaddingLeft = 0x3FFFFFFF)")]
    [InlineData("Conv2D(64, 1, 1, 3, Layout = TensorLayout.ChannelsLast, DilationWidth = 0x7FFFFF)")]
    [InlineData("DepthwiseConv2D(64, 1, Dilation = int.MaxValue, Padding = 1)")]
    [InlineData("ConvTranspose2D(4, 4, 1, Height = 1, Width = 1, Stride = int.MaxValue, Layout = TensorLayout.ChannelsLast)")]
    [InlineData("Conv2D(1, 1, 3, Height = 1 << 27, Width = 8, DilationHeight = 1 << 25, Padding = 1)")]
    [InlineData("Conv3D(1, 1, 0x40000000, 1, 1)")]
    [InlineData("Conv1D(1, 1, 0x40000000, AutoPadding = AutoPadding.SameUpper)")]
    [InlineData("ConvTranspose1D(1, 1, 2, Dilation = 0x3FFFFFFF)")]
    [InlineData("ConvTranspose1D(1, 1, 1, Width = 0x40000000)")]
    [InlineData("ConvTranspose1D(1, 1, 1, PaddingLeft = 0x3FFFFFFF)")]
    public void The_largest_sizes_are_fine(string attribute) =>
        ReportsNothing($"[{attribute}] public static partial class Edge {{ }}");

    private static void ReportsOverflow(string attribute, string message, string argument, int largest = 1 << 30) => Reports(
        $"[{attribute}] public partial class Edge {{ }}",
        "CONVGEN005",
        [$"{message}, which exceeds the supported maximum of {Count(largest)}; reduce {argument}"]);

    private static string Count(long elements) => elements.ToString("#,0", CultureInfo.InvariantCulture);
}
