using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN009: the element type must be float or double.</summary>
public sealed class ElementTypeTests
{
    [Theory]
    [InlineData("int", "int")]
    [InlineData("decimal", "decimal")]
    [InlineData("System.Half", "System.Half")]
    [InlineData("string", "string")]
    [InlineData("object", "object")]
    [InlineData("float?", "float?")]
    [InlineData("float[]", "float[]")]
    [InlineData("void", "void")]
    [InlineData("System.Span<float>", "System.Span<float>")]
    [InlineData("System.Collections.Generic.List<>", "System.Collections.Generic.List<>")]
    [InlineData("Edge", "Edge")]
    [InlineData("Single", "Single")]
    public void Another_type_is_reported_on_its_argument(string type, string name) => Reports(
        $$"""
        [Conv2D(3, 8, 3, [|ElementType = typeof({{type}})|])]
        public partial class Edge { }

        public struct Single { }
        """,
        "CONVGEN009",
        [$"ElementType is '{name}', but must be typeof(float) or typeof(double)"]);

    [Fact]
    public void No_type_is_reported_too() => Reports(
        "[Conv2D(3, 8, 3, {|CONVGEN009:ElementType = null!|})] public partial class Edge { }",
        messages: ["ElementType is 'null', but must be typeof(float) or typeof(double)"]);

    [Theory]
    [InlineData("float", "float")]
    [InlineData("double", "double")]
    [InlineData("System.Single", "float")]
    [InlineData("System.Double", "double")]
    [InlineData("Real", "double")]
    public void Float_and_double_are_fine_under_any_name(string type, string element)
    {
        GenerationResult result = ReportsNothing(
            $$"""
            using Real = System.Double;

            [Conv2D(1, 1, 2, Height = 2, Width = 2, ElementType = typeof({{type}}))]
            public static partial class Edge { }
            """);

        Assert.Contains($"global::System.Span<{element}> output", result.Text, StringComparison.Ordinal);
    }
}
