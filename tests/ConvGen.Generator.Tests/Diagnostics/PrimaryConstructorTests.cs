using Microsoft.CodeAnalysis;
using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN015: a kernel's type must not have a primary constructor, because the generated constructor could not call it.</summary>
public sealed class PrimaryConstructorTests
{
    private const string Kernel = "Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)";

    [Theory]
    [InlineData("record")]
    [InlineData("record class")]
    [InlineData("sealed partial record")]
    [InlineData("record struct")]
    public void The_parameters_of_a_record_are_reported(string type) => Reports(
        $"[{Kernel}] public {(type.Contains("partial", StringComparison.Ordinal) ? "" : "partial ")}{type} Edge{{|CONVGEN015:(int Size)|}};",
        messages: [Message]);

    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    public void The_parameters_of_a_class_or_struct_are_reported(string type) => Reports(
        $"[{Kernel}] public partial {type} Edge{{|CONVGEN015:(int size, string name)|}} {{ public string Text => name + size; }}",
        messages: [Message]);

    [Fact]
    public void An_empty_list_is_a_primary_constructor_too() => Reports(
        $"[{Kernel}] public partial class Edge{{|CONVGEN015:()|}};",
        messages: [Message]);

    [Fact]
    public void Parameters_of_another_part_are_reported_where_they_stand()
    {
        GenerationResult result = KernelCompilation.Run(
        [
            new("Kernel.cs", $"[{Kernel}] public partial class Edge;"),
            new("Rest.cs", "public partial class Edge(int size) { public int Size => size; }"),
        ]);

        Diagnostic diagnostic = Assert.Single(result.GeneratorDiagnostics);
        Assert.Equal($"Rest.cs(1,26): error CONVGEN015: {Message}", diagnostic.ToString());
        Assert.Equal("(int size)".Length, diagnostic.Location.SourceSpan.Length);
    }

    [Theory]
    [InlineData("partial record Edge;")]
    [InlineData("partial record Edge { public int Size { get; init; } }")]
    [InlineData("partial record struct Edge;")]
    [InlineData("partial class Edge { public Edge(int size) : this(new float[size]) { } }")]
    [InlineData("partial class Edge { public class Part(int size) { public int Size => size; } }")]
    [InlineData("partial class Edge { public delegate void Notify(int size); }")]
    public void A_type_without_parameters_of_its_own_is_fine(string type) => ReportsNothing($"[{Kernel}] public {type}");

    [Fact]
    public void A_container_may_have_a_primary_constructor() => ReportsNothing(
        $$"""
        public partial class Network(int size)
        {
            public int Size => size;

            [{{Kernel}}]
            public partial class Edge;
        }
        """);

    private const string Message =
        "'Edge' has a primary constructor, but the generated constructor that takes the weights has no arguments to call it with; use an ordinary constructor";
}
