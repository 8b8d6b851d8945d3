using static ConvGen.Import.Tests.Nodes.NodeInput;
using static ConvGen.Onnx.OnnxAttribute;

namespace ConvGen.Import.Tests.Nodes;

/// <summary>Operators that join images, take parts of them, or enlarge them with padding.</summary>
internal static class SelectionCases
{
    private static readonly IReadOnlyList<int> ConcatChanges = [7, 11, 13];
    private static readonly IReadOnlyList<int> SplitChanges = [7, 11, 13, 18];
    private static readonly IReadOnlyList<int> SliceChanges = [7, 10, 11, 13];
    private static readonly IReadOnlyList<int> GatherChanges = [7, 11, 13];
    private static readonly IReadOnlyList<int> PadChanges = [7, 11, 13, 18, 19, 21, 23, 24];

    public static IEnumerable<OperatorCases> All => [Concat, Split, Slice, Gather, Pad];

    private static OperatorCases Concat => new("Concat", ConcatChanges, IsExact: true,
        new("channels", [Image(1, 3, 4, 5), Image(1, 2, 4, 5)], Int("axis", 1)),
        new("rows", [Image(1, 3, 4, 5), Image(1, 3, 2, 5)], Int("axis", 2)),
        new("columns", [Image(1, 3, 4, 5), Image(1, 3, 4, 2)], Int("axis", 3)),
        new("a negative axis", [Image(1, 3, 4, 5), Image(1, 3, 4, 2)], Int("axis", -1)) { Since = 11 },
        new("vectors", [Image(1, 7), Image(1, 3)], Int("axis", 1)),
        new("three images", [Image(1, 3, 4, 5), Image(1, 2, 4, 5), Image(1, 1, 4, 5)], Int("axis", 1)),
        new("one image", [Image(1, 3, 4, 5)], Int("axis", 1)),
        new("batches", [Image(1, 3, 4, 5), Image(1, 3, 4, 5)], Int("axis", 0)));

    private static OperatorCases Split => new("Split", SplitChanges, IsExact: true,
        new("equal parts", [Image(1, 6, 4, 5)], Int("axis", 1)) { Until = 17, Outputs = 3 },
        new("an attribute", [Image(1, 6, 4, 5)], Int("axis", 1), Ints("split", 2, 4)) { Until = 12, Outputs = 2 },
        new("columns, as an attribute", [Image(1, 2, 4, 5)], Int("axis", 3), Ints("split", 2, 3)) { Until = 12, Outputs = 2 },
        new("an input", [Image(1, 6, 4, 5), Longs(2, 4)], Int("axis", 1)) { Since = 13, Outputs = 2 },
        new("rows", [Image(1, 2, 6, 5), Longs(1, 2, 3)], Int("axis", 2)) { Since = 13, Outputs = 3 },
        new("a negative axis", [Image(1, 2, 6, 5), Longs(3, 2)], Int("axis", -1)) { Since = 13, Outputs = 2 },
        new("num_outputs", [Image(1, 6, 4, 5)], Int("axis", 1), Int("num_outputs", 3)) { Since = 18, Outputs = 3 },
        new("num_outputs that does not divide", [Image(1, 7, 4)], Int("axis", 1), Int("num_outputs", 4)) { Since = 18, Outputs = 4 });

    private static OperatorCases Slice => new("Slice", SliceChanges, IsExact: true,
        new("attributes", [Image(1, 5, 6, 7)], Ints("starts", 1, 2), Ints("ends", 4, 6), Ints("axes", 1, 3)) { Until = 9 },
        new("attributes, axes left out", [Image(1, 5, 6, 7)], Ints("starts", 0, 1), Ints("ends", 1, 3)) { Until = 9 },
        new("attributes, negative and beyond the end", [Image(1, 5, 6, 7)], Ints("starts", -3, 2), Ints("ends", -1, 1000), Ints("axes", 2, 3)) { Until = 9 },
        new("inputs", [Image(1, 5, 6, 7), Longs(1, 2), Longs(4, 6), Longs(1, 3)]) { Since = 10 },
        new("steps", [Image(1, 5, 6, 7), Longs(0, 1), Longs(5, 7), Longs(1, 3), Longs(2, 3)]) { Since = 10 },
        new("axes left out", [Image(1, 5, 6, 7), Longs(0, 1, 2), Longs(1, 4, 5)]) { Since = 10 },
        new("negative", [Image(1, 5, 6, 7), Longs(0, -5), Longs(-2, -1), Longs(2, 3)]) { Since = 10 },
        new("beyond the end", [Image(1, 5, 6, 7), Longs(2), Longs(long.MaxValue), Longs(3)]) { Since = 10 },
        new("start before the beginning", [Image(1, 5, 6, 7), Longs(-1000), Longs(3), Longs(3)]) { Since = 10 },
        new("negative axes", [Image(1, 5, 6, 7), Longs(1, 0), Longs(4, 3), Longs(-1, -2)]) { Since = 11 },
        new("negative steps", [Image(1, 5, 6, 7), Longs(4), Longs(0), Longs(3), Longs(-2)]) { Since = 10, Refusal = "step" });

    private static OperatorCases Gather => new("Gather", GatherChanges, IsExact: true,
        new("one channel", [Image(1, 5, 4, 3), Constant(OnnxTensor.Scalar(2L))], Int("axis", 1)),
        new("one column", [Image(1, 5, 4, 3), Constant(OnnxTensor.Scalar(1L))], Int("axis", 3)),
        new("a vector of one", [Image(1, 5, 4, 3), Longs(2)], Int("axis", 1)),
        new("a negative index", [Image(1, 5, 4, 3), Constant(OnnxTensor.Scalar(-1L))], Int("axis", 2)) { Since = 11 },
        new("the only batch", [Image(1, 5, 4, 3), Longs(0)], Int("axis", 0)));

    private static OperatorCases Pad => new("Pad", PadChanges, IsExact: true,
        [
            .. ((string[])["constant", "reflect", "edge"]).SelectMany(mode => (NodeCase[])
            [
                new($"{mode}, attributes", [Image(1, 3, 4, 5)], String("mode", mode), Ints("pads", 0, 0, 1, 2, 0, 0, 3, 1)) { Until = 10 },
                new(mode, [Image(1, 3, 4, 5), Longs(0, 0, 1, 2, 0, 0, 3, 1)], String("mode", mode)) { Since = 11 },
                new($"{mode}, channels", [Image(1, 3, 4, 5), Longs(0, 1, 0, 0, 0, 2, 0, 0)], String("mode", mode)) { Since = 11 },
                new($"{mode}, a row", [Image(1, 3, 5), Longs(0, 0, 2, 0, 0, 1)], String("mode", mode)) { Since = 11 },
                new($"{mode}, axes", [Image(1, 3, 4, 5), Longs(1, 2, 3, 1), Absent, Longs(3, 2)], String("mode", mode)) { Since = 18 },
            ]),
            new("default", [Image(1, 3, 4, 5)], Ints("pads", 0, 0, 1, 0, 0, 0, 1, 0)) { Until = 10 },
            new("value as an attribute", [Image(1, 3, 4, 5)], Ints("pads", 0, 0, 1, 0, 0, 0, 1, 0), Real("value", 1.5f)) { Until = 10 },
            new("value", [Image(1, 3, 4, 5), Longs(0, 0, 1, 0, 0, 0, 1, 0), Scalar(1.5f)]) { Since = 11 },
            new("nothing", [Image(1, 3, 4, 5), Longs(0, 0, 0, 0, 0, 0, 0, 0)]) { Since = 11 },
            new("negative axes", [Image(1, 3, 4, 5), Longs(1, 3), Scalar(2), Longs(-1)]) { Since = 18 },
            new("negative pads", [Image(1, 3, 6, 5), Longs(0, 0, -1, 0, 0, 0, -2, 1)]) { Since = 11 },
            new("wrap", [Image(1, 3, 4, 5), Longs(0, 0, 1, 2, 0, 0, 3, 1)], String("mode", "wrap")) { Since = 19 },
        ]);
}
