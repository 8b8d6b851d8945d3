using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN037: reports which arguments of a call are missing if the compiler names a different parameter.</summary>
public sealed class MissingArgumentTests
{
    private const string AnySize = "Conv2D(2, 1, kernelSize: 2, Bias = true)";
    private const string OneSize = "Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3, Bias = true, Residual = true)";

    [Theory]
    [InlineData(AnySize, "Edge.{|CS7036:{|CONVGEN037:Correlate|}|}(image, weights, bias, output)", "'Edge.Correlate' is called without 'height' and 'width'; pass them: Edge.Correlate(input, height, width, weights, bias, output)")]
    [InlineData(AnySize, "Edge.{|CS7036:{|CONVGEN037:Correlate|}|}(image, 3, weights, bias, output)", "'Edge.Correlate' is called without 'width'; pass it: Edge.Correlate(input, height, width, weights, bias, output)")]
    [InlineData(AnySize, "Edge.{|CS7036:{|CONVGEN037:Correlate|}|}(image, 3, 3, weights, output)", "'Edge.Correlate' is called without 'bias'; pass it: Edge.Correlate(input, height, width, weights, bias, output)")]
    [InlineData(AnySize, "Edge.{|CS7036:{|CONVGEN037:Correlate|}|}(image, weights, output)", "'Edge.Correlate' is called without 'height', 'width' and 'bias'; pass them: Edge.Correlate(input, height, width, weights, bias, output)")]
    [InlineData(AnySize, "Edge.{|CS7036:{|CONVGEN037:Correlate|}|}(image, 3, 3, a, b)", "'Edge.Correlate' is called without 'bias'; pass it: Edge.Correlate(input, height, width, weights, bias, output)")]
    [InlineData(AnySize, "Edge.{|CS7036:{|CONVGEN037:Correlate|}|}(image, 3, 3, bias, output)", "'Edge.Correlate' is called without 'weights'; pass it: Edge.Correlate(input, height, width, weights, bias, output)")]
    [InlineData(OneSize, "Edge.{|CS7036:{|CONVGEN037:Correlate|}|}(image, weights, output)", "'Edge.Correlate' is called without 'bias' and 'residual'; pass them: Edge.Correlate(input, weights, bias, residual, output)")]
    [InlineData(OneSize, "Edge.{|CS7036:{|CONVGEN037:Correlate|}|}(image, weights, bias, output)", "'Edge.Correlate' is called without 'residual'; pass it: Edge.Correlate(input, weights, bias, residual, output)")]
    [InlineData(OneSize, "Edge.{|CS7036:{|CONVGEN037:Correlate|}|}(input: image, weights: weights, residual: a, output: output)", "'Edge.Correlate' is called without 'bias'; pass it: Edge.Correlate(input, weights, bias, residual, output)")]
    [InlineData("Conv3D(1, 1, 2)", "Edge.{|CS7036:{|CONVGEN037:Correlate|}|}(image, height, width, weights, output)", "'Edge.Correlate' is called without 'depth'; pass it: Edge.Correlate(input, depth, height, width, weights, output)")]
    public void The_message_names_it_and_its_place(string attribute, string call, string message) => Reports(Calling(attribute, call), messages: [message]);

    [Theory]
    [InlineData(AnySize, "Edge.{|CS7036:Correlate|}(image, 3, 3, weights, bias)")]
    [InlineData(AnySize, "new {|CS7036:Edge|}(weights)")]
    [InlineData(OneSize, "Edge.{|CS7036:Correlate|}()")]
    public void What_the_compiler_says_rightly_is_not_said_again(string attribute, string call) => Reports(Calling(attribute, call));

    [Theory]
    [InlineData("Edge.Correlate(image, 3, 3, weights, bias, output)")]
    [InlineData("Edge.{|CS1501:Correlate|}(image, 3, 3, weights, bias, output, output)")]
    [InlineData("Edge.Correlate(image, 3, 3, {|CS0103:missing|}, bias, output)")]
    public void A_call_with_all_of_it_is_fine(string call) => Reports(Calling(AnySize, call));

    private static string Calling(string attribute, string call) =>
        $$"""
        [{{attribute}}] public partial class Edge { }

        public static class Program
        {
            public static void Run(float[] image, float[] weights, float[] bias, float[] output, float[] a, float[] b, int height, int width)
            {
                {{call}};
                a[0] = height + width + image[0] + weights[0] + bias[0] + output[0] + b[0];
            }
        }
        """;
}
