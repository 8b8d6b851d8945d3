using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN031: a buffer whose length is known at compile time must have the length that the kernel requires.</summary>
public sealed class BufferLengthTests
{
    [Theory]
    [InlineData("[|new float[17]|], weights, output", "'input' requires 18 elements (2 x 3 x 3), but this buffer has 17; use a buffer of length Edge.InputLength, or change the declaration")]
    [InlineData("input, [|new float[9]|], output", "'weights' requires 8 elements (1 x 2 x 2 x 2), but this buffer has 9; use a buffer of length Edge.WeightLength, or change the declaration")]
    [InlineData("input, weights, [|new float[5]|]", "'output' requires 4 elements (1 x 2 x 2), but this buffer has 5; use a buffer of length Edge.OutputLength, or change the declaration")]
    [InlineData(
        "output: ([|new float[5]|]), weights: weights, input: input",
        "'output' requires 4 elements (1 x 2 x 2), but this buffer has 5; use a buffer of length Edge.OutputLength, or change the declaration")]
    public void The_message_names_the_parameter_both_lengths_and_the_constant(string arguments, string message) =>
        Reports(Calling($"Edge.Correlate({arguments});"), "CONVGEN031", [message]);

    [Theory]
    [InlineData("new float[17]")]
    [InlineData("new float[] { 1, 2 }")]
    [InlineData("new[] { 1f, 2f }")]
    [InlineData("[1, 2, 3]")]
    [InlineData("[]")]
    [InlineData("stackalloc float[17]")]
    [InlineData("stackalloc float[] { 1, 2 }")]
    [InlineData("stackalloc[] { 1f, 2f }")]
    [InlineData("new float[Edge.InputLength - 1]")]
    [InlineData("new float[Size]")]
    [InlineData("(ReadOnlySpan<float>)new float[17]")]
    [InlineData("new float[17].AsSpan()")]
    [InlineData("new float[18].AsSpan(1)")]
    [InlineData("input[..].AsSpan(0, 17)")]
    [InlineData("input.AsSpan().Slice(0, length: 17)")]
    [InlineData("new ReadOnlySpan<float>(new float[17])")]
    [InlineData("GC.AllocateUninitializedArray<float>(17)")]
    public void Whatever_has_a_length_that_the_compiler_knows_is_checked(string buffer) =>
        Reports(Calling($"Edge.Correlate([|{buffer}|], weights, output);"), "CONVGEN031");

    [Theory]
    [InlineData("float[] buffer = new float[17];")]
    [InlineData("float[] buffer = { 1, 2, 3 };")]
    [InlineData("float[] buffer = [1, 2, 3];")]
    [InlineData("Span<float> buffer = stackalloc float[17];")]
    [InlineData("var first = new float[17]; Span<float> second = first; ReadOnlySpan<float> buffer = second;")]
    [InlineData("const int Length = 17; var buffer = new float[Length];")]
    [InlineData("var buffer = new float[17]; buffer[0] = 1; buffer.AsSpan().Clear(); Console.Write(buffer.Length);")]
    public void A_local_that_only_ever_has_one_value_is_followed(string statements) =>
        Reports(Calling($"{statements} Edge.Correlate([|buffer|], weights, output);"), "CONVGEN031");

    [Theory]
    [InlineData("var buffer = new float[17]; buffer = new float[18];")]
    [InlineData("float[] buffer; buffer = new float[17]; if (input.Length > 0) { buffer = input; }")]
    [InlineData("float[]? buffer = null; buffer ??= new float[17];")]
    [InlineData("var buffer = new float[17]; Array.Resize(ref buffer, 18);")]
    [InlineData("var buffer = new float[17]; Replace(out buffer);")]
    [InlineData("var buffer = new float[17]; (buffer, _) = (input, 1);")]
    [InlineData("float[] buffer = new float[17]; ref float[] alias = ref buffer; alias = input;")]
    [InlineData("var buffer = new float[17]; Action change = () => buffer = input; change();")]
    [InlineData("var buffer = new float[17]; Change(); void Change() => buffer = input;")]
    [InlineData("float[] other = input; ref float[] buffer = ref other;")]
    public void A_local_that_may_have_another_value_is_not(string statements) =>
        ReportsNothing(Calling($"{statements} Edge.Correlate(buffer, weights, output);"));

    [Theory]
    [InlineData("new float[18]")]
    [InlineData("new float[Edge.InputLength]")]
    [InlineData("new float[2 * 9]")]
    [InlineData("new float[input.Length]")]
    [InlineData("[1, 2, .. input]")]
    [InlineData("(new float[17])[..]")]
    [InlineData("new float[20].AsSpan(1..)")]
    [InlineData("new float[20].AsSpan(2)")]
    [InlineData("new float[20].AsSpan(21)")]
    [InlineData("new float[20].AsSpan(1, 18)")]
    [InlineData("input.AsSpan(Size)")]
    [InlineData("new float[17].Concat(input).ToArray()")]
    [InlineData("new Matrix(new float[17])")]
    [InlineData("(Matrix)new float[17]")]
    [InlineData("default")]
    [InlineData("null")]
    public void What_fits_or_is_not_known_is_fine(string buffer) => ReportsNothing(Calling($"Edge.Correlate({buffer}, weights, output);"));

    [Theory]
    [InlineData("new Layer([|new float[7]|], bias)")]
    [InlineData("new Layer(new float[8], [|new float[2]|])")]
    [InlineData("new(weights: new float[8], bias: [|[1, 2]|])")]
    public void A_layers_constructor_is_checked(string creation) => Reports(
        $$"""
        {{LayerDeclaration}}
        public static class Caller
        {
            public static Layer Make(float[] bias)
            {
                Layer layer = {{creation}};
                return layer ?? new Layer(new float[8], bias);
            }
        }
        """,
        "CONVGEN031");

    [Fact]
    public void A_layers_Forward_is_checked() => Reports(
        $$"""
        {{LayerDeclaration}}
        public static class Caller
        {
            public static void Call(Layer layer, float[] input) => layer.Forward(input, [|new float[Layer.InputLength]|]);
        }
        """,
        "CONVGEN031",
        ["'output' requires 4 elements (1 x 2 x 2), but this buffer has 18, which is Layer.InputLength; use a buffer of length Layer.OutputLength, or change the declaration"]);

    [Fact]
    public void A_constructor_that_passes_weights_on_is_checked() => Reports(
        """
        [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
        public partial class Layer
        {
            public Layer() : this([|new float[9]|])
            {
            }
        }

        public sealed class Derived() : Layer([|new float[7]|]);
        """,
        "CONVGEN031");

    [Fact]
    public void A_residual_has_the_outputs_length() => Reports(
        """
        [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3, Residual = true)]
        public static partial class Edge
        {
            public static void Call(float[] input, float[] weights, float[] output) => Correlate(input, weights, [|new float[3]|], output);
        }
        """,
        "CONVGEN031",
        ["'residual' requires 4 elements (1 x 2 x 2), but this buffer has 3; use a buffer of length Edge.OutputLength, or change the declaration"]);

    [Fact]
    public void Of_a_kernel_of_any_size_the_weights_are_checked() => Reports(
        """
        [Conv2D(2, 1, kernelSize: 2, Bias = true)]
        public static partial class Edge
        {
            public static void Call() => Correlate(new float[1], 3, 3, [|new float[9]|], [|new float[2]|], new float[1]);
        }
        """,
        "CONVGEN031",
        [
            "'weights' requires 8 elements (1 x 2 x 2 x 2), but this buffer has 9; use a buffer of length Edge.WeightLength, or change the declaration",
            "'bias' requires 1 element, but this buffer has 2; use a buffer of length Edge.BiasLength, or change the declaration",
        ]);

    [Theory]
    [InlineData("Conv2D(3, 16, kernelSize: 3, Height = 32, Width = 32)", "input, weights, [|new float[16 * 32 * 32]|]", "'output' requires 14,400 elements (16 x 30 x 30), but this buffer has 16,384; use a buffer of length L.OutputLength, or change the declaration")]
    [InlineData("Conv2D(3, 16, 3, Height = 32, Width = 34, Layout = TensorLayout.ChannelsLast)", "input, weights, [|new float[1]|]", "'output' requires 15,360 elements (30 x 32 x 16), but this buffer has 1; use a buffer of length L.OutputLength, or change the declaration")]
    [InlineData("Conv2D(3, 16, 3, Height = 32, Width = 34, Layout = TensorLayout.ChannelsLast)", "[|new float[1]|], weights, output", "'input' requires 3,264 elements (32 x 34 x 3), but this buffer has 1; use a buffer of length L.InputLength, or change the declaration")]
    [InlineData("Conv2D(6, 4, kernelHeight: 3, kernelWidth: 5, Groups = 2, Height = 8, Width = 8)", "input, [|new float[1]|], output", "'weights' requires 180 elements (4 x 3 x 3 x 5), but this buffer has 1; use a buffer of length L.WeightLength, or change the declaration")]
    [InlineData("ConvTranspose2D(6, 4, kernelHeight: 3, kernelWidth: 5, Groups = 2, Height = 8, Width = 8)", "input, [|new float[1]|], output", "'weights' requires 180 elements (6 x 2 x 3 x 5), but this buffer has 1; use a buffer of length L.WeightLength, or change the declaration")]
    [InlineData("DepthwiseConv2D(4, 3, Multiplier = 2, Height = 8, Width = 8)", "input, [|new float[1]|], output", "'weights' requires 72 elements (8 x 1 x 3 x 3), but this buffer has 1; use a buffer of length L.WeightLength, or change the declaration")]
    [InlineData("Conv1D(2, 4, 3, Width = 8)", "input, weights, [|new float[1]|]", "'output' requires 24 elements (4 x 6), but this buffer has 1; use a buffer of length L.OutputLength, or change the declaration")]
    [InlineData("Conv3D(2, 4, 3, Depth = 3, Height = 4, Width = 5)", "[|new float[1]|], weights, output", "'input' requires 120 elements (2 x 3 x 4 x 5), but this buffer has 1; use a buffer of length L.InputLength, or change the declaration")]
    public void The_message_states_the_shape_in_the_declared_layout(string attribute, string arguments, string message) => Reports(
        $$"""
        [{{attribute}}] public static partial class L;

        public static class Caller
        {
            public static void Call(float[] input, float[] weights, float[] output)
            {
                L.Correlate({{arguments}});
                Console.Write(input.Length + weights.Length + output.Length);
            }
        }
        """,
        "CONVGEN031",
        [message]);

    [Fact]
    public void The_kernel_is_named_as_the_caller_would() => Reports(
        """
        namespace Layers
        {
            public static partial class Model
            {
                [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
                public static partial class Edge;
            }
        }

        namespace Program
        {
            using Layers;

            public static class Caller
            {
                public static void Call(float[] weights, float[] output) => Model.Edge.Correlate([|new float[1]|], weights, output);
            }
        }
        """,
        "CONVGEN031",
        ["'input' requires 18 elements (2 x 3 x 3), but this buffer has 1; use a buffer of length Model.Edge.InputLength, or change the declaration"]);

    [Theory]
    [InlineData("", "new float[First.OutputLength]", ", which is First.OutputLength")]
    [InlineData("", "new float[12].AsSpan(0, First.OutputLength)", ", which is First.OutputLength")]
    [InlineData("var buffer = new float[12]; First.Correlate(input, weights, buffer);", "buffer", ", the output of First")]
    [InlineData("Span<float> buffer = stackalloc float[12]; First.Correlate(input, weights, buffer);", "buffer", ", the output of First")]
    [InlineData("var buffer = new float[12]; First.Correlate(input, weights, buffer.AsSpan());", "buffer", ", the output of First")]
    [InlineData("var buffer = new float[First.OutputLength]; First.Correlate(input, weights, buffer);", "buffer", ", which is First.OutputLength")]
    [InlineData("var buffer = new float[12]; new Other(weights).Forward(input, buffer);", "buffer", ", the output of Other")]
    [InlineData("var buffer = new float[12]; First.Correlate(input, weights, buffer); new Other(weights).Forward(input, buffer);", "buffer", ", the output of Other")]
    [InlineData("var buffer = new float[12]; First.Correlate(buffer.AsSpan(0, 9), weights, output);", "buffer", "")]
    public void Feeding_a_kernel_with_anothers_output_names_the_other(string statements, string buffer, string origin) => Reports(
        $$"""
        [Conv2D(1, 3, kernelSize: 2, Height = 3, Width = 3)]
        public static partial class First;

        [Conv2D(3, 3, kernelSize: 1, Height = 2, Width = 2)]
        public partial class Other;

        [Conv2D(2, 1, kernelSize: 2, Height = 2, Width = 2)]
        public static partial class Second;

        public static class Caller
        {
            public static void Call(float[] input, float[] weights, float[] output)
            {
                {{statements}}
                Second.Correlate([|{{buffer}}|], weights, output);
            }
        }
        """,
        "CONVGEN031",
        [$"'input' requires 8 elements (2 x 2 x 2), but this buffer has 12{origin}; use a buffer of length Second.InputLength, or change the declaration"]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_kernel_of_another_assembly_is_checked(bool isCompiled)
    {
        CSharpCompilation library = KernelCompilation.Run(LayerDeclaration).EnsureClean().OutputCompilation;
        using MemoryStream image = new();
        library.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        MetadataReference reference = isCompiled ? MetadataReference.CreateFromImage(image.ToArray()) : library.ToMetadataReference();

        Reports(
            """
            public static class Caller
            {
                public static Layer Make() => new([|new float[7]|], new float[Layer.BiasLength]);
            }
            """,
            "CONVGEN031",
            options: new() { AssemblyName = "Program", References = [reference] });
    }

    [Fact]
    public void The_users_own_overloads_are_not_checked() => ReportsNothing(
        """
        [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
        public partial class Edge
        {
            public Edge(ReadOnlySpan<float> weights, int count) : this(weights[..count])
            {
            }

            public static void Correlate(ReadOnlySpan<float> input, Span<float> output) => Correlate(input, new float[8], output);

            public static Edge Call(float[] output)
            {
                Correlate(new float[1], output);
                return new Edge(new float[9], 8);
            }
        }

        public static class Plain
        {
            public static void Correlate(ReadOnlySpan<float> input) => input.ToString();

            public static void Call() => Correlate(new float[1]);
        }
        """);

    [Fact]
    public void A_pragma_silences_it() => ReportsNothing(Calling(
        """
        #pragma warning disable CONVGEN031
        Edge.Correlate(new float[17], weights, output);
        #pragma warning restore CONVGEN031
        """));

    private const string LayerDeclaration = "[Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3, Bias = true)] public partial class Layer;";

    private static string Calling(string statements) =>
        $$"""
        [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
        public static partial class Edge;

        public readonly struct Matrix(float[] elements)
        {
            public static implicit operator Matrix(float[] elements) => new(elements);

            public static implicit operator ReadOnlySpan<float>(Matrix matrix) => matrix.Elements;

            public float[] Elements { get; } = elements;
        }

        public static class Caller
        {
            private const int Size = 17;

            public static void Replace(out float[] buffer) => buffer = new float[Size + 1];

            public static void Call(float[] input, float[] weights, float[] output)
            {
        {{statements}}
            }
        }
        """;
}
