using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Model.Networks.Operators;

/// <summary>A normalization of consecutive elements by their own mean and variance.</summary>
/// <param name="Length">The number of elements that are normalized together.</param>
/// <param name="Epsilon">The number added to each variance.</param>
/// <param name="IsScaledByChannel">Whether there is a weight for each channel; otherwise, for each of the elements that are normalized together.</param>
/// <param name="WeightShape">The shape of its weight and its bias; empty if it has none.</param>
/// <param name="Output">The shape of the image.</param>
internal sealed record NormalizationLayer(int Length, double Epsilon, bool IsScaledByChannel, EquatableArray<int> WeightShape, Shape Output)
    : LayerOperator(Output)
{
    /// <summary>Whether there are a weight and a bias.</summary>
    public bool IsAffine => WeightShape.Count > 0;

    /// <inheritdoc/>
    public override EquatableArray<WeightTensor> Weights => IsAffine ? [new("weight", WeightShape), new("bias", WeightShape)] : [];

    /// <inheritdoc/>
    public override EquatableArray<string> Held => IsAffine ? ["Scale", "Shift"] : [];

    /// <inheritdoc/>
    public override bool RunsInPlace => true;
}
