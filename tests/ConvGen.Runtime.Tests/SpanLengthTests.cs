using ConvGen.CompilerServices;

namespace ConvGen.Runtime.Tests;

/// <summary>The check of a span whose shape depends on sizes given at run time: its message contains the shape.</summary>
public sealed class SpanLengthTests
{
    [Theory]
    [InlineData(new[] { 1, 15 }, "1 x 15")]
    [InlineData(new[] { 1, 3, 5 }, "1 x 3 x 5")]
    [InlineData(new[] { 1, 1, 3, 5 }, "1 x 1 x 3 x 5")]
    public void The_message_contains_the_shape(int[] shape, string text)
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>("input", () => Require(12, shape));

        Assert.StartsWith($"'input' has 12 elements, but must have exactly 15 ({text}).", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 15)]
    [InlineData(1, 3, 5)]
    [InlineData(1, 1, 3, 5)]
    public void The_right_length_is_fine(params int[] shape) => Require(15, shape);

    private static void Require(int actual, int[] shape)
    {
        switch (shape)
        {
            case [int first, int second]:
                Spans.RequireLength(actual, 15, "input", first, second);
                break;
            case [int first, int second, int third]:
                Spans.RequireLength(actual, 15, "input", first, second, third);
                break;
            case [int first, int second, int third, int fourth]:
                Spans.RequireLength(actual, 15, "input", first, second, third, fourth);
                break;
        }
    }
}
