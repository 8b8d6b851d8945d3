using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN003: a size must be positive.</summary>
public sealed class PositiveSizeTests
{
    private static readonly string[] NotPositive = ["0", "-1", "int.MinValue"];

    // Every argument that is a size, in an attribute that is otherwise valid.
    private static readonly (string Name, string Attribute)[] Sizes =
    [
        ("inChannels", "Conv2D([|VALUE|], 8, 3)"),
        ("inChannels", "Conv2D([|VALUE|], 8, 3, 5)"),
        ("inChannels", "Conv1x1([|VALUE|], 8)"),
        ("outChannels", "Conv2D(3, [|VALUE|], 3)"),
        ("outChannels", "Conv2D(3, [|VALUE|], 3, 5)"),
        ("outChannels", "Conv1x1(3, [|VALUE|])"),
        ("kernelSize", "Conv2D(3, 8, [|VALUE|])"),
        ("kernelSize", "Conv2D(3, 8, [|kernelSize: VALUE|])"),
        ("kernelHeight", "Conv2D(3, 8, [|VALUE|], 5)"),
        ("kernelHeight", "Conv2D(3, 8, [|kernelHeight: VALUE|], kernelWidth: 5)"),
        ("kernelWidth", "Conv2D(3, 8, 3, [|VALUE|])"),
        ("kernelWidth", "Conv2D(3, 8, [|kernelWidth: VALUE|], kernelHeight: 3)"),
        ("Height", "Conv2D(3, 8, 3, [|Height = VALUE|], Width = 32)"),
        ("Height", "Conv1x1(3, 8, [|Height = VALUE|], Width = 32)"),
        ("Width", "Conv2D(3, 8, 3, Height = 32, [|Width = VALUE|])"),
        ("Width", "Conv1x1(3, 8, Height = 32, [|Width = VALUE|])"),
        ("Stride", "Conv2D(3, 8, 3, [|Stride = VALUE|])"),
        ("Stride", "Conv1x1(3, 8, [|Stride = VALUE|])"),
        ("StrideHeight", "Conv2D(3, 8, 3, [|StrideHeight = VALUE|])"),
        ("StrideWidth", "Conv2D(3, 8, 3, [|StrideWidth = VALUE|])"),
        ("Dilation", "Conv2D(3, 8, 3, [|Dilation = VALUE|])"),
        ("DilationHeight", "Conv2D(3, 8, 3, [|DilationHeight = VALUE|])"),
        ("DilationWidth", "Conv2D(3, 8, 3, [|DilationWidth = VALUE|])"),
        ("Groups", "Conv2D(3, 8, 3, [|Groups = VALUE|])"),
        ("Groups", "Conv1x1(3, 8, [|Groups = VALUE|])"),
        ("inChannels", "Conv1D([|VALUE|], 8, 3)"),
        ("kernelSize", "Conv1D(3, 8, [|kernelSize: VALUE|])"),
        ("Width", "Conv1D(3, 8, 3, [|Width = VALUE|])"),
        ("Stride", "Conv1D(3, 8, 3, [|Stride = VALUE|])"),
        ("Dilation", "Conv1D(3, 8, 3, [|Dilation = VALUE|])"),
        ("outChannels", "Conv3D(3, [|VALUE|], 3)"),
        ("kernelDepth", "Conv3D(3, 8, [|VALUE|], 3, 3)"),
        ("Depth", "Conv3D(3, 8, 3, [|Depth = VALUE|], Height = 9, Width = 9)"),
        ("StrideDepth", "Conv3D(3, 8, 3, [|StrideDepth = VALUE|])"),
        ("DilationDepth", "Conv3D(3, 8, 3, [|DilationDepth = VALUE|])"),
        ("channels", "DepthwiseConv2D([|VALUE|], 3)"),
        ("channels", "DepthwiseConv2D([|channels: VALUE|], kernelSize: 3)"),
        ("kernelWidth", "DepthwiseConv2D(8, 3, [|VALUE|])"),
        ("Multiplier", "DepthwiseConv2D(8, 3, [|Multiplier = VALUE|])"),
        ("inChannels", "ConvTranspose1D([|VALUE|], 8, 3)"),
        ("kernelHeight", "ConvTranspose2D(3, 8, [|VALUE|], 3)"),
        ("Groups", "ConvTranspose3D(3, 8, 3, [|Groups = VALUE|])"),
    ];

    public static TheoryData<string, string, string> EverySizeAtEveryWrongValue
    {
        get
        {
            TheoryData<string, string, string> data = new();
            foreach ((string name, string attribute) in Sizes)
            {
                foreach (string value in NotPositive)
                {
                    data.Add(attribute, value, name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EverySizeAtEveryWrongValue))]
    public void A_size_that_is_not_positive_is_reported_on_its_argument(string attribute, string value, string name) => Reports(
        $"[{attribute.Replace("VALUE", value, StringComparison.Ordinal)}] public partial class Edge {{ }}",
        "CONVGEN003",
        [$"{name} is {value.Replace("int.MinValue", "-2147483648", StringComparison.Ordinal)}, but must be at least 1"]);

    [Fact]
    public void Every_wrong_size_of_an_attribute_is_reported() => Reports(
        "[Conv2D({|CONVGEN003:0|}, {|CONVGEN003:-2|}, 3, {|CONVGEN003:0|}, {|CONVGEN003:Stride = -3|})] public partial class Edge { }",
        messages:
        [
            "inChannels is 0, but must be at least 1",
            "outChannels is -2, but must be at least 1",
            "kernelWidth is 0, but must be at least 1",
            "Stride is -3, but must be at least 1",
        ]);

    [Fact]
    public void Sizes_of_one_are_fine() => ReportsNothing(
        "[Conv2D(1, 1, 1, Height = 1, Width = 1, Stride = 1, Dilation = 1, Groups = 1)] public partial class Edge { }");
}
