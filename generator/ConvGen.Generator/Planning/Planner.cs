using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>Chooses how a kernel is computed.</summary>
internal static class Planner
{
    public static KernelPlan Plan(KernelModel model)
    {
        if (model.Unroll == Unroll.Full)
        {
            return new(model, StraightLinePlanner.Plan(model.Geometry));
        }

        RowVectorPlan rows = RowVectorPlanner.Plan(model.Geometry, model.Platform);
        return StraightLinePlanner.PlanIfSmall(model.Geometry) is { } straight && straight.Cycles < rows.Cycles
            ? new(model, straight)
            : new(model, rows);
    }
}
