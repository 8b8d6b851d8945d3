using static ConvGen.Import.Tests.Nodes.NodeInput;
using static ConvGen.Onnx.OnnxAttribute;

namespace ConvGen.Import.Tests.Nodes;

/// <summary>Activations.</summary>
internal static class ActivationCases
{
    private static readonly IReadOnlyList<int> ReluChanges = [7, 13, 14];
    private static readonly IReadOnlyList<int> LeakyChanges = [7, 16];
    private static readonly IReadOnlyList<int> SlopeChanges = [7, 9, 16];
    private static readonly IReadOnlyList<int> OldChanges = [7, 22];
    private static readonly IReadOnlyList<int> SigmoidChanges = [7, 13];
    private static readonly IReadOnlyList<int> HardSwishChanges = [14, 22];
    private static readonly IReadOnlyList<int> MishChanges = [18, 22];
    private static readonly IReadOnlyList<int> GeluChanges = [20];
    private static readonly IReadOnlyList<int> ClipChanges = [7, 11, 12, 13];

    public static IEnumerable<OperatorCases> All =>
    [
        new("Relu", ReluChanges, IsExact: true, OfShapes),
        new("LeakyRelu", LeakyChanges, IsExact: false, [.. OfShapes, new("alpha", [Image(1, 3, 4, 5)], Real("alpha", 0.25f)) { IsExact = true }]),
        new("PRelu", SlopeChanges, IsExact: true,
            new("a slope per channel", [Image(1, 3, 4, 5), Weights(3, 1, 1)]),
            new("a slope per channel of the image's rank", [Image(1, 3, 4, 5), Weights(1, 3, 1, 1)]),
            new("one slope", [Image(1, 3, 4, 5), Weights(1)]),
            new("a vector", [Image(1, 7), Weights(7)])),
        new("Elu", OldChanges, IsExact: false, [.. OfShapes, new("alpha", [Image(1, 3, 4, 5)], Real("alpha", 2)) ]),
        new("Sigmoid", SigmoidChanges, IsExact: false, OfShapes),
        new("Tanh", SigmoidChanges, IsExact: false, OfShapes),
        new("HardSigmoid", OldChanges, IsExact: false,
        [
            .. OfShapes,
            new("alpha and beta of MobileNetV3", [Image(1, 3, 4, 5)], Real("alpha", 1f / 6), Real("beta", 0.5f)),
            new("other alpha and beta", [Image(1, 3, 4, 5)], Real("alpha", 0.5f), Real("beta", 0.6f)),
        ]),
        new("HardSwish", HardSwishChanges, IsExact: false, OfShapes),
        new("Softplus", OldChanges, IsExact: false, OfShapes),
        new("Mish", MishChanges, IsExact: false, OfShapes),
        new("Gelu", GeluChanges, IsExact: false,
        [
            .. OfShapes,
            new("none", [Image(1, 3, 4, 5)], String("approximate", "none")),
            new("tanh", [Image(1, 3, 4, 5)], String("approximate", "tanh")),
        ]),
        new("Clip", ClipChanges, IsExact: true,
            new("attributes", [Image(1, 3, 4, 5)], Real("min", -1), Real("max", 2)) { Until = 10 },
            new("only min as an attribute", [Image(1, 3, 4, 5)], Real("min", -0.5f)) { Until = 10 },
            new("only max as an attribute", [Image(1, 3, 4, 5)], Real("max", 0.25f)) { Until = 10 },
            new("no bounds", [Image(1, 3, 4, 5)]),
            new("inputs", [Image(1, 3, 4, 5), Scalar(-1), Scalar(2)]) { Since = 11 },
            new("only min", [Image(1, 3, 4, 5), Scalar(-0.5f)]) { Since = 11 },
            new("only max", [Image(1, 3, 4, 5), Absent, Scalar(0.25f)]) { Since = 11 },
            new("six", [Image(1, 3, 4, 5), Scalar(0), Scalar(6)]) { Since = 11 },
            new("min above max", [Image(1, 3, 4, 5), Scalar(2), Scalar(1)]) { Since = 13 }),
    ];

    private static NodeCase[] OfShapes =>
    [
        new("an image", [Image(1, 3, 4, 5)]),
        new("a vector", [Image(1, 7)]),
    ];
}
