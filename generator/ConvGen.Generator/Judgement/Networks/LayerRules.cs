using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Judgement.Networks;

/// <summary>The registry of what validates each kind of layer: it returns the layer's operator, or null if it found something.</summary>
internal static class LayerRules
{
    public static LayerOperator? Judge(LayerQuestion question) => question.Declaration.Kind switch
    {
        LayerKind.Input => InputRules.Judge(question),
        LayerKind.Dense => DenseRules.Judge(question),
        LayerKind.MaxPool1D or LayerKind.MaxPool2D or LayerKind.MaxPool3D => PoolRules.Judge(question, isMax: true),
        LayerKind.AveragePool1D or LayerKind.AveragePool2D or LayerKind.AveragePool3D => PoolRules.Judge(question, isMax: false),
        LayerKind.GlobalMaxPool => ReduceRules.JudgeGlobalPool(question, Reduction.Max),
        LayerKind.GlobalAveragePool => ReduceRules.JudgeGlobalPool(question, Reduction.Mean),
        LayerKind.BatchNorm => NormalizationRules.Judge(question),
        LayerKind.Activate => ActivationRules.Judge(question),
        LayerKind.Softmax => ActivationRules.JudgeSoftmax(question, isLogarithm: false),
        LayerKind.LogSoftmax => ActivationRules.JudgeSoftmax(question, isLogarithm: true),
        LayerKind.Concat => JoinRules.JudgeConcat(question),
        >= LayerKind.Add and <= LayerKind.Maximum => JoinRules.Judge(question),
        LayerKind.Flatten => ShapeRules.JudgeFlatten(question),
        LayerKind.Reshape => ShapeRules.JudgeReshape(question),
        LayerKind.AdaptiveAveragePool2D => PoolRules.JudgeAdaptive(question),
        LayerKind.GroupNorm => NormalizationRules.JudgeGroups(question),
        LayerKind.InstanceNorm => NormalizationRules.JudgeInstance(question),
        LayerKind.LayerNorm => NormalizationRules.JudgeLayer(question),
        LayerKind.LocalResponseNorm => NormalizationRules.JudgeLocalResponse(question),
        LayerKind.PixelShuffle => ShapeRules.JudgePixelShuffle(question),
        LayerKind.PixelUnshuffle => ShapeRules.JudgePixelUnshuffle(question),
        LayerKind.Reduce => ReduceRules.Judge(question),
        LayerKind.Pad => PadRules.Judge(question),
        LayerKind.Slice => SliceRules.Judge(question),
        LayerKind.Split => SliceRules.JudgeSplit(question),
        LayerKind.Transpose => ShapeRules.JudgeTranspose(question),
        LayerKind.Upsample => UpsampleRules.Judge(question),
        _ => ConvolutionRules.Judge(question),
    };
}
