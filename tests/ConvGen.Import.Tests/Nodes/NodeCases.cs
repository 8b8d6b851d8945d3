namespace ConvGen.Import.Tests.Nodes;

/// <summary>The uses of every operator.</summary>
/// <remarks>Source of the definitions: https://github.com/onnx/onnx/blob/main/docs/Changelog.md. Images have a batch of one.</remarks>
internal static class NodeCases
{
    public static IEnumerable<OperatorCases> All =>
    [
        .. ConvolutionCases.All,
        .. PoolCases.All,
        .. NormalizationCases.All,
        .. ProductCases.All,
        .. ElementCases.All,
        .. ActivationCases.All,
        .. ShapeCases.All,
        .. SelectionCases.All,
        .. ResizeCases.All,
        .. ReductionCases.All,
    ];
}
