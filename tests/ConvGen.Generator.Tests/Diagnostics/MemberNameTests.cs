using System.Globalization;
using Microsoft.CodeAnalysis;
using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN012: the name of a generated member must not be in use.</summary>
public sealed class MemberNameTests
{
    private const string FixedSize = "Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)";
    private const string RunTimeSize = "Conv2D(2, 1, kernelSize: 2)";

    public static TheoryData<string> NamesAtFixedSize { get; } =
    [
        "InChannels", "OutChannels", "Groups", "KernelHeight", "KernelWidth", "InputHeight", "InputWidth", "OutputHeight", "OutputWidth", "InputLength",
        "WeightLength", "BiasLength", "OutputLength", "MultiplyAdds", "Correlate", "Forward", "ForwardBatch", "_convGenWeights",
    ];

    public static TheoryData<string> NamesAtRunTimeSize { get; } =
    [
        "InChannels", "OutChannels", "Groups", "KernelHeight", "KernelWidth", "OutputHeight", "OutputWidth", "WeightLength", "BiasLength", "Correlate",
        "Forward", "ForwardBatch", "_convGenWeights",
    ];

    [Theory]
    [MemberData(nameof(NamesAtFixedSize))]
    public void A_member_with_a_generated_name_is_reported_on_its_name(string name) => ReportsTaken(
        $"[{FixedSize}] public partial class Edge {{ public int {{|CONVGEN012:{name}|}} => 3; }}",
        $"'Edge' already has the member '{name}', which [Conv2D] also generates; rename it");

    [Theory]
    [InlineData(FixedSize)]
    [InlineData(RunTimeSize)]
    public void So_is_a_method_that_takes_the_same_tensors(string attribute) => ReportsTaken(
        $$"""
        using System.Numerics.Tensors;

        [{{attribute}}]
        public partial class Edge
        {
            public void {|CONVGEN012:Forward|}(in ReadOnlyTensorSpan<float> image, in TensorSpan<float> edges, int threads) { }

            public void Forward(in ReadOnlyTensorSpan<float> image, in TensorSpan<float> edges) { }
        }
        """,
        "'Edge' already has the member 'Forward', which [Conv2D] also generates; rename it, or change its parameters");

    [Theory]
    [MemberData(nameof(NamesAtRunTimeSize))]
    public void So_it_is_at_run_time_sizes(string name) => ReportsTaken(
        $"[{RunTimeSize}] public partial class Edge {{ public int {{|CONVGEN012:{name}|}} => 3; }}",
        $"'Edge' already has the member '{name}', which [Conv2D] also generates; rename it");

    [Theory]
    [InlineData("Conv3D(1, 1, 1)", "KernelDepth")]
    [InlineData("Conv3D(1, 1, 1)", "OutputDepth")]
    [InlineData("Conv3D(1, 1, 1, Depth = 1, Height = 1, Width = 1)", "InputDepth")]
    [InlineData("Conv3D(1, 1, 1, Depth = 1, Height = 1, Width = 1)", "OutputDepth")]
    [InlineData("Conv1D(1, 1, 1)", "OutputWidth")]
    [InlineData("Conv1D(1, 1, 1, Width = 1)", "InputWidth")]
    [InlineData("DepthwiseConv2D(1, 1)", "KernelHeight")]
    [InlineData("ConvTranspose2D(1, 1, 1)", "OutputHeight")]
    public void So_it_is_for_other_kinds(string attribute, string name) => ReportsTaken(
        $"[{attribute}] public partial class Edge {{ public int {{|CONVGEN012:{name}|}} => 3; }}",
        $"'Edge' already has the member '{name}', which [{attribute[..attribute.IndexOf('(', StringComparison.Ordinal)]}] also generates; rename it");

    [Theory]
    [InlineData("Conv2D(1, 1, 1, Height = 1, Width = 1)", "KernelDepth")]
    [InlineData("Conv2D(1, 1, 1, Height = 1, Width = 1)", "OutputDepth")]
    [InlineData("Conv1D(1, 1, 1, Width = 1)", "KernelHeight")]
    [InlineData("Conv1D(1, 1, 1, Width = 1)", "InputHeight")]
    [InlineData("Conv1D(1, 1, 1, Width = 1)", "Length")]
    [InlineData("Conv3D(1, 1, 1)", "InputDepth")]
    public void The_names_of_axes_that_a_kernel_does_not_have_are_free(string attribute, string name) =>
        ReportsNothing($"[{attribute}] public static partial class Edge {{ public static int {name} => 3; }}");

    [Theory]
    [InlineData("public void {|CONVGEN012:Forward|}(System.ReadOnlySpan<float> x, System.ReadOnlySpan<float> residual, System.Span<float> y) { }")]
    [InlineData("public void Forward(System.ReadOnlySpan<float> x, System.Span<float> y) { }")]
    public void A_residual_is_a_parameter_like_others(string member) => Reports(
        $"[Conv1x1(1, 1, Height = 1, Width = 1, Residual = true)] public partial class Edge {{ {member} }}");

    [Theory]
    [InlineData("public const int {|CONVGEN012:Groups|} = 1;")]
    [InlineData("public static readonly int {|CONVGEN012:Groups|} = 1;")]
    [InlineData("public int {|CONVGEN012:Groups|} { get; set; }")]
    [InlineData("public void {|CONVGEN012:Groups|}() { }")]
    [InlineData("public static int {|CONVGEN012:Groups|}<T>(T value) => value is null ? 0 : 1;")]
    [InlineData("public event System.Action? {|CONVGEN012:Groups|} { add { } remove { } }")]
    [InlineData("public class {|CONVGEN012:Groups|} { }")]
    [InlineData("public enum {|CONVGEN012:Groups|} { None }")]
    [InlineData("public delegate void {|CONVGEN012:Groups|}();")]
    [InlineData("private protected int {|CONVGEN012:Groups|} => 1;")]
    public void A_member_of_any_kind_is_in_the_way_of_a_constant(string member) => ReportsTaken(
        $"[{FixedSize}] public partial class Edge {{ {member} }}",
        "'Edge' already has the member 'Groups', which [Conv2D] also generates; rename it");

    [Fact]
    public void A_method_with_the_generated_parameters_is_in_the_way() => ReportsTaken(
        $$"""
        using System;

        [{{FixedSize}}]
        public partial class Edge
        {
            public static int {|CONVGEN012:Correlate|}(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y) => x.Length + w.Length + y.Length;
        }
        """,
        "'Edge' already has the member 'Correlate', which [Conv2D] also generates; rename it, or change its parameters");

    [Fact]
    public void A_constructor_with_the_generated_parameters_is_in_the_way() => ReportsTaken(
        $$"""
        using System;

        [{{FixedSize}}]
        public partial class Edge
        {
            public {|CONVGEN012:Edge|}(ReadOnlySpan<float> kernel) => Kernel = kernel.Length;

            public int Kernel { get; }
        }
        """,
        "'Edge' already has the member 'Edge(System.ReadOnlySpan<float>)', which [Conv2D] also generates; remove it, or change its parameters");

    [Fact]
    public void So_is_a_partial_constructor_which_the_generator_does_not_implement() => ReportsTaken(
        $$"""
        using System;

        [{{FixedSize}}]
        public partial class Edge
        {
            public partial {|CS9275:{|CONVGEN012:Edge|}|}(ReadOnlySpan<float> weights);
        }
        """,
        "'Edge' already has the member 'Edge(System.ReadOnlySpan<float>)', which [Conv2D] also generates; remove it, or change its parameters");

    [Fact]
    public void Every_member_in_the_way_is_reported() => Reports(
        $$"""
        [{{RunTimeSize}}]
        public partial class Edge
        {
            public int {|CONVGEN012:KernelWidth|} => 1;

            public static int {|CONVGEN012:OutputWidth|}(int width) => width;

            public static int OutputWidth(long width) => (int)width;
        }
        """,
        messages:
        [
            "'Edge' already has the member 'KernelWidth', which [Conv2D] also generates; rename it",
            "'Edge' already has the member 'OutputWidth', which [Conv2D] also generates; rename it, or change its parameters",
        ]);

    [Fact]
    public void A_member_of_another_part_is_reported_where_it_stands()
    {
        GenerationResult result = KernelCompilation.Run(
        [
            new("Kernel.cs", $"[{FixedSize}] public partial class Edge {{ }}"),
            new("Rest.cs", "public partial class Edge { public int Groups => 1; }"),
        ]);

        Assert.Equal(
            "Rest.cs(1,40): error CONVGEN012: 'Edge' already has the member 'Groups', which [Conv2D] also generates; rename it",
            Assert.Single(result.GeneratorDiagnostics).ToString());
    }

    [Theory]
    [InlineData($"[{FixedSize}] public partial class Edge {{ }}", "Edge")]
    [InlineData($"[{RunTimeSize}] public static partial class Edge {{ }}", "Edge")]
    [InlineData($"[{FixedSize}] public partial struct Edge<T> {{ }}", "Edge<T>")]
    public void A_generated_file_that_is_compiled_too_is_one_mistake(string source, string type)
    {
        const string Emitted = "Generated/ConvGen.Generator/ConvGen.Generator.ConvolutionGenerator/Edge.g.cs";
        GenerationResult first = KernelCompilation.Run(source);

        GenerationResult second = KernelCompilation.Run([new("Edge.cs", source), new(Emitted, first.Text)]);

        Diagnostic taken = Assert.Single(second.GeneratorDiagnostics);
        Assert.Equal(Emitted, taken.Location.SourceTree!.FilePath);
        Assert.Equal("InChannels", taken.Location.SourceTree.ToString().Substring(taken.Location.SourceSpan.Start, taken.Location.SourceSpan.Length));
        Assert.Equal("CONVGEN012", taken.Id);
        Assert.Equal(
            $"'{type}' already has the members in this file, which [Conv2D] also generates; "
            + "the file was generated by ConvGen and must not be compiled a second time: exclude its folder with <Compile Remove=\"…/**\" />",
            taken.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Members_of_other_files_are_reported_beside_it()
    {
        GenerationResult first = KernelCompilation.Run($"[{FixedSize}] public partial class Edge {{ }}");

        GenerationResult second = KernelCompilation.Run(
        [
            new("Edge.cs", $"[{FixedSize}] public partial class Edge {{ public void Forward(System.ReadOnlySpan<float> input, System.Span<float> output) {{ }} }}"),
            new("Edge.g.cs", first.Text),
        ]);

        Assert.Equal(["Edge.cs", "Edge.g.cs"], second.GeneratorDiagnostics.Select(diagnostic => diagnostic.Location.SourceTree!.FilePath).Order());
    }

    [Theory]
    [InlineData("public static float[] Correlate(float[] input) => input;")]
    [InlineData("public static void Correlate(System.Span<float> input, System.Span<float> weights, System.Span<float> output) { }")]
    [InlineData("public static void Correlate(System.ReadOnlySpan<double> input, System.ReadOnlySpan<double> weights, System.Span<double> output) { }")]
    [InlineData("public static void Correlate(System.ReadOnlySpan<float> input, System.ReadOnlySpan<float> weights, int threads, System.Span<float> output) { }")]
    [InlineData("public static void Correlate<T>(System.ReadOnlySpan<T> input, System.ReadOnlySpan<T> weights, System.Span<T> output) { }")]
    [InlineData("public static void Correlate<T>(System.ReadOnlySpan<float> input, System.ReadOnlySpan<float> weights, System.Span<float> output) { }")]
    [InlineData("public static void Correlate(in System.ReadOnlySpan<float> input, in System.ReadOnlySpan<float> weights, in System.Span<float> output) { }")]
    [InlineData("public float[] Forward(float[] input) => input;")]
    [InlineData("public Edge(float[] weights) : this((System.ReadOnlySpan<float>)weights) { }")]
    [InlineData("public Edge() : this(new float[WeightLength]) { }")]
    [InlineData("static Edge() => Count = 1; public static int Count { get; }")]
    [InlineData("public const int correlate = 1; public const int INCHANNELS = 2;")]
    [InlineData("public static int CorrelateAll(int InChannels) { int Groups = InChannels; return Groups; }")]
    [InlineData("public class Part { public const int Groups = 1; public void Correlate() { } }")]
    public void An_overload_or_a_different_name_is_fine(string member) =>
        ReportsNothing($"[{FixedSize}] public partial class Edge {{ {member} }}");

    [Fact]
    public void Members_that_are_not_generated_at_run_time_sizes_are_free() => ReportsNothing(
        $$"""
        [{{RunTimeSize}}]
        public static partial class Edge
        {
            public const int InputHeight = 1;
            public const int InputWidth = 2;
            public const int InputLength = 3;
            public const int OutputLength = 4;
            public const int MultiplyAdds = 5;
        }
        """);

    [Fact]
    public void Members_of_a_layer_are_free_in_a_static_class() => ReportsNothing(
        $"[{FixedSize}] public static partial class Edge {{ public static void Forward() {{ }} }}");

    [Fact]
    public void An_implementation_of_an_interface_is_free_to_have_the_name() => ReportsNothing(
        $$"""
        using System;

        public interface ILayer
        {
            int Groups { get; }

            void Forward(ReadOnlySpan<float> input, Span<float> output);
        }

        [{{FixedSize}}]
        public partial class Edge : ILayer
        {
            int ILayer.Groups => Groups;
        }
        """);

    [Theory]
    [InlineData("public int InChannels => 0;")]
    [InlineData("public static void Correlate() { }")]
    [InlineData("public void Forward(System.ReadOnlySpan<float> input, System.Span<float> output) { }")]
    [InlineData("public virtual void Forward(System.ReadOnlySpan<float> input, System.Span<float> output) { }")]
    public void Members_of_the_base_class_are_hidden(string member) => ReportsNothing(
        $$"""
        public class Layer
        {
            {{member}}
        }

        [{{FixedSize}}]
        public partial class Edge : Layer { }
        """);

    private static void ReportsTaken(string source, string message) => Reports(source, messages: [message]);
}
