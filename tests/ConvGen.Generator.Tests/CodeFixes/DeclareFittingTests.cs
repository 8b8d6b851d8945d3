using static ConvGen.Testing.CodeFixAssertions;

namespace ConvGen.Generator.Tests.CodeFixes;

/// <summary>CONVGEN040: the fix declares the channels or features that arrive.</summary>
public sealed class DeclareFittingTests
{
    [Theory]
    [InlineData("Conv2D(8, 4, kernelSize: 3)", "Declare 3", "Conv2D(3, 4, kernelSize: 3)")]
    [InlineData("Conv2D(outChannels: 4, kernelSize: 3, inChannels: 2 + 2)", "Declare 3", "Conv2D(outChannels: 4, kernelSize: 3, inChannels: 3)")]
    [InlineData("Dense(100, 10)", "Declare 144", "Dense(144, 10)")]
    [InlineData("BatchNorm(1)", "Declare 3", "BatchNorm(3)")]
    public Task The_number_is_replaced(string attribute, string title, string changed) => Fixes(Net(attribute), title, Net(changed));

    [Theory]
    [InlineData("Conv1D(3, 4, 3)")]
    [InlineData("Reshape(5, 2)")]
    public async Task Where_there_is_no_single_answer_nothing_is_offered(string attribute) => Assert.Empty(await Offers(Net(attribute)));

    private static string Net(string attribute) =>
        $$"""
        [Network]
        public partial class Net
        {
            [Input(3, Height = 8, Width = 6)] partial class Image;
            [{{attribute}}] partial class Layer;
        }
        """;
}
