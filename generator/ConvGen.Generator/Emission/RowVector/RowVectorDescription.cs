using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.RowVector;

namespace ConvGen.Generator.Emission.RowVector;

/// <summary>Describes a row-vector plan.</summary>
internal static class RowVectorDescription
{
    public static IEnumerable<string> Lines(RowVectorPlan rows)
    {
        if (rows.Phases.All(phase => phase.Widths.Count == 0))
        {
            yield return "Without vectors, columns are computed one by one.";
            yield break;
        }

        if (rows.IsFlattened)
        {
            yield return "Row-vector, with the image's rows joined into one, because a kernel of one tap needs no neighbors.";
        }

        bool sharesMethods = rows.Phases[0].Walks.AtRunTime.Any(walk => walk.Walk.Unknown == WalkUnknown.Remainder);
        if (sharesMethods)
        {
            yield return "Outputs whose positions have the same remainders modulo the strides form a phase. All phases share the same methods.";
        }

        for (int phase = 0; phase < rows.Phases.Count; phase++)
        {
            string head = sharesMethods ? "Row-vector, each phase" : rows.Phases.Count == 1 ? "Row-vector" : $"Row-vector, phase {phase}";
            foreach (RowTilePlan tiles in rows.Phases[phase].Widths)
            {
                yield return $"{head}, {Tiles(rows.Geometry, tiles)}";
            }
        }

        if (rows.Slabs > 1)
        {
            yield return $"Computed in {rows.Slabs} slabs of the image, each for all output channels, so that the input of a slab stays in the L2 cache.";
        }

        if (rows.Phases.Any(phase => phase.Edges is { MeetsPadding: true }))
        {
            yield return EdgeColumns(rows);
        }
    }

    private static string Tiles(Geometry geometry, RowTilePlan plan)
    {
        string lanes = plan.Width.IsScalar ? "columns" : $"vectors of {plan.Width.Lanes(geometry.Formats.Accumulator)} columns";
        string whole = plan.WholePasses.Count > 0 ? $" over whole rows, masked at the edges, and of {Shapes(plan.Passes)} in the other rows" : "";
        string shapes = Shapes(plan.WholePasses.Count > 0 ? plan.WholePasses : plan.Passes);
        string rows = plan.Rows > 1 ? $"{plan.Rows} rows at a time, " : "";
        return $"{Description.WidthName(plan.Width)}: tiles of {shapes} (output channels x {lanes}){whole}, {rows}{Description.Accumulators(plan.Accumulators)}, {Loops(plan.Interior)}.";

        string Shapes(IEnumerable<ColumnPass> passes) => string.Join(" and ", passes.Select(pass => $"{plan.Channels} x {pass.Vectors}").Distinct());
    }

    private static string EdgeColumns(RowVectorPlan rows)
    {
        bool areMasked = rows.Phases.SelectMany(phase => phase.Widths).All(tiles => tiles.WholePasses.Count > 0);
        return $"{(areMasked ? "In rows without masks, columns" : "Columns")} with taps on the padding to the left or right are computed one by one.";
    }

    private static string Loops(Unrolling unrolling) => unrolling switch
    {
        Unrolling.Chain => "input channels and taps unrolled",
        Unrolling.Channel => "taps unrolled",
        Unrolling.TapSlice => "the taps of a slice unrolled",
        Unrolling.TapRow => "the taps of a row unrolled",
        _ => "taps in a loop",
    };
}
