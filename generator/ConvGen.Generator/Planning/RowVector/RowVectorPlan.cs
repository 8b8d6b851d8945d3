using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;

namespace ConvGen.Generator.Planning.RowVector;

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
internal sealed record RowVectorPlan(Geometry Geometry, bool IsFlattened, EquatableArray<PhasePlan> Phases, int Slabs) : FamilyPlan(Geometry)
{
    /// <inheritdoc/>
    public override bool IsFlattened { get; } = IsFlattened;

    /// <inheritdoc/>
    public override int Slabs { get; } = Slabs;

    /// <inheritdoc/>
    public override bool WritesOnce => Phases.SelectMany(phase => phase.Widths).All(tiles => tiles.WritesOnce);

    /// <inheritdoc/>
    public override bool PacksWeights => false;

    /// <inheritdoc/>
    public override double NominalPositions => base.NominalPositions * Phases.Count;

    /// <inheritdoc/>
    public override long Characters => RowVectorSource.Characters(this);

    /// <summary>The predicted number of cycles for one call on a machine with a given vector width.</summary>
    public double CyclesOn(VectorWidth machine) => Phases.Sum(phase => phase.CyclesOn(machine));

    // The entry itself chooses the widest vectors that both the machine and the image allow.
    /// <inheritdoc/>
    public override VectorWidth? EntryOn(VectorWidth machine) => null;

    /// <inheritdoc/>
    public override int? SharedChannelsOn(VectorWidth machine) => Geometry.Groups > 1
        ? Geometry.Groups
        : Phases.Min(phase => phase.BlocksOn(machine).Sum(block => block.Count));
}
