using System.Collections.Immutable;

namespace ConvGen.Import.Layers;

/// <summary>A number in place of all elements along axes.</summary>
/// <param name="Reduction">Which number.</param>
/// <param name="Axes">The axes, without the batch.</param>
/// <param name="KeepDim">Whether the axes remain, with the extent 1.</param>
internal sealed record ReduceLayer(Reduction Reduction, ImmutableArray<int> Axes, bool KeepDim) : LayerOperator
{
    /// <inheritdoc/>
    public override Declaration Declare()
    {
        Declaration declaration = new("Reduce");
        declaration.Arguments.Add($"Reduction.{Reduction}");
        return declaration.With(Axes).Option("KeepDim", KeepDim, false);
    }
}
