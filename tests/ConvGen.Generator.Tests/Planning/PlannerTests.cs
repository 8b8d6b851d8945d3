using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Which family is chosen, and that the choice depends only on the model.</summary>
public sealed class PlannerTests
{
    [Fact]
    public void Code_is_spelled_out_only_when_it_is_short_and_predicted_to_be_faster() => ForEvery.Geometry(geometry =>
    {
        FamilyPlan plan = Plans.Of(geometry).Family;
        RowVectorPlan rows = RowVectorPlanner.Plan(geometry, Plans.WithVectors);
        FamilyPlan vectors = (FamilyPlan?)ChannelVectorPlanner.For(geometry, rows, Plans.WithVectors)?.PlanIfFaster() ?? rows;

        if (plan is StraightLinePlan)
        {
            Assert.True(geometry.HasExtents);
            Assert.InRange(geometry.SpelledOutMultiplyAdds, 0, FullUnrolling.MultiplyAdds);
            Assert.InRange(geometry.OutputLength, 1, FullUnrolling.Outputs);
            Assert.True(plan.Cycles < vectors.Cycles);
        }
        else
        {
            Assert.Equal(vectors, plan);
            Assert.False(StraightLinePlanner.PlanIfSmall(geometry) is { } straight && straight.Cycles < vectors.Cycles);
        }
    });

    [Fact]
    public void Every_family_is_chosen_often()
    {
        FamilyPlan[] sample = [.. Geometries.Sample(1000).Select(geometry => Plans.Of(geometry).Family)];

        Assert.InRange(sample.Count(plan => plan is StraightLinePlan), 50, 800);
        Assert.InRange(sample.Count(plan => plan is RowVectorPlan), 50, 800);
        Assert.InRange(sample.Count(plan => plan is ChannelVectorPlan), 50, 800);
    }

    [Fact]
    public void Full_unrolling_is_always_straight_line() => ForEvery.Geometry(geometry =>
    {
        if (geometry.HasExtents && FullUnrolling.IsPossible(geometry))
        {
            Assert.IsType<StraightLinePlan>(Plans.Of(geometry, Vocabulary.Unroll.Full).Family);
        }
    });

    [Fact]
    public void Equal_models_have_equal_plans() => ForEvery.Geometry(geometry =>
    {
        KernelPlan first = Plans.Of(geometry);
        KernelPlan second = Plans.Of(geometry with { Height = geometry.Height with { } });

        Assert.NotSame(first.Family, second.Family);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    });
}
