using static ConvGen.Import.Tests.Nodes.NodeInput;
using static ConvGen.Onnx.OnnxAttribute;

namespace ConvGen.Import.Tests.Nodes;

/// <summary>Products of matrices.</summary>
internal static class ProductCases
{
    private static readonly IReadOnlyList<int> GemmChanges = [7, 9, 11, 13];
    private static readonly IReadOnlyList<int> MatMulChanges = [7, 9, 13];

    public static IEnumerable<OperatorCases> All => [Gemm, MatMul];

    private static OperatorCases Gemm => new("Gemm", GemmChanges, IsExact: true,
        new("matrix", [Image(1, 5), Weights(5, 3), Weights(1, 3)]),
        new("vector", [Image(1, 5), Weights(5, 3), Weights(3)]),
        new("single element", [Image(1, 5), Weights(5, 3), Weights(1)]),
        new("column", [Image(1, 5), Weights(5, 3), Weights(1, 1)]),
        new("scalar", [Image(1, 5), Weights(5, 3), Scalar(3)]),
        new("no bias", [Image(1, 5), Weights(5, 3)]) { Since = 11 },
        new("transB", [Image(1, 5), Weights(3, 5), Weights(3)], Int("transB", 1)),
        new("transA", [Image(5, 1), Weights(5, 3), Weights(3)], Int("transA", 1)),
        new("alpha", [Image(1, 5), Weights(5, 3), Weights(3)], Real("alpha", 0.5f)),
        new("beta", [Image(1, 5), Weights(5, 3), Weights(3)], Real("beta", 0.5f)),
        new("beta 0", [Image(1, 5), Weights(5, 3), Weights(3)], Real("beta", 0)),
        new("alpha, beta and transB", [Image(1, 5), Weights(3, 5), Weights(1)], Real("alpha", 2), Real("beta", -0.25f), Int("transB", 1)));

    private static OperatorCases MatMul => new("MatMul", MatMulChanges, IsExact: true,
        new("a vector", [Image(1, 4), Weights(4, 3)]),
        new("the last axis of a row", [Image(1, 2, 4), Weights(4, 3)]),
        new("the last axis of an image", [Image(1, 2, 3, 4), Weights(4, 5)]),
        new("a wide matrix", [Image(1, 40), Weights(40, 70)]));
}
