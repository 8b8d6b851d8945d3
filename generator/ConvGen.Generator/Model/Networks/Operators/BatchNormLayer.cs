using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>A batch normalization at inference time: a scale and a shift for each channel.</summary>
/// <param name="Epsilon">The number added to each variance.</param>
/// <param name="IsAffine">Whether there are a weight and a bias.</param>
/// <param name="Output">The shape of the image.</param>
internal sealed record BatchNormLayer(double Epsilon, bool IsAffine, Shape Output) : LayerOperator(Output)
{
    /// <inheritdoc/>
    public override EquatableArray<WeightTensor> Weights =>
    [
        .. IsAffine ? [Tensor("weight"), Tensor("bias")] : Array.Empty<WeightTensor>(),
        Tensor("running_mean"),
        Tensor("running_var"),
    ];

    /// <inheritdoc/>
    public override EquatableArray<string> Held => ["Scale", "Shift"];

    /// <inheritdoc/>
    public override bool RunsInPlace => true;

    private WeightTensor Tensor(string suffix) => new(suffix, [Output.Channels]);
}
