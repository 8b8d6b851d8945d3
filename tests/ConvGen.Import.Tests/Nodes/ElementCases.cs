using static ConvGen.Import.Tests.Nodes.NodeInput;
using static ConvGen.Onnx.OnnxAttribute;

namespace ConvGen.Import.Tests.Nodes;

/// <summary>Operators on the elements of two or more images.</summary>
internal static class ElementCases
{
    private static readonly IReadOnlyList<int> ArithmeticChanges = [7, 13, 14];
    private static readonly IReadOnlyList<int> SumChanges = [7, 8, 13];
    private static readonly IReadOnlyList<int> ExtremeChanges = [7, 8, 12, 13];
    private static readonly IReadOnlyList<int> PowChanges = [7, 12, 13, 15];
    private static readonly IReadOnlyList<int> SignChanges = [7, 13];

    public static IEnumerable<OperatorCases> All =>
    [
        new("Add", ArithmeticChanges, IsExact: true, [.. OfImages, .. WithConstants(Weights)]),
        new("Sub", ArithmeticChanges, IsExact: true, [.. OfImages, .. WithConstants(Weights)]),
        new("Mul", ArithmeticChanges, IsExact: true, [.. OfImages, .. WithConstants(Weights)]),
        new("Div", ArithmeticChanges, IsExact: false, Quotients),
        new("Sum", SumChanges, IsExact: true, Sums),
        new("Mean", SumChanges, IsExact: false, Sums),
        new("Max", ExtremeChanges, IsExact: true, Extremes),
        new("Min", ExtremeChanges, IsExact: true, Extremes),
        new("Pow", PowChanges, IsExact: true,
            new("the square", [Image(1, 3, 4, 5), Scalar(2)]),
            new("the square, of a vector of one", [Image(1, 3, 4, 5), Floats(2)]),
            new("the square, of an integer", [Image(1, 3, 4, 5), Constant(OnnxTensor.Scalar(2L))]) { Since = 12 }),
        new("Neg", SignChanges, IsExact: true, new("an image", [Image(1, 3, 4, 5)]), new NodeCase("a vector", [Image(1, 7)])),
    ];

    private static NodeCase[] OfImages =>
    [
        new("two images", [Image(1, 3, 4, 5), Image(1, 3, 4, 5)]),
        new("two vectors", [Image(1, 7), Image(1, 7)]),
        new("an image and one number per channel", [Image(1, 3, 4, 5), Image(1, 3, 1, 1)]),
        new("one number per channel and an image", [Image(1, 3, 1, 1), Image(1, 3, 4, 5)]),
        new("an image and one row", [Image(1, 3, 4, 5), Image(1, 1, 1, 5)]),
        new("a column and a row", [Image(1, 1, 4, 1), Image(1, 3, 1, 5)]),
        new("an image and a row of lower rank", [Image(1, 3, 4, 5), Image(5)]),
    ];

    private static NodeCase[] Extremes =>
    [
        .. Variadic,
        new("an image and a number", [Image(1, 3, 4, 5), Scalar(1)]) { Since = 8 },
        new("an image and a number per channel", [Image(1, 3, 4, 5), Weights(1, 3, 1, 1)]) { Since = 8, Refusal = "one number" },
    ];

    private static NodeCase[] Sums => [.. Variadic, new("an image and a constant", [Image(1, 3, 4, 5), Weights(1, 3, 1, 1)]) { Since = 8 }];

    private static NodeCase[] Variadic =>
    [
        new("one image", [Image(1, 3, 4, 5)]),
        new("two images", [Image(1, 3, 4, 5), Image(1, 3, 4, 5)]),
        new("three images", [Image(1, 3, 4, 5), Image(1, 3, 4, 5), Image(1, 3, 4, 5)]),
        new("images of several shapes", [Image(1, 3, 4, 5), Image(1, 3, 1, 1), Image(1, 1, 4, 5)]) { Since = 8 },
    ];

    private static NodeCase[] WithConstants(Func<int[], NodeInput> constant) =>
    [
        .. AfterImages(constant),
        new("a constant before the image", [constant([1, 3, 1, 1]), Image(1, 3, 4, 5)]) { IsExact = false },
        new("a scalar before the image", [constant([]), Image(1, 3, 4, 5)]) { IsExact = false },
    ];

    private static NodeCase[] Quotients =>
    [
        .. AfterImages(Positive),
        new("a constant before the image", [Positive(1, 3, 1, 1), Image(1, 3, 4, 5)]) { Refusal = "divides a constant" },
    ];

    private static NodeCase[] AfterImages(Func<int[], NodeInput> constant) =>
    [
        new("a scalar", [Image(1, 3, 4, 5), constant([])]),
        new("a constant of one", [Image(1, 3, 4, 5), constant([1])]),
        new("a constant per channel", [Image(1, 3, 4, 5), constant([1, 3, 1, 1])]),
        new("a constant per channel of lower rank", [Image(1, 3, 4, 5), constant([3, 1, 1])]),
        new("a constant row", [Image(1, 3, 4, 5), constant([5])]),
        new("a constant column", [Image(1, 3, 4, 5), constant([4, 1])]),
        new("a constant plane", [Image(1, 3, 4, 5), constant([4, 5])]),
        new("a constant image", [Image(1, 3, 4, 5), constant([1, 3, 4, 5])]),
        new("a constant that is larger than the image", [Image(1, 3, 1, 1), constant([1, 3, 4, 5])]) { Refusal = "fit into" },
        new("a vector and a constant", [Image(1, 7), constant([7])]),
    ];
}
