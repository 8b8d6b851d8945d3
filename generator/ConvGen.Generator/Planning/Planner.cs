using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>Chooses how a kernel is computed.</summary>
internal static class Planner
{
    public static KernelPlan Plan(KernelModel model)
    {
        FamilyPlan family = Family(model);
        return new(model, family, ThreadPlanner.Plan(model, family));
    }

    private static FamilyPlan Family(KernelModel model)
    {
        if (model.Unroll == Unroll.Full)
        {
            return StraightLinePlanner.Plan(model.Geometry);
        }

        RowVectorPlan rows = RowVectorPlanner.Plan(model.Geometry, model.Platform);
        FamilyPlan vectors = (FamilyPlan?)ChannelVectorPlanner.PlanIfFaster(model.Geometry, rows, model.Platform) ?? rows;
        return StraightLinePlanner.PlanIfSmall(model.Geometry) is { } straight && straight.Cycles < vectors.Cycles
            ? straight
            : vectors;
    }
}
