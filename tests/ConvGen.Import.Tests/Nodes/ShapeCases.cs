using static ConvGen.Import.Tests.Nodes.NodeInput;
using static ConvGen.Onnx.OnnxAttribute;

namespace ConvGen.Import.Tests.Nodes;

/// <summary>Operators that change the shape or the order of the elements.</summary>
internal static class ShapeCases
{
    private static readonly IReadOnlyList<int> FlattenChanges = [7, 9, 11, 13, 21, 23, 24];
    private static readonly IReadOnlyList<int> ReshapeChanges = [7, 13, 14, 19, 21, 23, 24];
    private static readonly IReadOnlyList<int> SqueezeChanges = [7, 11, 13, 21, 23, 24];
    private static readonly IReadOnlyList<int> TransposeChanges = [7, 13, 21, 23, 24];
    private static readonly IReadOnlyList<int> DepthChanges = [7, 11, 13];
    private static readonly IReadOnlyList<int> SpaceChanges = [7, 13];
    private static readonly IReadOnlyList<int> IdentityChanges = [7, 13, 14, 16, 19, 21, 23, 24];
    private static readonly IReadOnlyList<int> DropoutChanges = [7, 10, 12, 13, 22];
    private static readonly IReadOnlyList<int> CastChanges = [7, 9, 13, 19, 21, 23, 24];
    private static readonly IReadOnlyList<int> ExpandChanges = [8, 13];

    public static IEnumerable<OperatorCases> All => [Flatten, Reshape, Squeeze, Unsqueeze, Transpose, DepthToSpace, SpaceToDepth, Identity, Dropout, Cast, Expand];

    private static OperatorCases Flatten => new("Flatten", FlattenChanges, IsExact: true,
        new("default axis", [Image(1, 3, 4, 5)]),
        new("axis 0", [Image(1, 3, 4, 5)], Int("axis", 0)),
        new("axis 1", [Image(1, 3, 4, 5)], Int("axis", 1)),
        new("axis -3", [Image(1, 3, 4, 5)], Int("axis", -3)) { Since = 11 },
        new("a vector", [Image(1, 7)]));

    private static OperatorCases Reshape => new("Reshape", ReshapeChanges, IsExact: true,
        new("reordered dimensions", [Image(1, 2, 3, 4), Longs(1, 4, 2, 3)]),
        new("fewer dimensions", [Image(1, 2, 3, 4), Longs(1, 2, 12)]),
        new("more dimensions", [Image(1, 2, 3, 4), Longs(1, 2, 3, 2, 2)]),
        new("one dimension of -1", [Image(1, 2, 3, 4), Longs(1, -1, 2)]),
        new("a batch of -1", [Image(1, 2, 3, 4), Longs(-1, 2, 3, 4)]),
        new("a dimension of 0", [Image(1, 2, 3, 4), Longs(1, 0, 4, 3)]),
        new("0 and -1", [Image(1, 2, 3, 4), Longs(0, 0, 1, -1)]),
        new("flat", [Image(1, 2, 3, 4), Longs(1, -1)]),
        new("allowzero without a zero", [Image(1, 2, 3, 4), Longs(1, 4, 6)], Int("allowzero", 1)) { Since = 14 });

    private static OperatorCases Squeeze => new("Squeeze", SqueezeChanges, IsExact: true,
        new("an attribute", [Image(1, 3, 1, 5)], Ints("axes", 2)) { Until = 12 },
        new("two axes as an attribute", [Image(1, 3, 1, 1)], Ints("axes", 2, 3)) { Until = 12 },
        new("a negative axis as an attribute", [Image(1, 3, 5, 1)], Ints("axes", -1)) { Since = 11, Until = 12 },
        new("an input", [Image(1, 3, 1, 5), Longs(2)]) { Since = 13 },
        new("two axes", [Image(1, 3, 1, 1), Longs(2, 3)]) { Since = 13 },
        new("a negative axis", [Image(1, 3, 1, 5), Longs(-2)]) { Since = 13 });

    private static OperatorCases Unsqueeze => new("Unsqueeze", SqueezeChanges, IsExact: true,
        new("an attribute", [Image(1, 3, 5)], Ints("axes", 2)) { Until = 12 },
        new("several axes as an attribute", [Image(1, 3)], Ints("axes", 2, 3)) { Until = 12 },
        new("a negative axis as an attribute", [Image(1, 3, 5)], Ints("axes", -1)) { Since = 11, Until = 12 },
        new("axis 1", [Image(1, 3, 5), Longs(1)]) { Since = 13 },
        new("axis 2", [Image(1, 3, 5), Longs(2)]) { Since = 13 },
        new("two axes", [Image(1, 3, 5), Longs(1, 4)]) { Since = 13 },
        new("unsorted axes", [Image(1, 3), Longs(3, 2)]) { Since = 13 },
        new("a negative axis", [Image(1, 3, 5), Longs(-2)]) { Since = 13 });

    private static OperatorCases Transpose => new("Transpose", TransposeChanges, IsExact: true,
        [
            .. from a in Enumerable.Range(1, 3)
               from b in Enumerable.Range(1, 3)
               where a != b
               select new NodeCase($"perm 0 {a} {b} {6 - a - b}", [Image(1, 2, 3, 4)], Ints("perm", 0, a, b, 6 - a - b)),
            new("a row", [Image(1, 2, 5)], Ints("perm", 0, 2, 1)),
            new("a volume", [Image(1, 2, 3, 4, 5)], Ints("perm", 0, 4, 2, 1, 3)),
            new("a batch of one that moves", [Image(1, 2, 3, 4)], Ints("perm", 1, 0, 2, 3)),
            new("default, which reverses the axes", [Image(1, 2, 3, 4)]),
        ]);

    private static OperatorCases DepthToSpace => new("DepthToSpace", DepthChanges, IsExact: true,
        new("default", [Image(1, 8, 2, 3)], Int("blocksize", 2)),
        new("DCR", [Image(1, 8, 2, 3)], Int("blocksize", 2), String("mode", "DCR")) { Since = 11 },
        new("CRD", [Image(1, 8, 2, 3)], Int("blocksize", 2), String("mode", "CRD")) { Since = 11 },
        new("CRD, blocks of three", [Image(1, 18, 2, 3)], Int("blocksize", 3), String("mode", "CRD")) { Since = 11 },
        new("one channel", [Image(1, 4, 2, 3)], Int("blocksize", 2)));

    private static OperatorCases SpaceToDepth => new("SpaceToDepth", SpaceChanges, IsExact: true,
        new("one channel", [Image(1, 1, 4, 6)], Int("blocksize", 2)),
        new("two channels", [Image(1, 2, 4, 6)], Int("blocksize", 2)));

    private static OperatorCases Identity => new("Identity", IdentityChanges, IsExact: true,
        new("an image", [Image(1, 3, 4, 5)]),
        new NodeCase("a vector", [Image(1, 7)]));

    private static OperatorCases Dropout => new("Dropout", DropoutChanges, IsExact: true,
        new("default", [Image(1, 3, 4, 5)]),
        new("ratio as an attribute", [Image(1, 3, 4, 5)], Real("ratio", 0.25f)) { Until = 11 },
        new("ratio as an input", [Image(1, 3, 4, 5), Scalar(0.25f)]) { Since = 12 },
        new("training_mode off", [Image(1, 3, 4, 5), Scalar(0.25f), Constant(new OnnxTensor(OnnxElementType.Boolean, [], [0]))]) { Since = 12 },
        new("training_mode", [Image(1, 3, 4, 5), Scalar(0.25f), Constant(new OnnxTensor(OnnxElementType.Boolean, [], [1]))])
        {
            Since = 12,
            Refusal = "training",
        });

    private static OperatorCases Cast => new("Cast", CastChanges, IsExact: true,
        new("to what it is", [Image(1, 3, 4, 5)], Int("to", (int)OnnxElementType.Single)),
        new("to integers", [Image(1, 3, 4, 5)], Int("to", (int)OnnxElementType.Int32)) { LastType = OnnxElementType.Int32, Refusal = "Int32" });

    private static OperatorCases Expand => new("Expand", ExpandChanges, IsExact: true,
        new("to more columns", [Image(1, 3, 4, 1), Longs(1, 3, 4, 5)]),
        new("by a shape of lower rank", [Image(1, 3, 1, 5), Longs(4, 1)]),
        new("per channel", [Image(1, 3, 1, 1), Longs(1, 3, 4, 5)]),
        new("to what it is", [Image(1, 3, 4, 5), Longs(1, 3, 4, 5)]));
}
