using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>The family with vectors along rows. It supports every convolution on every machine.</summary>
internal sealed class RowVectorFamily : IKernelFamily
{
    /// <inheritdoc/>
    public string Name => "row-vector";

    /// <inheritdoc/>
    public IFamilyPlanner? PlannerFor(Operator layer, TargetPlatform platform) =>
        layer is Convolution { Geometry: var geometry } ? new RowVectorPlanner(geometry, platform) : null;
}
