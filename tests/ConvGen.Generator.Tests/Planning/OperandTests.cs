using ConvGen.Generator.Emission;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Vocabulary;
using Layout = ConvGen.Generator.Vocabulary.TensorLayout;
using Mode = ConvGen.Generator.Vocabulary.PaddingMode;

namespace ConvGen.Generator.Tests.Planning;

public sealed class OperandTests
{
    private static readonly Axis Three = new(Extent: 3, Kernel: 2, Stride: 1, Dilation: 1, PaddingBefore: 0, PaddingAfter: 0);

    private static readonly Geometry Image =
        new(NumberFormats.Of(ElementType.Float), 2, 4, 6, 2, Axis.None, Three, Three, HasBias: true, Layout.ChannelsFirst, Mode.Zeros);

    private static readonly Finish WithResidual = Finish.None with { HasResidual = true };

    [Fact]
    public void A_convolution_reads_its_operands_before_it_writes_the_output()
    {
        Assert.Equal(
            [OperandRole.Input, OperandRole.Weights, OperandRole.Bias, OperandRole.Residual, OperandRole.Output], Roles(new(Image, WithResidual)));
        Assert.Equal(
            [OperandRole.Input, OperandRole.Weights, OperandRole.Output], Roles(new(Image with { HasBias = false }, Finish.None)));
    }

    [Fact]
    public void Lengths_of_images_are_unknown_if_extents_are_given_at_run_time()
    {
        Axis any = Three with { Extent = null };

        Assert.Equal([4 * 3 * 3, 6 * 2 * 2 * 2, 6, 6 * 2 * 2, 6 * 2 * 2], Lengths(Image));
        Assert.Equal([null, 6 * 2 * 2 * 2, 6, null, null], Lengths(Image with { Height = any, Width = any }));

        static IEnumerable<int?> Lengths(Geometry geometry) => new Convolution(geometry, WithResidual).Operands.Select(operand => operand.Length);
    }

    [Theory]
    [InlineData(Layout.ChannelsFirst, "InChannels, height, width", "OutChannels, outputHeight, outputWidth")]
    [InlineData(Layout.ChannelsLast, "height, width, InChannels", "outputHeight, outputWidth, OutChannels")]
    public void Images_name_their_extents_in_the_order_of_their_layout(object layout, string input, string output)
    {
        IReadOnlyList<Operand> operands = new Convolution(Image with { Layout = (Layout)layout }, WithResidual).Operands;

        Assert.Equal([input, "", "", output, output], operands.Select(operand => string.Join(", ", operand.Image?.Shape ?? [])));
    }

    // No option declares such a kernel yet.
    [Fact]
    public void Each_operand_has_the_element_type_of_its_own_numbers()
    {
        var formats = new NumberFormats(Input: ElementType.Float, Weights: ElementType.Double, Accumulator: ElementType.Double, Output: ElementType.Float);
        KernelModel model = Plans.ModelOf(Image with { Formats = formats }, finish: WithResidual);

        string text = string.Join(" ", KernelFile.Print(Planner.Plan(model)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains("ref float input, ref double weights, ref double bias, ref float residual, ref float output", text, StringComparison.Ordinal);
        Assert.Contains("ReadOnlySpan<float> input, global::System.ReadOnlySpan<double> weights, global::System.ReadOnlySpan<double> bias", text, StringComparison.Ordinal);
        Assert.Contains("ReadOnlySpan<float> residual, global::System.Span<float> output)", text, StringComparison.Ordinal);
    }

    private static IEnumerable<OperandRole> Roles(Convolution convolution) => convolution.Operands.Select(operand => operand.Role);
}
