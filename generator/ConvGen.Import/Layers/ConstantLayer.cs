using System.Collections.Immutable;
using ConvGen.Import.Constants;

namespace ConvGen.Import.Layers;

/// <summary>An image that is stored with the weights.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Values">Its elements.</param>
internal sealed record ConstantLayer(ImmutableArray<int> Shape, Constant Values) : LayerOperator
{
    /// <inheritdoc/>
    public override IEnumerable<Weight> Weights => [new("", Shape, Values)];

    /// <inheritdoc/>
    public override Declaration Declare() => new Declaration("Constant").With(Shape);
}
