using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>The part of the output that one walk along each axis covers.</summary>
/// <param name="Depth">The walk over slices.</param>
/// <param name="Height">The walk over rows.</param>
/// <param name="Width">The walk over columns.</param>
/// <param name="Widths">The tiles for each vector width, widest first. Empty if every column has taps on the padding.</param>
/// <param name="Edges">The columns that are computed one by one; null if there are none.</param>
/// <param name="MaskedRows">
/// The rows where a vector may begin before the row or end after it, because it still reads elements of the input there; null if there are none.
/// </param>
/// <param name="EdgeCycles">The predicted number of cycles for computing the columns at the edges one by one.</param>
/// <param name="InteriorCycles">The predicted number of cycles for computing the other columns one by one.</param>
internal sealed record PhasePlan(
    Walk Depth, Walk Height, Walk Width, EquatableArray<RowTilePlan> Widths, EdgePlan? Edges, RowRange? MaskedRows, double EdgeCycles, double InteriorCycles)
{
    /// <summary>The walks that are computed at run time.</summary>
    public IEnumerable<(string Axis, Walk Walk)> RunTimeWalks =>
        new[] { ("Depth", Depth), ("Height", Height), ("Width", Width) }.Where(walk => walk.Item2.Unknown != WalkUnknown.Nothing);

    /// <summary>The predicted number of cycles on a machine with a given vector width.</summary>
    public double CyclesOn(VectorWidth machine) =>
        Widths.FirstOrDefault(tiles => tiles.Width.Bits <= machine.Bits)?.Cycles ?? EdgeCycles + InteriorCycles;
}
