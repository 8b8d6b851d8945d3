using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN004: padding must not be negative.</summary>
public sealed class PaddingTests
{
    public static MatrixTheoryData<string, string, string> EveryPaddingAtEveryWrongValue { get; } = new(
        ["Conv2D(3, 8, 3, ARGUMENT)", "Conv1x1(3, 8, ARGUMENT)"],
        ["Padding", "PaddingTop", "PaddingBottom", "PaddingLeft", "PaddingRight"],
        ["-1", "int.MinValue"]);

    public static MatrixTheoryData<string, string, string> EveryPaddingOfOtherKinds { get; } = new(
        ["ConvTranspose3D(3, 8, 3, ARGUMENT)"],
        [
            "Padding", "PaddingFront", "PaddingBack", "PaddingTop", "PaddingBottom", "PaddingLeft", "PaddingRight",
            "OutputPadding", "OutputPaddingDepth", "OutputPaddingHeight", "OutputPaddingWidth",
        ],
        ["-1"]);

    [Theory]
    [MemberData(nameof(EveryPaddingOfOtherKinds))]
    [MemberData(nameof(EveryPaddingAtEveryWrongValue))]
    public void Negative_padding_is_reported_on_its_argument(string attribute, string name, string value) => Reports(
        $"[{attribute.Replace("ARGUMENT", $"[|{name} = {value}|]", StringComparison.Ordinal)}] public partial class Edge {{ }}",
        "CONVGEN004",
        [$"{name} is {value.Replace("int.MinValue", "-2147483648", StringComparison.Ordinal)}, but must be at least 0"]);

    [Fact]
    public void No_padding_may_be_said() => ReportsNothing(
        "[Conv2D(2, 1, 2, Height = 3, Width = 3, Padding = 0, PaddingTop = 0)] public partial class Edge { }");

    [Fact]
    public void Padding_on_one_side_only_is_fine() => ReportsNothing(
        "[Conv2D(1, 1, 2, Height = 2, Width = 2, PaddingRight = 1)] public partial class Edge { }");

    [Fact]
    public void Padding_wider_than_the_kernel_is_fine() => ReportsNothing(
        "[Conv2D(1, 1, 1, Height = 1, Width = 1, Padding = 2)] public partial class Edge { }");
}
