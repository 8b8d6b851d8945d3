using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN018: an option's value must be defined by its enum.</summary>
public sealed class UndefinedOptionTests
{
    [Theory]
    [InlineData("Unroll = (Unroll)2", "Unroll is 2, which Unroll does not define; use one of Auto, Full")]
    [InlineData("Unroll = (Unroll)(-1)", "Unroll is -1, which Unroll does not define; use one of Auto, Full")]
    [InlineData("Unroll = (Unroll)int.MaxValue", "Unroll is 2147483647, which Unroll does not define; use one of Auto, Full")]
    [InlineData("Unroll = Unroll.Full | (Unroll)2", "Unroll is 3, which Unroll does not define; use one of Auto, Full")]
    [InlineData("Layout = (TensorLayout)2", "Layout is 2, which TensorLayout does not define; use one of ChannelsFirst, ChannelsLast")]
    [InlineData("PaddingMode = (PaddingMode)4", "PaddingMode is 4, which PaddingMode does not define; use one of Zeros, Reflect, Replicate, Circular")]
    [InlineData("AutoPadding = (AutoPadding)4", "AutoPadding is 4, which AutoPadding does not define; use one of None, Valid, SameUpper, SameLower")]
    [InlineData(
        "Activation = (Activation)16",
        "Activation is 16, which Activation does not define; use one of None, Relu, Relu6, LeakyRelu, Sigmoid, Tanh, Silu, HardSwish, HardSigmoid, Elu, Gelu, GeluTanh, Softplus, Mish, Clip, PRelu")]
    public void A_value_without_a_name_is_reported(string argument, string message) => Reports(
        $"[Conv2D(1, 1, 2, Height = 2, Width = 2, [|{argument}|])] public partial class Edge {{ }}",
        "CONVGEN018",
        [message]);

    [Theory]
    [InlineData("Unroll = (Unroll)0")]
    [InlineData("Unroll = (Unroll)1")]
    [InlineData("Unroll = default")]
    [InlineData("Layout = (TensorLayout)1")]
    [InlineData("PaddingMode = (PaddingMode)3")]
    [InlineData("AutoPadding = (AutoPadding)3")]
    [InlineData("Activation = (Activation)8")]
    public void A_value_with_a_name_is_fine_however_it_is_written(string argument) =>
        ReportsNothing($"[Conv2D(1, 1, 2, Height = 2, Width = 2, {argument})] public static partial class Edge {{ }}");
}
