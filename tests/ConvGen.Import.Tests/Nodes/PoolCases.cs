using static ConvGen.Import.Tests.Nodes.NodeInput;
using static ConvGen.Onnx.OnnxAttribute;

namespace ConvGen.Import.Tests.Nodes;

/// <summary>Pools over windows and over whole images.</summary>
internal static class PoolCases
{
    private static readonly IReadOnlyList<int> MaximumChanges = [7, 8, 10, 11, 12, 22];
    private static readonly IReadOnlyList<int> AverageChanges = [7, 10, 11, 19, 22];
    private static readonly IReadOnlyList<int> GlobalChanges = [7, 22];

    public static IEnumerable<OperatorCases> All => [Maxima, Averages, GlobalAverages, GlobalMaxima];

    private static OperatorCases Maxima => new("MaxPool", MaximumChanges, IsExact: true, [.. Shared(10), .. OfMaxima]);

    private static OperatorCases Averages => new("AveragePool", AverageChanges, IsExact: false, [.. Shared(19), .. OfAverages]);

    private static OperatorCases GlobalAverages => new("GlobalAveragePool", GlobalChanges, IsExact: false, Whole);

    private static OperatorCases GlobalMaxima => new("GlobalMaxPool", GlobalChanges, IsExact: true, Whole);

    private static NodeCase[] Whole =>
    [
        new("an image", [Image(1, 3, 5, 4)]),
        new("a row", [Image(1, 3, 7)]),
        new("a volume", [Image(1, 2, 3, 4, 5)]),
        new("one element", [Image(1, 3, 1, 1)]),
    ];

    private static NodeCase[] OfMaxima =>
    [
        new("ceil_mode, and a window that begins in the padding", [Image(1, 1, 2, 2)],
            Ints("kernel_shape", 1, 1), Ints("strides", 2, 2), Int("ceil_mode", 1)) { Since = 10 },
        new("indices, too", [Image(1, 1, 5, 5)], Ints("kernel_shape", 5, 5), Ints("pads", 2, 2, 2, 2)) { Since = 8, Outputs = 2, LastType = OnnxElementType.Int64, Refusal = "ndices" },
        new("storage order of indices that nobody reads", [Image(1, 1, 5, 5)], Ints("kernel_shape", 2, 2), Int("storage_order", 1)) { Since = 8 },
    ];

    private static NodeCase[] OfAverages =>
    [
        new("pads count", [Image(1, 2, 7, 8)], Ints("kernel_shape", 3, 3), Ints("pads", 2, 2, 2, 2), Int("count_include_pad", 1)),
        new("asymmetric pads count", [Image(1, 2, 7, 8)], Ints("kernel_shape", 3, 3), Ints("pads", 2, 0, 1, 1), Int("count_include_pad", 1)),
        new("SAME_UPPER, pads count", [Image(1, 2, 6, 7)],
            Ints("kernel_shape", 3, 2), Ints("strides", 2, 2), String("auto_pad", "SAME_UPPER"), Int("count_include_pad", 1)),
        // Before opset 19, ONNX Runtime counts elements beyond the padding, too.
        new("ceil_mode, pads count", [Image(1, 1, 6, 7)],
            Ints("kernel_shape", 3, 3), Ints("strides", 2, 2), Ints("pads", 1, 1, 1, 1), Int("ceil_mode", 1), Int("count_include_pad", 1)) { Since = 19 },
    ];

    private static NodeCase[] Shared(int dilatedSince) =>
    [
        new("a row", [Image(1, 3, 10)], Ints("kernel_shape", 2)),
        new("a row with strides and pads", [Image(1, 3, 11)], Ints("kernel_shape", 4), Ints("strides", 3), Ints("pads", 2, 1)),
        new("an image", [Image(1, 3, 8, 9)], Ints("kernel_shape", 2, 2)),
        new("a volume", [Image(1, 3, 5, 6, 7)], Ints("kernel_shape", 2, 2, 2)),
        new("a volume with strides and pads", [Image(1, 2, 5, 6, 7)], Ints("kernel_shape", 3, 2, 3), Ints("strides", 2, 1, 3), Ints("pads", 1, 0, 1, 1, 1, 0)),
        new("pads", [Image(1, 3, 7, 7)], Ints("kernel_shape", 3, 3), Ints("pads", 2, 2, 2, 2)),
        new("asymmetric pads", [Image(1, 3, 7, 7)], Ints("kernel_shape", 3, 3), Ints("pads", 2, 0, 1, 1), Ints("strides", 2, 2)),
        new("strides", [Image(1, 3, 12, 12)], Ints("kernel_shape", 5, 5), Ints("strides", 3, 3)),
        new("SAME_UPPER", [Image(1, 3, 8, 7)], Ints("kernel_shape", 2, 2), String("auto_pad", "SAME_UPPER")),
        new("SAME_UPPER with strides", [Image(1, 1, 5, 5)], Ints("kernel_shape", 3, 3), Ints("strides", 2, 2), String("auto_pad", "SAME_UPPER")),
        new("SAME_LOWER", [Image(1, 3, 8, 7)], Ints("kernel_shape", 2, 2), String("auto_pad", "SAME_LOWER")),
        new("SAME_LOWER with strides", [Image(1, 2, 8, 7)], Ints("kernel_shape", 4, 3), Ints("strides", 3, 2), String("auto_pad", "SAME_LOWER")),
        new("VALID", [Image(1, 3, 8, 7)], Ints("kernel_shape", 3, 2), Ints("strides", 2, 2), String("auto_pad", "VALID")),
        new("ceil_mode", [Image(1, 1, 4, 4)], Ints("kernel_shape", 3, 3), Ints("strides", 2, 2), Int("ceil_mode", 1)) { Since = 10 },
        new("ceil_mode with pads", [Image(1, 1, 7, 8)],
            Ints("kernel_shape", 3, 3), Ints("strides", 3, 2), Ints("pads", 1, 1, 0, 1), Int("ceil_mode", 1)) { Since = 10 },
        new("dilations", [Image(1, 1, 8, 9)], Ints("kernel_shape", 2, 3), Ints("dilations", 2, 2)) { Since = dilatedSince },
        new("dilations with strides and pads", [Image(1, 2, 9, 9)],
            Ints("kernel_shape", 3, 2), Ints("dilations", 2, 3), Ints("strides", 2, 1), Ints("pads", 1, 1, 1, 1)) { Since = dilatedSince },
        new("a volume with dilations", [Image(1, 1, 5, 6, 7)], Ints("kernel_shape", 2, 2, 2), Ints("dilations", 2, 2, 3)) { Since = dilatedSince },
    ];
}
