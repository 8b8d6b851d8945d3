using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>Plans one phase: the tiles of each vector width, and the columns that are computed one by one.</summary>
internal sealed class PhasePlanner(Geometry geometry, PhaseWalks walks, CodeDensity density, Func<VectorWidth, bool> isWanted)
{
    /// <summary>The number of output channels computed together at the edges: enough chains for the scalar multiply-adds to overlap.</summary>
    private const int EdgeBlock = 8;

    private readonly PhaseShape _shape = new(geometry, walks);

    public PhasePlan Plan(TargetPlatform platform)
    {
        EquatableArray<RowTilePlan> widths = VectorWidth.All
            .Where(vector => !vector.IsScalar && platform.HasVectors && isWanted(vector))
            .Select(PlanWidth)
            .OfType<RowTilePlan>()
            .ToEquatableArray();

        // Machines without vectors, and images that are too narrow, compute column by column what other machines compute with vectors.
        bool usesVectors = platform.HasVectors && VectorWidth.All.Any(vector => !vector.IsScalar && _shape.Fills(vector));
        RowTilePlan? scalar = usesVectors ? null : PlanWidth(VectorWidth.Scalar);
        if (scalar is not null)
        {
            widths = [scalar];
        }

        EdgePlan? edges = _shape.MeetsPaddingInRow || scalar is null
            ? new(ChannelBlock.Split(geometry.OutChannelsPerGroup, EdgeBlock), _shape.MeetsPaddingInRow)
            : null;
        RowRange? maskedRows = widths.Any(tiles => tiles.WholePasses.Count > 0) ? _shape.MaskedRows : null;
        var costs = new RowTileCosts(geometry, walks, _shape);
        return new(walks, widths, edges, maskedRows, costs.Columns(_shape.EdgeColumns), costs.Columns(_shape.InteriorColumns));
    }

    private RowTilePlan? PlanWidth(VectorWidth vector) => new RowTilePlanner(geometry, walks, _shape, density, vector).Plan();
}
