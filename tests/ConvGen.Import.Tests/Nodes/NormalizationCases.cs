using static ConvGen.Import.Tests.Nodes.NodeInput;
using static ConvGen.Onnx.OnnxAttribute;

namespace ConvGen.Import.Tests.Nodes;

/// <summary>Normalizations.</summary>
internal static class NormalizationCases
{
    private static readonly IReadOnlyList<int> BatchChanges = [7, 9, 14, 15];
    private static readonly IReadOnlyList<int> InstanceChanges = [7, 22];
    private static readonly IReadOnlyList<int> LayerChanges = [17];
    private static readonly IReadOnlyList<int> GroupChanges = [18, 21];
    private static readonly IReadOnlyList<int> ResponseChanges = [7, 13];
    private static readonly IReadOnlyList<int> SoftmaxChanges = [7, 11, 13];

    public static IEnumerable<OperatorCases> All => [Batch, Instance, Layer, Group, Response, Softmax, LogSoftmax];

    private static OperatorCases Batch => new("BatchNormalization", BatchChanges, IsExact: false,
        new("an image", [Image(1, 3, 4, 5), Weights(3), Weights(3), Weights(3), Positive(3)]),
        new("epsilon", [Image(1, 3, 4, 5), Weights(3), Weights(3), Weights(3), Positive(3)], Real("epsilon", 1e-2f)),
        new("momentum, which is for training", [Image(1, 3, 4, 5), Weights(3), Weights(3), Weights(3), Positive(3)], Real("momentum", 0.5f)),
        new("a vector", [Image(1, 3), Weights(3), Weights(3), Weights(3), Positive(3)]),
        new("a row", [Image(1, 3, 6), Weights(3), Weights(3), Weights(3), Positive(3)]),
        new("a volume", [Image(1, 2, 3, 4, 5), Weights(2), Weights(2), Weights(2), Positive(2)]),
        new("spatial", [Image(1, 3, 4, 5), Weights(3), Weights(3), Weights(3), Positive(3)], Int("spatial", 1)) { Until = 8 },
        new("training_mode off", [Image(1, 3, 4, 5), Weights(3), Weights(3), Weights(3), Positive(3)], Int("training_mode", 0)) { Since = 14 },
        new("training_mode", [Image(1, 3, 4, 5), Weights(3), Weights(3), Weights(3), Positive(3)], Int("training_mode", 1))
        {
            Since = 14,
            Outputs = 3,
            Refusal = "training",
        });

    private static OperatorCases Instance => new("InstanceNormalization", InstanceChanges, IsExact: false,
        new("an image", [Image(1, 3, 4, 5), Weights(3), Weights(3)]),
        new("epsilon", [Image(1, 3, 4, 5), Weights(3), Weights(3)], Real("epsilon", 1e-2f)),
        new("a row", [Image(1, 2, 9), Weights(2), Weights(2)]),
        new("a volume", [Image(1, 2, 3, 4, 5), Weights(2), Weights(2)]));

    private static OperatorCases Layer => new("LayerNormalization", LayerChanges, IsExact: false,
        new("a vector", [Image(1, 7), Weights(7), Weights(7)]),
        new("no bias", [Image(1, 7), Weights(7)]),
        new("last axis", [Image(1, 2, 3, 5), Weights(5), Weights(5)]),
        new("axis 1", [Image(1, 2, 3, 5), Weights(2, 3, 5), Weights(2, 3, 5)], Int("axis", 1)),
        new("axis 2", [Image(1, 2, 3, 5), Weights(3, 5), Weights(3, 5)], Int("axis", 2)),
        new("axis -2", [Image(1, 2, 3, 5), Weights(3, 5), Weights(3, 5)], Int("axis", -2)),
        new("axis -3", [Image(1, 2, 3, 5), Weights(2, 3, 5), Weights(2, 3, 5)], Int("axis", -3)),
        new("axis 0", [Image(1, 2, 3, 5), Weights(1, 2, 3, 5), Weights(1, 2, 3, 5)], Int("axis", 0)),
        new("epsilon", [Image(1, 3, 5), Weights(5), Weights(5)], Real("epsilon", 0.1f)));

    private static OperatorCases Group => new("GroupNormalization", GroupChanges, IsExact: false,
        new("scale of groups", [Image(1, 4, 2, 3), Weights(2), Weights(2)], Int("num_groups", 2)) { Until = 20 },
        new("scale of channels", [Image(1, 4, 2, 3), Weights(4), Weights(4)], Int("num_groups", 2)) { Since = 21 },
        new("epsilon", [Image(1, 6, 2, 3), Weights(6), Weights(6)], Int("num_groups", 3), Real("epsilon", 1e-2f)) { Since = 21 },
        new("a row", [Image(1, 6, 5), Weights(6), Weights(6)], Int("num_groups", 2)) { Since = 21 });

    private static OperatorCases Response => new("LRN", ResponseChanges, IsExact: false,
        new("defaults", [Image(1, 5, 4, 5)], Int("size", 3)),
        new("all attributes", [Image(1, 6, 4, 5)], Real("alpha", 2e-2f), Real("beta", 0.5f), Real("bias", 2), Int("size", 3)),
        new("a size above the channels", [Image(1, 3, 4, 5)], Real("alpha", 0.5f), Int("size", 7)));

    private static OperatorCases Softmax => new("Softmax", SoftmaxChanges, IsExact: false, OfSoftmax);

    private static OperatorCases LogSoftmax => new("LogSoftmax", SoftmaxChanges, IsExact: false, OfSoftmax);

    private static NodeCase[] OfSoftmax =>
    [
        new("a vector", [Image(1, 7)]),
        new("an image", [Image(1, 3, 4, 5)]),
        new("axis 0", [Image(1, 3, 4, 5)], Int("axis", 0)),
        new("axis 1", [Image(1, 3, 4, 5)], Int("axis", 1)),
        new("axis 2", [Image(1, 3, 4, 5)], Int("axis", 2)),
        new("axis 3", [Image(1, 3, 4, 5)], Int("axis", 3)),
        new("axis -1", [Image(1, 3, 4, 5)], Int("axis", -1)) { Since = 11 },
        new("axis -2", [Image(1, 3, 4, 5)], Int("axis", -2)) { Since = 11 },
        new("a row, axis 1", [Image(1, 3, 4)], Int("axis", 1)),
        new("a row, axis 2", [Image(1, 3, 4)], Int("axis", 2)),
    ];
}
