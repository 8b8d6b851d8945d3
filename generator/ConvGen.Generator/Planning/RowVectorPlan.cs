using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>Vectors along rows: tiles of output channels by vectors of columns, with each weight broadcast to a whole vector.</summary>
/// <param name="Geometry">The geometry that the tiles compute: the declared one, or one with the whole image in a single row.</param>
/// <param name="IsFlattened">Whether the image's rows are joined into one, which a kernel of one tap allows.</param>
/// <param name="Phases">
/// The parts of the output with different taps: one or, for a transposed convolution, one per remainder modulo the strides.
/// </param>
/// <param name="Slabs">
/// The number of parts along the image's slowest axis that are computed one after the other, each for all output channels, so that their input
/// stays in the second-level cache.
/// </param>
internal sealed record RowVectorPlan(Geometry Geometry, bool IsFlattened, EquatableArray<PhasePlan> Phases, int Slabs)
    : FamilyPlan(Phases.Sum(phase => phase.CyclesOn(VectorWidth.All[0])))
{
    /// <inheritdoc/>
    public override bool WritesOnce => Phases.SelectMany(phase => phase.Widths).All(tiles => tiles.WritesOnce);

    /// <summary>The predicted number of cycles for one call on a machine with a given vector width.</summary>
    public double CyclesOn(VectorWidth machine) => Phases.Sum(phase => phase.CyclesOn(machine));
}
