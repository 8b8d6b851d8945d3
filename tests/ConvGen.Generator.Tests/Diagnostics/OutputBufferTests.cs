using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN038: a kernel's output must be a separate buffer.</summary>
public sealed class OutputBufferTests
{
    [Theory]
    [InlineData("Correlate(local, weights, [|local|]);", "input")]
    [InlineData("Correlate(input: local, output: [|local|], weights: weights);", "input")]
    [InlineData("Correlate(local, weights, [|local.AsSpan()|]);", "input")]
    [InlineData("Correlate(local.AsSpan(), weights, [|local|]);", "input")]
    [InlineData("Correlate(new ReadOnlySpan<float>(local), weights, [|local|]);", "input")]
    [InlineData("Correlate(parameter, weights, [|parameter|]);", "input")]
    [InlineData("Correlate(span, weights, [|span|]);", "input")]
    [InlineData("Correlate(Shared, weights, [|Shared|]);", "input")]
    [InlineData("Correlate(field, weights, [|this.field|]);", "input")]
    [InlineData("Correlate(parameter.AsSpan(1, 4), weights, [|parameter|]);", "input")]
    [InlineData("Correlate(parameter.AsSpan(1, 4), weights, [|parameter.AsSpan(1, 4)|]);", "input")]
    [InlineData("Span<float> view = local; Correlate(local, weights, [|view|]);", "input")]
    [InlineData("var view = parameter.AsSpan(); Correlate(view, weights, [|parameter|]);", "input")]
    [InlineData("int at = 1; Correlate(parameter.AsSpan(at, 4), weights, [|parameter.AsSpan(at, 4)|]);", "input")]
    [InlineData("Correlate(parameter.AsSpan(0, 4), weights, [|parameter.AsSpan(2, 4)|]);", "input")]
    [InlineData("var view = field; Correlate(view, weights, [|field|]);", "input")]
    [InlineData("Correlate(changing, weights, [|changing|]);", "input")]
    [InlineData("Correlate(local, parameter, [|parameter|]);", "weights")]
    [InlineData("new Edge(weights).Forward(parameter, [|parameter|]);", "input")]
    [InlineData("new Edge(weights).Forward(parameter, [|parameter|], 2);", "input")]
    public void One_buffer_for_both_is_reported_at_the_output(string call, string read) => Reports(
        Calling("Conv1x1(1, 1, Height = 2, Width = 2)", call),
        "CONVGEN038",
        [$"'output' is the same buffer as '{read}', which is still being read while the output is written; pass a separate buffer"]);

    [Theory]
    [InlineData("Correlate(local, weights, parameter);")]
    [InlineData("Correlate(parameter.AsSpan(0, 4), weights, parameter.AsSpan(4, 4));")]
    [InlineData("Correlate(other.field, weights, field);")]
    [InlineData("Correlate(Next(), weights, Next());")]
    [InlineData("Correlate(rows[0], weights, rows[1]);")]
    [InlineData("var old = changing; changing = parameter; Correlate(old, weights, changing);")]
    [InlineData("var old = parameter; parameter = new float[4]; Correlate(old, weights, parameter);")]
    [InlineData("var old = changing; Flip(); Correlate(old, weights, changing);")]
    [InlineData("ReadOnlySpan<float> old = changing; Flip(); Correlate(old, weights, changing);")]
    [InlineData("var old = local; Swap(ref local, ref parameter); Correlate(old, weights, local);")]
    [InlineData("for (int i = 0; i < 2; i++) { var old = local; (local, parameter) = (parameter, local); Correlate(old, weights, local); }")]
    [InlineData("Correlate(changing, Next(ref changing), changing);")]
    [InlineData("Correlate(changing, weights, changing = parameter);")]
    [InlineData("int at = 0; var old = parameter.AsSpan(at, 4); at += 4; Correlate(old, weights, parameter.AsSpan(at, 4));")]
    [InlineData("int at = 0; Correlate(parameter.AsSpan(at++ * 4, 4), weights, parameter.AsSpan(at++ * 4, 4));")]
    [InlineData("Correlate(parameter.AsSpan(Take(), 4), weights, parameter.AsSpan(Take(), 4));")]
    [InlineData("Correlate(parameter.AsSpan(4).Slice(0, 4), weights, parameter.AsSpan(0, 4));")]
    [InlineData("Correlate(parameter.AsSpan(0, 4), weights, parameter.AsSpan(4).Slice(0, 4));")]
    public void What_may_be_two_buffers_is_fine(string call) => ReportsNothing(Calling("Conv1x1(1, 1, Height = 2, Width = 2)", call));

    [Theory]
    [InlineData("Correlate(local, weights, parameter, parameter);")]
    [InlineData("Correlate(local, weights, parameter.AsSpan(), parameter);")]
    [InlineData("new Edge(weights).Forward(local, parameter, parameter);")]
    public void A_residual_may_be_the_output(string call) => ReportsNothing(Calling("Conv1x1(1, 1, Height = 2, Width = 2, Residual = true)", call));

    private static string Calling(string attribute, string call) =>
        $$"""
        [{{attribute}}]
        public partial class Edge
        {
            private static readonly float[] Shared = new float[4];

            private readonly float[] field = new float[4];

            public void Call(float[] parameter, Span<float> span, float[] weights, float[][] rows, Edge other)
            {
                var local = new float[4];
                {{call}}
                span[0] = local[0] + Shared[0] + field[0] + parameter[0] + rows[0][0] + other.field[0] + changing[0];
            }

            private float[] changing = new float[4];

            private static float[] Next() => new float[4];

            private static float[] Next(ref float[] buffer) => buffer = new float[4];

            private static int Take() => 4;

            private static void Swap(ref float[] left, ref float[] right) => (left, right) = (right, left);

            private void Flip() => changing = new float[4];
        }
        """;
}
