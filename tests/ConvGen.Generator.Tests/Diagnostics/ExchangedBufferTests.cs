using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN032: a kernel's buffers are not exchanged.</summary>
public sealed class ExchangedBufferTests
{
    [Theory]
    [InlineData("{|CONVGEN032:new float[8]|}, new float[18], output", "'input' and 'weights' are exchanged: this buffer has the length that 'weights' takes, 8, and the other one that of 'input', 18")]
    [InlineData("{|CONVGEN032:output|}, weights, image", "'input' and 'output' are exchanged: this buffer has the length that 'output' takes, 4, and the other one that of 'input', 18")]
    [InlineData(
        "output: {|CONVGEN032:weights|}, weights: output, input: image",
        "'output' and 'weights' are exchanged: this buffer has the length that 'weights' takes, 8, and the other one that of 'output', 4")]
    public void Two_buffers_that_fit_each_others_parameter_are_one_mistake(string arguments, string message) => Reports(Calling(arguments), messages: [message]);

    [Fact]
    public void What_else_is_wrong_is_reported_besides() => Reports(
        Calling("{|CONVGEN032:new float[8]|}, new float[18], {|CONVGEN031:new float[5]|}"));

    [Theory]
    [InlineData("{|CONVGEN031:new float[8]|}, {|CONVGEN031:new float[17]|}, output")]
    [InlineData("{|CONVGEN031:new float[8]|}, weights, output")]
    [InlineData("{|CONVGEN031:new float[8]|}, unknown, output")]
    [InlineData("{|CONVGEN031:new float[8]|}, {|CONVGEN031:new float[4]|}, {|CONVGEN031:new float[18]|}")]
    public void A_buffer_that_only_fits_another_parameter_is_just_of_the_wrong_length(string arguments) => Reports(Calling(arguments));

    private static string Calling(string arguments) =>
        $$"""
        [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]
        public static partial class Edge
        {
            public static void Call(float[] unknown, float[] other)
            {
                var image = new float[InputLength];
                var weights = new float[WeightLength];
                var output = new float[OutputLength];
                Correlate({{arguments}});
                Correlate(unknown, unknown, other);
                Correlate(image, weights, output);
            }
        }
        """;
}
