using ConvGen.Generator.Collections;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>The part of the output that one walk along each axis covers.</summary>
/// <param name="Walks">The walks along the axes.</param>
/// <param name="Widths">The tiles for each vector width, widest first. Empty if every column has taps on the padding.</param>
/// <param name="Edges">The columns that are computed one by one; null if there are none.</param>
/// <param name="MaskedRows">
/// The rows where a vector may begin before the row or end after it, because it still reads elements of the input there; null if there are none.
/// </param>
/// <param name="EdgeCycles">The predicted number of cycles for computing the columns at the edges one by one.</param>
/// <param name="InteriorCycles">The predicted number of cycles for computing the other columns one by one.</param>
internal sealed record PhasePlan(
    PhaseWalks Walks, EquatableArray<RowTilePlan> Widths, EdgePlan? Edges, RowRange? MaskedRows, double EdgeCycles, double InteriorCycles)
{
    /// <summary>The predicted number of cycles on a machine with a given vector width.</summary>
    public double CyclesOn(VectorWidth machine) => TilesOn(machine)?.Cycles ?? EdgeCycles + InteriorCycles;

    /// <summary>The blocks of output channels that a machine computes.</summary>
    public EquatableArray<ChannelBlock> BlocksOn(VectorWidth machine) => TilesOn(machine)?.Blocks ?? Edges!.Blocks;

    /// <summary>The tiles that a machine computes; null if it computes all columns one by one.</summary>
    public RowTilePlan? TilesOn(VectorWidth machine) => Widths.FirstOrDefault(tiles => tiles.Width.Bits <= machine.Bits);
}
