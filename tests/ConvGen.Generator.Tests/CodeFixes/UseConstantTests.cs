using static ConvGen.Testing.CodeFixAssertions;

namespace ConvGen.Generator.Tests.CodeFixes;

/// <summary>CONVGEN031: the fix replaces a number with the kernel's constant.</summary>
public sealed class UseConstantTests
{
    [Theory]
    [InlineData("Edge.Correlate(input, weights, new float[5]);", "Edge.Correlate(input, weights, new float[Edge.OutputLength]);")]
    [InlineData("Edge.Correlate(input, weights, stackalloc float[5]);", "Edge.Correlate(input, weights, stackalloc float[Edge.OutputLength]);")]
    [InlineData("Edge.Correlate(input, weights, rest.AsSpan(0, 5));", "Edge.Correlate(input, weights, rest.AsSpan(0, Edge.OutputLength));")]
    [InlineData(
        "var output = new float[5 /* elements */];\n        Edge.Correlate(input, weights, output);",
        "var output = new float[Edge.OutputLength /* elements */];\n        Edge.Correlate(input, weights, output);")]
    public Task The_number_is_replaced_where_it_stands(string statements, string changed) =>
        Fixes(Calling(statements), "Use Edge.OutputLength", Calling(changed));

    [Theory]
    [InlineData("new float[] { 1, 2 }")]
    [InlineData("[1, 2]")]
    [InlineData("new float[Edge.InputLength]")]
    [InlineData("new float[2 + 3]")]
    public async Task What_is_not_a_number_is_left_alone(string buffer) => Assert.Empty(await Offers(Calling($"Edge.Correlate(input, weights, {buffer});")));

    [Fact]
    public Task All_are_replaced_at_once() => FixesAll(
        Calling(
            """
            var weightsOfEdge = new float[7];
                    Edge.Correlate(input, weightsOfEdge, new float[5]);
                    Edge.Correlate(input, weightsOfEdge, new float[6]);
            """),
        "Use Edge.OutputLength",
        Calling(
            """
            var weightsOfEdge = new float[Edge.WeightLength];
                    Edge.Correlate(input, weightsOfEdge, new float[Edge.OutputLength]);
                    Edge.Correlate(input, weightsOfEdge, new float[Edge.OutputLength]);
            """));

    private static string Calling(string statements) =>
        $$"""
        [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
        public static partial class Edge;

        public static class Caller
        {
            public static void Call(float[] input, float[] weights, float[] rest)
            {
                {{statements}}
                Console.Write(weights.Length + rest.Length);
            }
        }
        """;
}
