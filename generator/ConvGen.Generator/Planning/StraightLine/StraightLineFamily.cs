using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.StraightLine;

/// <summary>The family without loops.</summary>
internal sealed class StraightLineFamily : IKernelFamily
{
    /// <inheritdoc/>
    public string Name => "straight-line";

    /// <inheritdoc/>
    public IFamilyPlanner? PlannerFor(Operator layer, TargetPlatform platform) =>
        layer is Convolution { Geometry: { HasExtents: true } geometry } && FullUnrolling.IsPossible(geometry) ? new StraightLinePlanner(geometry) : null;
}
