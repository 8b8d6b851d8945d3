using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>Options that might be mistaken for errors.</summary>
public sealed class AcceptedOptionTests
{
    [Theory]
    [InlineData("Conv2D(3, 8, kernelSize: 3, AutoPadding = AutoPadding.SameUpper)")]
    [InlineData("Conv2D(3, 8, kernelSize: 3, AutoPadding = AutoPadding.SameUpper, Stride = 2, Height = 9, Width = 9)")]
    [InlineData("Conv2D(3, 8, kernelSize: 3, AutoPadding = AutoPadding.SameUpper, Stride = 2)")]
    [InlineData("Conv2D(3, 8, kernelSize: 3, AutoPadding = AutoPadding.SameLower, StrideWidth = 3, PaddingMode = PaddingMode.Reflect)")]
    [InlineData("Conv2D(3, 8, kernelSize: 3, AutoPadding = AutoPadding.Valid, Stride = 2)")]
    [InlineData("ConvTranspose2D(3, 8, kernelSize: 3, AutoPadding = AutoPadding.SameLower, Stride = 2)")]
    public void Every_padding_rule_is_fine(string attribute) => ReportsNothing($"[{attribute}] public static partial class Edge {{ }}");

    [Fact]
    public void Every_default_may_be_said() => ReportsNothing(
        """
        [Conv2D(
            2,
            1,
            kernelSize: 2,
            Height = 3,
            Width = 3,
            Bias = false,
            Residual = false,
            Activation = Activation.None,
            PaddingMode = PaddingMode.Zeros,
            AutoPadding = AutoPadding.None,
            Layout = TensorLayout.ChannelsFirst,
            ElementType = typeof(float),
            Unroll = Unroll.Auto)]
        public partial class Edge { }
        """);
}
