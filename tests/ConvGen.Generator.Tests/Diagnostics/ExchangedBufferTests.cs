using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN032: a kernel's buffers must not be swapped.</summary>
public sealed class ExchangedBufferTests
{
    [Theory]
    [InlineData("{|CONVGEN032:new float[8]|}, new float[18], output", "'input' and 'weights' are swapped: this buffer has the length of 'weights', 8, and the other one has the length of 'input', 18; swap the arguments")]
    [InlineData("{|CONVGEN032:output|}, weights, image", "'input' and 'output' are swapped: this buffer has the length of 'output', 4, and the other one has the length of 'input', 18; swap the arguments")]
    [InlineData(
        "output: {|CONVGEN032:weights|}, weights: output, input: image",
        "'output' and 'weights' are swapped: this buffer has the length of 'weights', 8, and the other one has the length of 'output', 4; swap the arguments")]
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
