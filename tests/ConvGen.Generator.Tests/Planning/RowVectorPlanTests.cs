using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>What holds for every row-vector plan beyond its tiles.</summary>
public sealed class RowVectorPlanTests
{
    [Fact]
    public void There_are_edges_exactly_when_a_column_has_taps_on_the_padding() => ForEvery.RowVectorPlan((_, plan) =>
    {
        Axis width = plan.Geometry.Width;
        bool meetsPadding = width.Extent is null
            ? width.PaddingBefore + width.PaddingAfter > 0
            : Enumerable.Range(0, BruteForce.Outputs(width)).Any(column => BruteForce.MeetsPadding(width, column));

        Assert.Equal(meetsPadding, plan.Phases.Single().Edges is not null);
    });

    [Fact]
    public void There_is_a_border_exactly_when_a_row_has_taps_on_the_padding() => ForEvery.RowTilePlan((geometry, plan) =>
    {
        Axis height = geometry.Height;
        bool meetsPadding = height.Extent is null && geometry.Rank > 1
            ? height.PaddingBefore + height.PaddingAfter > 0
            : Enumerable.Range(0, BruteForce.Outputs(height)).Any(row => BruteForce.MeetsPadding(height, row));

        Assert.Equal(meetsPadding, plan.Border is not null);
    });

    [Fact]
    public void Rows_are_joined_exactly_when_no_output_needs_a_neighbour() => ForEvery.RowVectorPlan((declared, plan) =>
    {
        bool isPointwise = new[] { declared.Height, declared.Width }.All(axis => axis is { Kernel: 1, Stride: 1, PaddingBefore: 0, PaddingAfter: 0 });

        Assert.Equal(isPointwise, plan.IsFlattened);
        if (!isPointwise)
        {
            Assert.Equal(declared, plan.Geometry);
            return;
        }

        Assert.Equal(1, plan.Geometry.Rank);
        Assert.Equal(declared.Width.Extent * declared.Height.Extent, plan.Geometry.Width.Extent);
        Assert.Equal(declared.WeightLength, plan.Geometry.WeightLength);
    });

    [Fact]
    public void An_image_with_more_rows_is_predicted_to_take_longer() => ForEvery.RowVectorPlan((geometry, plan) =>
    {
        if (geometry.Height.Extent is not int rows || plan.IsFlattened)
        {
            return;
        }

        Geometry taller = geometry with { Height = geometry.Height with { Extent = rows + geometry.Height.Stride } };
        Assert.InRange(plan.Cycles, 1, RowVectorPlanner.Plan(taller, Plans.WithVectors).Cycles);
    });
}
