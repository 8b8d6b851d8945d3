using static ConvGen.Import.Tests.Nodes.NodeInput;
using static ConvGen.Onnx.OnnxAttribute;

namespace ConvGen.Import.Tests.Nodes;

/// <summary>Conv and ConvTranspose.</summary>
internal static class ConvolutionCases
{
    private static readonly IReadOnlyList<int> Changes = [7, 11, 22];

    public static IEnumerable<OperatorCases> All => [Convolutions, Transposed];

    private static OperatorCases Convolutions => new("Conv", Changes, IsExact: true,
        new("kernel from the weights", [Image(1, 2, 5, 6), Weights(3, 2, 3, 3)]),
        new("with padding", [Image(1, 1, 5, 5), Weights(1, 1, 3, 3)], Ints("kernel_shape", 3, 3), Ints("pads", 1, 1, 1, 1)),
        new("with bias", [Image(1, 3, 6, 5), Weights(4, 3, 2, 3), Weights(4)], Ints("kernel_shape", 2, 3)),
        new("bias left out by name", [Image(1, 3, 6, 5), Weights(4, 3, 1, 1), Absent]),
        new("strides", [Image(1, 1, 7, 5), Weights(1, 1, 3, 3)], Ints("strides", 2, 2), Ints("pads", 1, 1, 1, 1)),
        new("strides without padding", [Image(1, 1, 7, 5), Weights(1, 1, 3, 3)], Ints("strides", 2, 2), Ints("pads", 0, 0, 0, 0)),
        new("strides and asymmetric padding", [Image(1, 1, 7, 5), Weights(1, 1, 3, 3)], Ints("strides", 2, 2), Ints("pads", 1, 0, 1, 0)),
        new("all four pads differ", [Image(1, 2, 6, 7), Weights(3, 2, 4, 5)], Ints("strides", 1, 2), Ints("pads", 3, 1, 0, 2)),
        new("dilations", [Image(1, 2, 9, 8), Weights(2, 2, 3, 2)], Ints("dilations", 2, 3), Ints("pads", 2, 1, 2, 1)),
        new("SAME_UPPER", [Image(1, 1, 5, 5), Weights(1, 1, 3, 3)], String("auto_pad", "SAME_UPPER"), Ints("strides", 2, 2)),
        new("SAME_UPPER with an even kernel", [Image(1, 2, 6, 7), Weights(2, 2, 4, 2)], String("auto_pad", "SAME_UPPER")),
        new("SAME_LOWER", [Image(1, 1, 5, 5), Weights(1, 1, 3, 3)], String("auto_pad", "SAME_LOWER"), Ints("strides", 2, 2)),
        new("SAME_LOWER with an even kernel", [Image(1, 2, 6, 7), Weights(2, 2, 4, 2)], String("auto_pad", "SAME_LOWER")),
        new("VALID", [Image(1, 2, 6, 7), Weights(2, 2, 3, 3)], String("auto_pad", "VALID"), Ints("strides", 2, 2)),
        new("NOTSET", [Image(1, 2, 6, 7), Weights(2, 2, 3, 3)], String("auto_pad", "NOTSET"), Ints("pads", 1, 0, 0, 1)),
        new("groups", [Image(1, 4, 6, 5), Weights(6, 2, 3, 3), Weights(6)], Int("group", 2)),
        new("depthwise", [Image(1, 5, 6, 9), Weights(5, 1, 3, 3), Weights(5)], Int("group", 5), Ints("pads", 1, 1, 1, 1)),
        new("depthwise with a multiplier", [Image(1, 3, 6, 9), Weights(6, 1, 3, 3)], Int("group", 3), Ints("strides", 2, 2)),
        new("one row", [Image(1, 2, 9), Weights(3, 2, 3), Weights(3)], Ints("kernel_shape", 3), Ints("pads", 1, 2), Ints("strides", 2)),
        new("one row, dilated groups", [Image(1, 4, 12), Weights(4, 2, 3)], Int("group", 2), Ints("dilations", 2)),
        new("one row, SAME_LOWER", [Image(1, 2, 9), Weights(2, 2, 4)], String("auto_pad", "SAME_LOWER"), Ints("strides", 2)),
        new("a volume", [Image(1, 2, 4, 5, 6), Weights(3, 2, 2, 3, 3), Weights(3)], Ints("pads", 0, 1, 2, 1, 0, 1), Ints("strides", 1, 2, 1)),
        new("a volume, SAME_UPPER", [Image(1, 1, 4, 5, 6), Weights(2, 1, 3, 2, 3)], String("auto_pad", "SAME_UPPER")),
        new("a volume, depthwise and dilated", [Image(1, 3, 5, 5, 6), Weights(3, 1, 2, 2, 2)], Int("group", 3), Ints("dilations", 2, 1, 3)));

    private static OperatorCases Transposed => new("ConvTranspose", Changes, IsExact: true,
        new("default", [Image(1, 1, 3, 3), Weights(1, 2, 3, 3)]),
        new("with bias", [Image(1, 2, 3, 4), Weights(2, 3, 2, 3), Weights(3)]),
        new("one row", [Image(1, 1, 3), Weights(1, 2, 3)]),
        new("a volume", [Image(1, 1, 3, 4, 5), Weights(1, 2, 3, 3, 3)]),
        new("strides", [Image(1, 1, 3, 3), Weights(1, 2, 3, 3)], Ints("strides", 3, 2)),
        new("output_padding", [Image(1, 1, 3, 3), Weights(1, 2, 3, 3)], Ints("strides", 3, 2), Ints("output_padding", 1, 1)),
        new("output_shape", [Image(1, 1, 3, 3), Weights(1, 2, 3, 3)], Ints("strides", 3, 2), Ints("output_shape", 10, 8)),
        new("output_shape and kernel_shape", [Image(1, 1, 3, 3), Weights(1, 2, 3, 3)],
            Ints("strides", 3, 2), Ints("output_shape", 10, 8), Ints("kernel_shape", 3, 3), Ints("output_padding", 1, 1)),
        new("output_shape smaller than the sum", [Image(1, 1, 4, 4), Weights(1, 2, 4, 4)], Ints("strides", 2, 2), Ints("output_shape", 7, 8)),
        new("pads", [Image(1, 1, 3, 3), Weights(1, 2, 3, 3)], Ints("strides", 3, 2), Ints("pads", 1, 2, 1, 2)),
        new("asymmetric pads", [Image(1, 2, 4, 5), Weights(2, 2, 3, 4)], Ints("strides", 2, 2), Ints("pads", 1, 0, 0, 2)),
        new("dilations", [Image(1, 1, 3, 3), Weights(1, 1, 2, 2)], Ints("dilations", 2, 2)),
        new("SAME_UPPER", [Image(1, 1, 3, 3), Weights(1, 2, 3, 3)], String("auto_pad", "SAME_UPPER"), Ints("strides", 2, 2)),
        new("SAME_LOWER", [Image(1, 1, 3, 3), Weights(1, 2, 3, 3)], String("auto_pad", "SAME_LOWER"), Ints("strides", 2, 2)) { Since = 11 },
        new("VALID", [Image(1, 1, 3, 3), Weights(1, 2, 3, 3)], String("auto_pad", "VALID"), Ints("strides", 2, 2)),
        new("two groups", [Image(1, 2, 3, 3), Weights(2, 2, 3, 3)], Int("group", 2)),
        new("two groups of two", [Image(1, 4, 3, 3), Weights(4, 3, 3, 3), Weights(6)], Int("group", 2), Ints("strides", 2, 2), Ints("pads", 1, 1, 1, 1)),
        new("depthwise", [Image(1, 3, 3, 4), Weights(3, 1, 2, 2)], Int("group", 3), Ints("strides", 2, 2)));
}
