using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>Mistakes in networks are reported at the argument or type that causes them, with both layers and both shapes.</summary>
public sealed class NetworkDiagnosticTests
{
    [Theory]
    [InlineData("Conv2D({|CONVGEN040:8|}, 4, 3)", "'Layer' reads 8 channels, but 'Image' gives (3, 8, 6); declare 3")]
    [InlineData("Conv2D({|CONVGEN040:1|}, 4, 3)", "'Layer' reads 1 channel, but 'Image' gives (3, 8, 6); declare 3")]
    [InlineData("DepthwiseConv2D({|CONVGEN040:4|}, 3)", "'Layer' reads 4 channels, but 'Image' gives (3, 8, 6); declare 3")]
    [InlineData("Dense({|CONVGEN040:100|}, 10)", "'Layer' reads 100 features, but 'Image' gives (3, 8, 6); declare 144")]
    [InlineData("BatchNorm({|CONVGEN040:6|})", "'Layer' reads 6 channels, but 'Image' gives (3, 8, 6); declare 3")]
    [InlineData("Conv2D(3, 4, 3, {|CONVGEN040:Height = 9|}, Width = 6)", "'Layer' reads 9 rows, but 'Image' gives (3, 8, 6); remove Height: it follows from the layer that is read")]
    [InlineData("{|CONVGEN040:Conv1D(3, 4, 3)|}", "'Layer' reads (channels, width), but 'Image' gives (3, 8, 6); name a layer with such an image with From, or change the shape with [Reshape] before")]
    [InlineData("{|CONVGEN040:MaxPool3D(2)|}", "'Layer' reads (channels, depth, height, width), but 'Image' gives (3, 8, 6); name a layer with such an image with From, or use the pooling for this number of axes")]
    [InlineData("Reshape({|CONVGEN040:5|}, 2)", "'Layer' reads the 144 elements of 'Image' as (5, 2), but 'Image' gives (3, 8, 6); declare one to four extents whose product is 144; one of them may be -1")]
    [InlineData("Slice({|CONVGEN040:3|}, 1)", "'Layer' reads places 3 to 3 along axis 0, but 'Image' gives (3, 8, 6); take at least one of the places 0 to 2")]
    [InlineData("Slice(4, {|CONVGEN040:5|}, Axis = 1)", "'Layer' reads places 4 to 8 along axis 1, but 'Image' gives (3, 8, 6); take at least one of the places 0 to 7")]
    [InlineData("Split(0, {|CONVGEN040:2|})", "'Layer' reads 2 equal parts along axis 0, but 'Image' gives (3, 8, 6); declare a number that divides 3")]
    [InlineData("Split({|CONVGEN040:3|}, 3)", "'Layer' reads part 3 of 3, but 'Image' gives (3, 8, 6); declare a part from 0 to 2")]
    [InlineData("Transpose({|CONVGEN040:0|}, 0, 1)", "'Layer' reads the axes (0, 0, 1), but 'Image' gives (3, 8, 6); name each axis from 0 to 2 once")]
    [InlineData("Upsample({|CONVGEN003:0|})", "scale is 0, but must be at least 1")]
    [InlineData("Upsample(2, {|CONVGEN025:Rounding = NearestRounding.Ceil|}, Mode = UpsampleMode.Linear)", "Rounding has no effect without UpsampleMode.Nearest; use UpsampleMode.Nearest, or remove Rounding")]
    [InlineData("Upsample(2, {|CONVGEN018:Mode = (UpsampleMode)2|})", "Mode is 2, which UpsampleMode does not define; use one of Nearest, Linear")]
    [InlineData("Upsample(7, {|CONVGEN003:-1|})", "outputWidth is -1, but must be at least 1")]
    [InlineData("LocalResponseNorm({|CONVGEN003:0|})", "size is 0, but must be at least 1")]
    [InlineData("LocalResponseNorm(5, {|CONVGEN052:Alpha = -1|})", "Alpha is -1, but must be finite and not negative")]
    [InlineData("LocalResponseNorm(5, {|CONVGEN052:Beta = 0|})", "Beta is 0, but must be greater than 0 and at most 16")]
    [InlineData("LocalResponseNorm(5, {|CONVGEN052:K = double.PositiveInfinity|})", "K is Infinity, but must be finite and not negative")]
    [InlineData("GroupNorm({|CONVGEN040:2|}, 3)", "'Layer' reads 2 groups of channels, but 'Image' gives (3, 8, 6); declare a number that divides 3")]
    [InlineData("InstanceNorm({|CONVGEN040:2|})", "'Layer' reads 2 channels, but 'Image' gives (3, 8, 6); declare 3")]
    [InlineData("LayerNorm({|CONVGEN040:3|}, 8)", "'Layer' reads the last axes as (3, 8), but 'Image' gives (3, 8, 6); declare the extents of its last axes")]
    [InlineData("PixelShuffle({|CONVGEN040:2|})", "'Layer' reads an image (channels, height, width) whose channels are a multiple of 4, but 'Image' gives (3, 8, 6); declare a factor whose square divides the channels of an image")]
    [InlineData("AdaptiveAveragePool2D({|CONVGEN003:0|})", "outputSize is 0, but must be at least 1")]
    [InlineData("Dense({|CONVGEN003:0|}, 5)", "inFeatures is 0, but must be at least 1")]
    [InlineData("Softmax({|CONVGEN049:Axis = 3|})", "Axis is 3, but the image has the shape (3, 8, 6), so the axis must be from -3 to 2")]
    [InlineData("Softmax({|CONVGEN049:Axis = -4|})", "Axis is -4, but the image has the shape (3, 8, 6), so the axis must be from -3 to 2")]
    [InlineData("MaxPool2D(2, {|CONVGEN051:Padding = 2|})", "Padding is 2, but the kernel spans only 2 rows, so a window would lie wholly in the padding; use less padding or a larger kernel")]
    [InlineData("BatchNorm(3, {|CONVGEN052:Epsilon = -1|})", "Epsilon is -1, but must be finite and not negative")]
    [InlineData("BatchNorm(3, {|CONVGEN052:Epsilon = double.NaN|})", "Epsilon is NaN, but must be finite and not negative")]
    [InlineData("Conv2D(3, 4, 3, {|CONVGEN048:ElementType = typeof(double)|})", "ElementType is determined by the network 'Net'; set it on [Network]")]
    [InlineData("Conv2D(3, 4, 3, {|CONVGEN048:Layout = TensorLayout.ChannelsLast|})", "Layout is determined by the network 'Net'; remove it")]
    [InlineData("Conv2D(3, 3, 3, Padding = 1, {|CONVGEN047:Residual = true|})", "'Layer' has no layer whose output is the residual; name it with ResidualFrom = nameof(…) instead of setting Residual")]
    [InlineData("Conv2D(3, 4, 3, {|CONVGEN040:ResidualFrom = nameof(Image)|})", "'Layer' reads a residual of its own shape (4, 6, 4), but 'Image' gives (3, 8, 6); name a layer with that shape")]
    [InlineData("Flatten({|CONVGEN041:From = nameof(Layer)|})", "'Layer' names 'Layer', which is the layer itself; name one of the layers above: Image")]
    [InlineData("Flatten({|CONVGEN041:From = nameof(Below)|})", "'Layer' names 'Below', which stands below it; layers are computed in source order, so move that layer up or this one down")]
    [InlineData("Flatten({|CONVGEN041:From = \"Pool\"|})", "'Layer' names 'Pool', which is not a layer of this network; name one of the layers above: Image")]
    [InlineData("Flatten({|CONVGEN041:From = nameof(Elsewhere.Image)|})", "'Layer' names 'Elsewhere.Image', which is not a type of this network; name one of its layers")]
    [InlineData("Conv2D(3, {|CONVGEN003:0|}, 3)", "outChannels is 0, but must be at least 1")]
    [InlineData("Conv2D(3, 4, {|CONVGEN006:9|})", "The kernel spans 9 rows, but the input has only 8, so there is no output; use a smaller kernel, a larger input or more padding")]
    [InlineData("MaxPool2D({|CONVGEN006:9|})", "The kernel spans 9 rows, but the input has only 8, so there is no output; use a smaller kernel, a larger input or more padding")]
    [InlineData("MaxPool2D(2, {|CONVGEN003:Stride = 0|})", "Stride is 0, but must be at least 1")]
    [InlineData("Activate({|CONVGEN018:(Activation)99|})", "activation is 99, which Activation does not define; use one of None, Relu, Relu6, LeakyRelu, Sigmoid, Tanh, Silu, HardSwish, HardSigmoid, Elu, Gelu, GeluTanh, Softplus, Mish, Clip, PRelu")]
    [InlineData("Activate(Activation.Relu, {|CONVGEN025:Slopes = 3|})", "Slopes has no effect without Activation.PRelu; use Activation.PRelu, or remove Slopes")]
    [InlineData("Activate(Activation.Gelu, {|CONVGEN025:Key = \"a\"|})", "Key has no effect without Activation.PRelu; use Activation.PRelu, or remove Key")]
    [InlineData("Activate(Activation.Relu, {|CONVGEN025:EluAlpha = 2|})", "EluAlpha has no effect without Activation.Elu; use Activation.Elu, or remove EluAlpha")]
    [InlineData("Activate(Activation.PRelu, {|CONVGEN040:Slopes = 2|})", "'Layer' reads 2 channels with a slope each, but 'Image' gives (3, 8, 6); declare 3")]
    [InlineData("Activate(Activation.PRelu, {|CONVGEN003:Slopes = 0|})", "Slopes is 0, but must be at least 1")]
    [InlineData("Activate(Activation.Elu, {|CONVGEN027:EluAlpha = float.NaN|})", "EluAlpha is NaN, but must be a finite number")]
    [InlineData("Activate(Activation.Clip, {|CONVGEN027:ClipMaximum = float.PositiveInfinity|})", "ClipMaximum is Infinity, but must be a finite number")]
    [InlineData("Conv2D(3, 4, 3, Activation = Activation.Clip, {|CONVGEN053:ClipMinimum = 6|}, ClipMaximum = 0.5f)", "ClipMinimum is 6, but ClipMaximum is only 0.5; exchange or change them")]
    [InlineData("Conv2D(3, 4, 3, {|CONVGEN054:Activation = Activation.PRelu|})", "Activation is Activation.PRelu, which has weights of its own; add a layer to the network instead: [Activate(Activation.PRelu)]")]
    [InlineData("Dense(144, 4, {|CONVGEN054:Activation = Activation.PRelu|})", "Activation is Activation.PRelu, which has weights of its own; add a layer to the network instead: [Activate(Activation.PRelu)]")]
    [InlineData("PixelUnshuffle({|CONVGEN040:4|})", "'Layer' reads an image (channels, height, width) whose height and width are multiples of 4, but 'Image' gives (3, 8, 6); declare a factor that divides both")]
    [InlineData("Reduce({|CONVGEN018:(Reduction)4|})", "reduction is 4, which Reduction does not define; use one of Mean, Sum, Max, Min")]
    [InlineData("Reduce(Reduction.Sum, {|CONVGEN049:1|}, 3)", "axes is 3, but the image has the shape (3, 8, 6), so the axis must be from -3 to 2")]
    [InlineData("Reduce(Reduction.Sum, {|CONVGEN040:0|}, 2)", "'Layer' reads the axes (0, 2) as one, but 'Image' gives (3, 8, 6); name axes that follow each other, each of them once, or reduce them in several layers")]
    [InlineData("Reduce(Reduction.Sum, {|CONVGEN040:1|}, -2)", "'Layer' reads the axes (1, -2) as one, but 'Image' gives (3, 8, 6); name axes that follow each other, each of them once, or reduce them in several layers")]
    [InlineData("Pad({|CONVGEN004:Padding = -1|})", "Padding is -1, but must be at least 0")]
    [InlineData("Pad({|CONVGEN004:ChannelsAfter = -1|})", "ChannelsAfter is -1, but must be at least 0")]
    [InlineData("Pad(Padding = 1, {|CONVGEN008:PaddingTop = 2|})", "PaddingTop = 2 contradicts Padding = 1; set only Padding, or set the option for each axis instead")]
    [InlineData("Pad({|CONVGEN040:PaddingFront = 2|})", "'Layer' reads an image with slices, but 'Image' gives (3, 8, 6); remove PaddingFront")]
    [InlineData("Pad({|CONVGEN022:PaddingLeft = 6|}, PaddingMode = PaddingMode.Reflect)", "PaddingLeft is 6, but PaddingMode.Reflect can pad an input of 6 columns by at most 5 on each side")]
    [InlineData("Pad({|CONVGEN022:ChannelsBefore = 4|}, PaddingMode = PaddingMode.Circular)", "ChannelsBefore is 4, but PaddingMode.Circular can pad an input of 3 channels by at most 3 on each side")]
    [InlineData("Pad(Padding = 1, PaddingMode = PaddingMode.Replicate, {|CONVGEN025:Value = 2|})", "Value has no effect without PaddingMode.Zeros; use PaddingMode.Zeros, or remove Value")]
    public void A_layer_that_does_not_fit_is_reported(string attribute, string message) => Reports(
        $$"""
        [Network]
        public partial class Net
        {
            [Input(3, Height = 8, Width = 6)] partial class Image { }
            [{{attribute}}] partial class Layer { }
            [Flatten(From = nameof(Image))] partial class Below { }
        }

        public class Elsewhere { public class Image { } }
        """,
        messages: [message]);

    [Theory]
    [InlineData("[Add(nameof(Image), {|CONVGEN046:nameof(Half)|})]", "'Join' cannot join 'Image' with shape (3, 8, 6) and 'Half' with shape (3, 4, 3): along axis 1, 8 and 4 differ, and neither is 1")]
    [InlineData("[Concat({|CONVGEN046:nameof(Image)|}, nameof(Half))]", "'Join' cannot join 'Image' with shape (3, 8, 6) and 'Half' with shape (3, 4, 3): along axis 1, 8 and 4 differ")]
    [InlineData("[Concat({|CONVGEN046:nameof(Image)|}, nameof(Flat))]", "'Join' cannot join 'Image' with shape (3, 8, 6) and 'Flat' with shape (36): they have different numbers of axes")]
    [InlineData("[{|CONVGEN047:Concat|}]", "'Join' has no layers to join; name them: [Concat(nameof(A), nameof(B))]")]
    public void Images_that_do_not_fit_together_are_reported(string attribute, string message) => Reports(
        $$"""
        [Network]
        public partial class Net
        {
            [Input(3, Height = 8, Width = 6)] partial class Image { }
            [MaxPool2D(2)] partial class Half { }
            [Flatten] partial class Flat { }
            {{attribute}} partial class Join { }
        }
        """,
        messages: [message]);

    [Fact]
    public void After_a_mistake_the_layers_that_read_the_layer_are_not_reported() => Reports(
        """
        [Network]
        public partial class Net
        {
            [Input(3, Height = 8, Width = 6)] partial class Image { }
            [Conv2D({|CONVGEN040:4|}, 4, 3)] partial class Conv1 { }
            [Conv2D(5, 4, 3)] partial class Conv2 { }
            [Conv2D({|CONVGEN040:2|}, 4, 3, From = nameof(Image))] partial class Conv3 { }
        }
        """);

    [Fact]
    public void A_network_without_an_input_is_reported() => Reports(
        "[{|CONVGEN047:Network|}] public partial class Net { [Flatten] partial class Flat { } }",
        messages: ["'Net' has no input; begin it with a nested partial class with the attribute [Input]"]);

    [Fact]
    public void A_network_without_a_layer_is_reported() => Reports(
        "[{|CONVGEN047:Network|}] public partial class Net { [Input(3)] partial class Image { } }",
        messages: ["'Net' has no layer; add nested partial classes with the attributes of layers after the input"]);

    [Fact]
    public void A_layer_above_the_input_has_nothing_to_read() => Reports(
        """
        [Network]
        public partial class Net
        {
            [{|CONVGEN047:Flatten|}] partial class Flat { }
            [Input(3)] partial class Image { }
            [Softmax] partial class Classes { }
        }
        """,
        messages: ["'Flat' has no layer above to read; begin the network with an input: [Input(channels, Height = …, Width = …)]"]);

    [Fact]
    public void An_input_that_no_layer_reads_is_a_warning_and_the_network_is_generated()
    {
        GenerationResult result = KernelCompilation.Run(
            """
            [Network]
            public partial class Net
            {
                [Input(3)] partial class Left { }
                [Input(3)] partial class Right { }
                [Softmax] partial class Classes { }
            }
            """);

        Assert.Equal("CONVGEN042", Assert.Single(result.GeneratorDiagnostics).Id);
        Assert.Contains("Forward(left, right, classes, maxDegreeOfParallelism: 1)", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Conv1D(3, 3, 1, {|CONVGEN043:Key = \"Conv1\"|})")]
    [InlineData("Activate(Activation.PRelu, {|CONVGEN043:Key = \"Conv1\"|})")]
    public void Two_layers_with_one_key_are_reported(string attribute) => Reports(
        $$"""
        [Network]
        public partial class Net
        {
            [Input(3, Width = 9)] partial class Image { }
            [Conv1D(3, 3, 1)] partial class Conv1 { }
            [{{attribute}}] partial class Conv2 { }
        }
        """,
        messages: ["'Conv1' and 'Conv2' both read their weights under the key 'Conv1'; give each layer the key that its tensors have in the weights file"]);

    [Fact]
    public void A_layer_in_another_part_is_reported() => Reports(
        """
        [Network]
        public partial class Net
        {
            [Input(3)] partial class Image { }
            [Flatten] partial class Flat { }
        }

        public partial class Net
        {
            [Softmax] partial class {|CONVGEN044:Classes|} { }
        }
        """,
        messages: ["'Classes' is not in the part of 'Net' that has the attribute [Network], so its place among the layers is not defined; move it there"]);

    [Theory]
    [InlineData("[{|CONVGEN045:MaxPool2D(2)|}] public partial class Pool { }", "[MaxPool2D] has an effect only on a type nested in a class with the attribute [Network]; nest the type in a network, or remove the attribute")]
    [InlineData("[{|CONVGEN045:Output|}] public partial class Pool { }", "[Output] has an effect only on a type nested in a class with the attribute [Network]; nest the type in a network, or remove the attribute")]
    [InlineData("[Conv1x1(3, 4, {|CONVGEN045:Key = \"conv\"|})] public partial class Edge { }", "Key has an effect only on a type nested in a class with the attribute [Network]; remove it, or nest the type in a network")]
    public void What_only_layers_have_is_reported_outside_a_network(string source, string message) => Reports(source, messages: [message]);

    [Theory]
    [InlineData("public static partial class {|CONVGEN050:Net|}", "partial class Flat", "'Net' is static, but a network holds its weights; remove 'static'")]
    [InlineData("public partial class Net", "static partial class {|CONVGEN050:Flat|}", "'Flat' is static, but the network creates its layers; remove 'static'")]
    [InlineData("public partial class Net", "abstract partial class {|CONVGEN050:Flat|}", "'Flat' is abstract, but the network creates its layers; remove 'abstract'")]
    [InlineData("public partial class Net", "partial class {|CONVGEN050:Flat|}<T>", "'Flat<T>' has type parameters, but the network creates its layers; remove them")]
    [InlineData("public class {|CONVGEN001:Net|}", "partial class Flat", "'Net' has the attribute [Network] but is not partial, so no code can be added to it; declare it as 'partial'")]
    [InlineData("public partial class Net", "class {|CONVGEN001:Flat|}", "'Flat' has the attribute [Flatten] but is not partial, so no code can be added to it; declare it as 'partial'")]
    public void A_type_that_cannot_be_generated_into_is_reported(string network, string layer, string message) => Reports(
        $$"""
        [Network]
        {{network}}
        {
            [Input(3)] partial class Image { }
            [Flatten] {{layer}} { }
        }
        """,
        messages: [message]);

    [Fact]
    public void An_input_that_is_marked_as_an_output_is_reported() => Reports(
        """
        [Network]
        public partial class Net
        {
            [Input(3), Output] partial class {|CONVGEN050:Image|} { }
            [Flatten] partial class Flat { }
        }
        """,
        messages: ["'Image' is marked with [Output], but the caller already has the image of an input; remove [Output]"]);

    [Fact]
    public void A_struct_cannot_read_its_weights_by_itself() => Reports(
        """
        [Network(Weights = "Net.safetensors")]
        public partial struct {|CONVGEN050:Net|}
        {
            [Input(3)] partial class Image { }
            [Flatten] partial class Flat { }
        }
        """,
        messages: ["'Net' is a struct, but Weights requires a constructor without parameters; make it a class"]);

    [Fact]
    public void Of_a_dense_layer_features_are_reported() => Reports(
        """
        [Network]
        public partial class Net
        {
            [Input(3)] partial class Image { }
            [Dense(3, {|CONVGEN005:int.MaxValue|})] partial class Layer { }
        }
        """,
        messages: ["WeightLength would be 6,442,450,941, which exceeds the supported maximum of 1,073,741,824; reduce outFeatures"]);

    [Fact]
    public void Images_that_are_too_large_together_are_reported() => Reports(
        """
        [{|CONVGEN005:Network|}]
        public partial class Net
        {
            [Input(1, Height = 32768, Width = 16384)] partial class Image { }
            [MaxPool2D(1)] partial class A { }
            [MaxPool2D(1)] partial class B { }
            [MaxPool2D(1)] partial class C { }
            [Concat(nameof(A), nameof(B), Axis = 1)] partial class D { }
            [MaxPool2D(1, From = nameof(C))] partial class E { }
        }
        """,
        messages: ["The images that the network needs at the same time would be 1,610,612,736, which exceeds the supported maximum of 1,073,741,824; reduce the extents or the channels"]);

    [Theory]
    [InlineData("[Input(3)] partial class Image { public const int {|CONVGEN012:OutputLength|} = 3; }", "'Image' already has the member 'OutputLength', which [Input] also generates; rename it")]
    [InlineData("[Input(3)] partial class Image { void {|CONVGEN012:OutChannels|}() { } }", "'Image' already has the member 'OutChannels', which [Input] also generates; rename it")]
    [InlineData("[Input(3, Height = 4, Width = 4)] partial class Image { } [MaxPool2D(2)] partial class {|CONVGEN020:OutputHeight|} { }", "The type is named 'OutputHeight', like a member that [MaxPool2D] generates; rename the type")]
    [InlineData("[Input(3)] partial class Image { } [Dense(3, 3)] partial class Fc { int {|CONVGEN012:InputLength|} => 3; }", "'Fc' already has the member 'InputLength', which [Dense] also generates; rename it")]
    public void A_member_of_a_layer_that_collides_is_reported(string layers, string message) => Reports(
        $$"""
        [Network]
        public partial class Net
        {
            {{layers}}
            [Flatten] partial class Flat { }
        }
        """,
        messages: [message]);

    [Theory]
    [InlineData("[Input(3)] partial class {|CONVGEN012:Workspace|} { }", "[Flatten] partial class Flat { }")]
    [InlineData("[Input(3)] partial class Image { }", "[Flatten] partial class {|CONVGEN012:Workspace|} { }")]
    public void An_input_or_output_cannot_be_the_workspace(string input, string output) => Reports(
        $$"""
        [Network]
        public partial class Net
        {
            {{input}}
            {{output}}
        }
        """,
        messages: ["'Net' already has the constant 'WorkspaceLength', which [Network] also generates; rename 'Workspace'"]);

    [Fact]
    public void An_abstract_member_that_a_generated_one_hides_is_reported() => Reports(
        """
        public abstract class Named { public abstract string Summary { get; } }

        [Network]
        public partial class {|CONVGEN029:{|CS0534:Net|}|} : Named
        {
            [Input(3)] partial class Image { }
            [Flatten] partial class Flat { }
        }
        """,
        messages: ["'Net' inherits the abstract member 'Summary', which the member 'Summary' generated by [Network] hides instead of overriding it; rename the abstract member, or declare it in an interface"]);

    [Theory]
    [InlineData("private void Run() { }")]
    [InlineData("public int RunLayers() => 3;")]
    [InlineData("private void RunImages(int count) { }")]
    [InlineData("public void Forward(string name) { }")]
    public void A_member_beside_the_generated_ones_is_fine(string member) => ReportsNothing(
        $$"""
        [Network]
        public partial class Net
        {
            [Input(3)] partial class Image { }
            [Flatten] partial class Flat { }

            {{member}}
        }
        """);

    [Theory]
    [InlineData("public void {|CONVGEN012:Forward|}(ReadOnlySpan<float> image, Span<float> flat) { }", "'Net' already has the member 'Forward', which [Network] also generates; rename it, or change its parameters")]
    [InlineData("public int {|CONVGEN012:ImageLength|} => 3;", "'Net' already has the member 'ImageLength', which [Network] also generates; rename it")]
    [InlineData("private int {|CONVGEN012:_workspaces|}() => 3;", "'Net' already has the member '_workspaces', which [Network] also generates; rename it")]
    public void A_member_that_collides_is_reported(string member, string message) => Reports(
        $$"""
        [Network]
        public partial class Net
        {
            [Input(3)] partial class Image { }
            [Flatten] partial class Flat { }

            {{member}}
        }
        """,
        messages: [message]);

    [Fact]
    public void A_layer_with_the_name_of_a_member_is_reported() => Reports(
        """
        [Network]
        public partial class Net
        {
            [Input(3)] partial class Image { }
            [Flatten] partial class {|CONVGEN020:Summary|} { }
        }
        """,
        messages: ["The type is named 'Summary', like a member that [Network] generates; rename the type"]);

    [Theory]
    [InlineData("[Conv2D(3, 4, kernelSize: 3)] partial class Conv { } [BatchNorm(4)] partial class Bn { } [Activate(Activation.Silu)] partial class Act { }")]
    [InlineData("[MaxPool2D(3, Stride = 2, Padding = 1, CeilMode = true)] partial class Pool { } [Dense(60, 2)] partial class @class { }")]
    [InlineData("[Output, GlobalAveragePool] partial class @event { } [Multiply(nameof(Image), nameof(@event))] partial class Scaled { }")]
    [InlineData("[Reshape(-1)] partial record Flat { } [Softmax] partial struct Classes { }")]
    [InlineData("[Dense(144, 5)] partial class dense1 { } [Dense(5, 5, ResidualFrom = nameof(dense1))] partial class Dense1 { }")]
    public void What_fits_is_fine(string layers) => ReportsNothing(
        $$"""
        [Network]
        public partial class Net
        {
            [Input(3, Height = 8, Width = 6)] partial class Image { }
            {{layers}}
        }
        """);

    [Fact]
    public void Before_CSharp_9_there_are_no_networks() => Reports(
        """
        using ConvGen;
        [Network]
        public partial class {|CONVGEN050:Net|}
        {
            [Input(3)] partial class Image { }
            [Flatten] partial class Flat { }
        }
        """,
        messages: ["'Net' is a network, which requires C# 9; raise the project's LangVersion"],
        options: new() { LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp8 });
}
