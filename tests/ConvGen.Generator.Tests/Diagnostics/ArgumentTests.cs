using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN037: reports which arguments of a call are missing, or not taken by the kernel, if the compiler does not say so.</summary>
public sealed class ArgumentTests
{
    private const string AnySize = "Conv2D(2, 1, kernelSize: 2, Bias = true)";
    private const string Plain = "Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)";
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
    [InlineData(Plain, "Edge.{|CS1501:{|CONVGEN037:Correlate|}|}(image, weights, bias, output)", "'Edge.Correlate' does not take 'bias'; set Bias = true in [Conv2D(…)], or remove the argument: Edge.Correlate(input, weights, output)")]
    [InlineData(Plain, "Edge.{|CS1501:{|CONVGEN037:Correlate|}|}(image, weights, a, output)", "'Edge.Correlate' does not take 'bias'; set Bias = true in [Conv2D(…)], or remove the argument: Edge.Correlate(input, weights, output)")]
    [InlineData(Plain, "Edge.{|CONVGEN037:Correlate|}(image, weights, {|CS1739:bias|}: a, output: output)", "'Edge.Correlate' does not take 'bias'; set Bias = true in [Conv2D(…)], or remove the argument: Edge.Correlate(input, weights, output)")]
    [InlineData(Plain, "Edge.{|CS1501:{|CONVGEN037:Correlate|}|}(image, weights, residual, output)", "'Edge.Correlate' does not take 'residual'; set Residual = true in [Conv2D(…)], or remove the argument: Edge.Correlate(input, weights, output)")]
    [InlineData(Plain, "Edge.{|CS1501:{|CONVGEN037:Correlate|}|}(image, weights, bias, residual, output)", "'Edge.Correlate' does not take 'bias' and 'residual'; set Bias = true and Residual = true in [Conv2D(…)], or remove the arguments: Edge.Correlate(input, weights, output)")]
    [InlineData(Plain, "Edge.{|CS1501:{|CONVGEN037:Correlate|}|}(image, height, width, weights, output)", "'Edge.Correlate' does not take 'height' and 'width'; remove Height and Width from [Conv2D(…)], or remove the arguments: Edge.Correlate(input, weights, output)")]
    [InlineData(Plain, "Edge.{|CS1501:{|CONVGEN037:Correlate|}|}(image, 3, 3, weights, bias, output)", "'Edge.Correlate' does not take 'height', 'width' and 'bias'; remove Height and Width from [Conv2D(…)] and set Bias = true in [Conv2D(…)], or remove the arguments: Edge.Correlate(input, weights, output)")]
    [InlineData("Conv1D(1, 1, 2, Width = 9)", "Edge.{|CS1501:{|CONVGEN037:Correlate|}|}(image, width, weights, output)", "'Edge.Correlate' does not take 'width'; remove Width from [Conv1D(…)], or remove the argument: Edge.Correlate(input, weights, output)")]
    [InlineData("ConvTranspose2D(1, 1, 2, Residual = true)", "Edge.{|CS1501:{|CONVGEN037:Correlate|}|}(image, 3, 3, weights, bias, a, output)", "'Edge.Correlate' does not take 'bias'; set Bias = true in [ConvTranspose2D(…)], or remove the argument: Edge.Correlate(input, height, width, weights, residual, output)")]
    [InlineData(Plain, "new {|CS1729:{|CONVGEN037:Edge|}|}(weights, bias)", "'new Edge' does not take 'bias'; set Bias = true in [Conv2D(…)], or remove the argument: new Edge(weights)")]
    [InlineData(Plain, "new Edge(weights).{|CONVGEN037:Forward|}(image, weights, {|CS1503:output|})", "'Edge.Forward' does not take 'weights'; pass 'weights' to the constructor instead: Edge.Forward(input, output)")]
    [InlineData(Plain, "new Edge(weights).{|CS1501:{|CONVGEN037:Forward|}|}(image, weights, bias, output)", "'Edge.Forward' does not take 'weights' and 'bias'; set Bias = true in [Conv2D(…)] and pass 'weights' and 'bias' to the constructor instead: Edge.Forward(input, output)")]
    [InlineData("Conv1x1(2, 1, Height = 3, Width = 3, Bias = true)", "new Edge(weights, bias).{|CS1501:{|CONVGEN037:Forward|}|}(image, weights, bias, output)", "'Edge.Forward' does not take 'weights' and 'bias'; pass 'weights' and 'bias' to the constructor instead: Edge.Forward(input, output)")]
    [InlineData(Plain, "new Edge(weights).{|CONVGEN037:Forward|}(image, residual, {|CS1503:output|})", "'Edge.Forward' does not take 'residual'; set Residual = true in [Conv2D(…)], or remove the argument: Edge.Forward(input, output)")]
    [InlineData(Plain, "new Edge(weights).{|CS1501:{|CONVGEN037:Forward|}|}(image, 3, 3, output)", "'Edge.Forward' does not take 'height' and 'width'; remove Height and Width from [Conv2D(…)], or remove the arguments: Edge.Forward(input, output)")]
    [InlineData(Plain, "new Edge(weights).{|CS1501:{|CONVGEN037:Forward|}|}(image, residual, output, 4)", "'Edge.Forward' does not take 'residual'; set Residual = true in [Conv2D(…)], or remove the argument: Edge.Forward(input, output)")]
    public void The_message_names_what_is_not_taken_and_the_option_for_it(string attribute, string call, string message) => Reports(Calling(attribute, call), messages: [message]);

    [Theory]
    [InlineData(AnySize, "Edge.{|CS7036:Correlate|}(image, 3, 3, weights, bias)")]
    [InlineData(AnySize, "new {|CS7036:Edge|}(weights)")]
    [InlineData(OneSize, "Edge.{|CS7036:Correlate|}()")]
    public void What_the_compiler_says_rightly_is_not_said_again(string attribute, string call) => Reports(Calling(attribute, call));

    [Fact]
    public void Both_are_reported_if_some_are_missing_and_others_are_not_taken() => Reports(
        Calling("Conv2D(2, 1, kernelSize: 2)", "Edge.{|CS7036:{|CONVGEN037:{|CONVGEN037:Correlate|}|}|}(image, weights, bias, output)"),
        messages:
        [
            "'Edge.Correlate' is called without 'height' and 'width'; pass them: Edge.Correlate(input, height, width, weights, output)",
            "'Edge.Correlate' does not take 'bias'; set Bias = true in [Conv2D(…)], or remove the argument: Edge.Correlate(input, height, width, weights, output)",
        ]);

    [Theory]
    [InlineData("Edge.Correlate(image, 3, 3, weights, bias, output)")]
    [InlineData("Edge.{|CS1501:Correlate|}(image, 3, 3, weights, bias, output, output)")]
    [InlineData("Edge.Correlate(image, 3, 3, {|CS0103:missing|}, bias, output)")]
    [InlineData("Edge.{|CS1501:Correlate|}(image, 3, 3, weights, bias, \"fast\", output)")]
    [InlineData("Edge.{|CS1501:Correlate|}(image, 3, 3, 3, weights, bias, output)")]
    [InlineData("new Edge(weights, {|CS1503:3|})")]
    public void A_call_with_all_of_it_is_fine(string call) => Reports(Calling(AnySize, call));

    private static string Calling(string attribute, string call) =>
        $$"""
        [{{attribute}}] public partial class Edge { }

        public static class Program
        {
            public static void Run(float[] image, float[] weights, float[] bias, float[] output, float[] residual, float[] a, float[] b, int height, int width)
            {
                {{call}};
                a[0] = height + width + image[0] + weights[0] + bias[0] + output[0] + residual[0] + b[0];
            }
        }
        """;
}
