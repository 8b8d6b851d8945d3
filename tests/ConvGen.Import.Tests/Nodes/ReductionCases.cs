using static ConvGen.Import.Tests.Nodes.NodeInput;
using static ConvGen.Onnx.OnnxAttribute;

namespace ConvGen.Import.Tests.Nodes;

/// <summary>Reductions of axes to one number.</summary>
internal static class ReductionCases
{
    private static readonly IReadOnlyList<int> MeanChanges = [7, 11, 13, 18];
    private static readonly IReadOnlyList<int> SumChanges = [7, 11, 13];
    private static readonly IReadOnlyList<int> ExtremeChanges = [7, 11, 12, 13, 18, 20];

    public static IEnumerable<OperatorCases> All =>
    [
        new("ReduceMean", MeanChanges, IsExact: false, Cases(18)),
        new("ReduceSum", SumChanges, IsExact: true, Cases(13)),
        new("ReduceMax", ExtremeChanges, IsExact: true, Cases(18)),
        new("ReduceMin", ExtremeChanges, IsExact: true, Cases(18)),
    ];

    private static NodeCase[] Cases(int axesAreInputSince)
    {
        int last = axesAreInputSince - 1;
        return
        [
            new("rows and columns, as an attribute", [Image(1, 3, 4, 5)], Ints("axes", 2, 3)) { Until = last },
            new("channels, as an attribute", [Image(1, 3, 4, 5)], Ints("axes", 1), Int("keepdims", 1)) { Until = last },
            new("a dropped axis, as an attribute", [Image(1, 3, 4, 5)], Ints("axes", 2), Int("keepdims", 0)) { Until = last },
            new("two dropped axes, as an attribute", [Image(1, 3, 4, 5)], Ints("axes", 2, 3), Int("keepdims", 0)) { Until = last },
            new("a negative axis, as an attribute", [Image(1, 3, 4, 5)], Ints("axes", -2)) { Since = 11, Until = last },
            new("rows and columns", [Image(1, 3, 4, 5), Longs(2, 3)]) { Since = axesAreInputSince },
            new("channels", [Image(1, 3, 4, 5), Longs(1)], Int("keepdims", 1)) { Since = axesAreInputSince },
            new("a dropped axis", [Image(1, 3, 4, 5), Longs(2)], Int("keepdims", 0)) { Since = axesAreInputSince },
            new("a negative axis", [Image(1, 3, 4, 5), Longs(-2)]) { Since = axesAreInputSince },
            new("no axes, which is none", [Image(1, 3, 4, 5), Longs()], Int("noop_with_empty_axes", 1)) { Since = axesAreInputSince },
            new("all axes", [Image(1, 3, 4, 5)]),
        ];
    }
}
