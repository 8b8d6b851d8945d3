using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN039: names the options of an attribute if the user sets one that it does not have.</summary>
public sealed class UnknownOptionTests
{
    private const string Common = "Activation, AutoPadding, Bias, ClipMaximum, ClipMinimum";

    private const string OfConv1D =
        $"{Common}, Dilation, ElementType, EluAlpha, Groups, Layout, LeakySlope, Padding, PaddingLeft, PaddingMode, PaddingRight, Residual, Stride, Unroll, Width";

    private const string OfConv1x1 =
        $"{Common}, ElementType, EluAlpha, Groups, Height, Layout, LeakySlope, Padding, PaddingBottom, PaddingLeft, PaddingMode, PaddingRight, PaddingTop, "
        + "Residual, Stride, StrideHeight, StrideWidth, Unroll, Width";

    private const string OfConv2D =
        $"{Common}, Dilation, DilationHeight, DilationWidth, ElementType, EluAlpha, Groups, Height, Layout, LeakySlope, Padding, PaddingBottom, PaddingLeft, "
        + "PaddingMode, PaddingRight, PaddingTop, Residual, Stride, StrideHeight, StrideWidth, Unroll, Width";

    private const string OfDepthwiseConv2D =
        $"{Common}, Dilation, DilationHeight, DilationWidth, ElementType, EluAlpha, Height, Layout, LeakySlope, Multiplier, Padding, PaddingBottom, PaddingLeft, "
        + "PaddingMode, PaddingRight, PaddingTop, Residual, Stride, StrideHeight, StrideWidth, Unroll, Width";

    private const string OfConvTranspose2D =
        $"{Common}, Dilation, DilationHeight, DilationWidth, ElementType, EluAlpha, Groups, Height, Layout, LeakySlope, OutputPadding, OutputPaddingHeight, "
        + "OutputPaddingWidth, Padding, PaddingBottom, PaddingLeft, PaddingRight, PaddingTop, Residual, Stride, StrideHeight, StrideWidth, Unroll, Width";

    [Theory]
    [InlineData("Conv1D(1, 8, 5, {|CS0246:{|CONVGEN039:Length|}|} = 480)", $"[Conv1D] has no option 'Length'; use 'Width'; its options are {OfConv1D}")]
    [InlineData("Conv1D(1, 8, 5, {|CS0246:{|CONVGEN039:Height|}|} = 480)", $"[Conv1D] has no option 'Height'; it has no height; its options are {OfConv1D}")]
    [InlineData("Conv1D(1, 8, 5, {|CS0246:{|CONVGEN039:PaddingTop|}|} = 1)", $"[Conv1D] has no option 'PaddingTop'; it has no height; its options are {OfConv1D}")]
    [InlineData("DepthwiseConv2D(8, 3, {|CS0246:{|CONVGEN039:Groups|}|} = 8)", $"[DepthwiseConv2D] has no option 'Groups'; its groups are its channels; its options are {OfDepthwiseConv2D}")]
    [InlineData("ConvTranspose2D(1, 1, 3, {|CS0246:{|CONVGEN039:PaddingMode|}|} = PaddingMode.Reflect)", $"[ConvTranspose2D] has no option 'PaddingMode'; a transposed convolution has no padding mode; its options are {OfConvTranspose2D}")]
    [InlineData("Conv2D(3, 6, 3, {|CS0246:{|CONVGEN039:Multiplier|}|} = 2)", $"[Conv2D] has no option 'Multiplier'; 'outChannels' is the number of output channels; its options are {OfConv2D}")]
    [InlineData("Conv2D(3, 6, 3, {|CS0246:{|CONVGEN039:OutputPaddingWidth|}|} = 2)", $"[Conv2D] has no option 'OutputPaddingWidth'; only transposed convolutions have output padding; its options are {OfConv2D}")]
    [InlineData("Conv2D(3, 6, 3, {|CS0246:{|CONVGEN039:padding|}|} = 1)", $"[Conv2D] has no option 'padding'; use 'Padding'; its options are {OfConv2D}")]
    [InlineData("Conv2D(3, 6, 3, {|CS0246:{|CONVGEN039:Strides|}|} = 2)", $"[Conv2D] has no option 'Strides'; use 'Stride'; its options are {OfConv2D}")]
    [InlineData("Conv2D(3, 6, 3, {|CS0246:{|CONVGEN039:StrideWidht|}|} = 2)", $"[Conv2D] has no option 'StrideWidht'; use 'StrideWidth'; its options are {OfConv2D}")]
    [InlineData("Conv2D(3, 6, 3, Height = 3, {|CS0246:{|CONVGEN039:Widht|}|} = 3)", $"[Conv2D] has no option 'Widht'; use 'Width'; its options are {OfConv2D}")]
    [InlineData("Conv2D(3, 6, 3, {|CS0246:{|CONVGEN039:UseBias|}|} = true)", $"[Conv2D] has no option 'UseBias'; use 'Bias'; its options are {OfConv2D}")]
    [InlineData("Conv2D(3, 6, 3, {|CS0246:{|CONVGEN039:BatchSize|}|} = 8)", $"[Conv2D] has no option 'BatchSize'; its options are {OfConv2D}")]
    [InlineData("ConvGen.Conv1x1Attribute(3, 6, {|CS0246:{|CONVGEN039:Dilation|}|} = 2)", $"[Conv1x1] has no option 'Dilation'; its options are {OfConv1x1}")]
    [InlineData("Conv2D(3, 6, 3, {|CS0617:{|CONVGEN039:KernelHeight|}|} = 3)", $"[Conv2D] has no option 'KernelHeight'; pass it as the parameter 'kernelHeight', before all options; its options are {OfConv2D}")]
    public void The_message_says_what_to_use_and_lists_the_options(string attribute, string message) =>
        Reports($"[{attribute}] public partial class Edge {{ }}", messages: [message]);

    [Fact]
    public void It_is_reported_even_if_the_rest_of_the_attribute_is_wrong() => Reports(
        """
        [{|CS7036:Conv1D(1, {|CS0246:{|CONVGEN039:Length|}|} = 480)|}] public partial class Edge { }
        """);

    [Fact]
    public void Each_is_reported_at_its_name() => Reports(
        "[Conv2D(3, 6, 3, {|CS0246:{|CONVGEN039:Heigth|}|} = 3, Padding = 1, {|CS0246:{|CONVGEN039:Widht|}|} = 3)] public partial class Edge { }");

    [Fact]
    public void The_generator_reports_it_because_a_build_with_such_an_error_does_not_report_what_analyzers_find()
    {
        GenerationResult result = KernelCompilation.Run("[Conv1D(1, 8, 5, Length = 480)] public partial class Edge { }");

        Assert.Equal("CONVGEN039", Assert.Single(result.GeneratorDiagnostics).Id);
        Assert.Empty(result.Files);
    }

    [Theory]
    [InlineData("[Conv2D(3, 6, 3, Padding = 1, Bias = true)] public partial class Edge { }")]
    [InlineData("[Mine({|CS0246:Length|} = 3)] public class Other { } public sealed class MineAttribute : Attribute { }")]
    [InlineData("namespace Mine { [Conv1D({|CS0246:Length|} = 3)] public class Other { } public sealed class Conv1DAttribute : Attribute { } }")]
    public void Other_attributes_and_their_own_options_are_fine(string source) => Reports(source);
}
