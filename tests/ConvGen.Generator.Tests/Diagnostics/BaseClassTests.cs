using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN019: a kernel's base class must have a parameterless constructor.</summary>
public sealed class BaseClassTests
{
    private const string Kernel = "Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)";

    [Theory]
    [InlineData("public Layer(int size) => Size = size; public int Size { get; }")]
    [InlineData("protected Layer(object name, int size = 1) => Name = name + $\"{size}\"; public string Name { get; }")]
    [InlineData("private Layer() { } protected Layer(int size) => Size = size; public int Size { get; }")]
    public void A_base_class_that_needs_arguments_is_reported(string members) => Reports(
        $$"""
        namespace Layers { public class Layer { {{members}} } }

        [{{Kernel}}]
        public partial class {|CONVGEN019:Edge|} : Layers.Layer
        {
            public Edge() : base(3) { }
        }
        """,
        messages: [Message("Edge", "Layers.Layer")]);

    [Fact]
    public void A_generic_base_class_is_named_with_its_arguments() => Reports(
        $$"""
        public class Layer<T>(T size) { public T Size => size; }

        [{{Kernel}}]
        public partial class {|CONVGEN019:Edge|}<T> : Layer<T[]>
        {
            public Edge() : base([]) { }
        }
        """,
        messages: [Message("Edge<T>", "Layer<T[]>")]);

    [Fact]
    public void A_type_without_any_constructor_hears_it_from_the_compiler_too() => Reports(
        $$"""
        public class Layer(int size) { public int Size => size; }

        [{{Kernel}}] public partial class {|CONVGEN019:{|CS7036:Edge|}|} : Layer { }
        """,
        messages: [Message("Edge", "Layer")]);

    [Theory]
    [InlineData("public class Layer { }")]
    [InlineData("public class Layer { protected Layer() { } public Layer(int size) : this() => Size = size; public int Size { get; } }")]
    [InlineData("public class Layer { internal Layer() { } }")]
    [InlineData("public class Layer { private protected Layer() { } }")]
    [InlineData("public class Layer { public Layer(int size = 3) => Size = size; public int Size { get; } }")]
    [InlineData("public class Layer { public Layer(params int[] sizes) => Sizes = sizes; public int[] Sizes { get; } }")]
    [InlineData("public abstract class Layer { public abstract override string ToString(); }", "{ public override string ToString() => \"\"; }")]
    public void A_base_class_that_needs_no_arguments_is_fine(string layer, string body = "{ }") => ReportsNothing(
        $$"""
        {{layer}}

        [{{Kernel}}] public partial class Edge : Layer {{body}}
        """);

    [Fact]
    public void A_private_constructor_can_be_called_by_a_nested_kernel() => ReportsNothing(
        $$"""
        public partial class Layer
        {
            private Layer() { }

            [{{Kernel}}] public partial class Edge : Layer { }
        }
        """);

    [Fact]
    public void A_record_may_derive_from_a_record() => ReportsNothing(
        $$"""
        public record Layer;

        [{{Kernel}}] public partial record Edge : Layer;
        """);

    [Fact]
    public void A_layer_has_no_constructor_for_a_kernel_that_derives_from_it() => Reports(
        $$"""
        [{{Kernel}}] public partial class Edge { }

        [Conv1x1(2, 2, Height = 2, Width = 2, Bias = true)] public partial class {|CONVGEN019:{|CS7036:Corner|}|} : Edge { }
        """);

    [Fact]
    public void A_kernel_may_derive_from_another_kernel_that_has_a_constructor_of_its_own() => ReportsNothing(
        $$"""
        [{{Kernel}}]
        public partial class Edge
        {
            protected Edge() : this(new float[WeightLength]) { }
        }

        [Conv1x1(2, 2, Height = 2, Width = 2, Bias = true)] public partial class Corner : Edge { }
        """);

    [Fact]
    public void A_static_class_needs_no_constructor() => ReportsNothing($"[{Kernel}] public static partial class Edge : object {{ }}");

    private static string Message(string type, string baseType) =>
        $"'{type}' derives from '{baseType}', which has no parameterless constructor for the generated constructor to call; "
        + "add one, or make the kernel a static class";
}
