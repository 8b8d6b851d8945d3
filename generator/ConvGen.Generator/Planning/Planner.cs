using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning;

/// <summary>Chooses how a kernel is computed.</summary>
internal static class Planner
{
    public static KernelPlan Plan(KernelModel model)
    {
        (FamilyPlan family, EquatableArray<Prediction> predictions) = Family(model);
        return new(model, family, ThreadPlanner.Plan(model, family), predictions);
    }

    private static (FamilyPlan Family, EquatableArray<Prediction> Predictions) Family(KernelModel model)
    {
        if (model.Unroll == Unroll.Full)
        {
            return (StraightLinePlanner.Plan(model.Geometry), []);
        }

        RowVectorPlan rows = RowVectorPlanner.Plan(model.Geometry, model.Platform);
        var channels = ChannelVectorPlanner.For(model.Geometry, rows, model.Platform);
        FamilyPlan vectors = (FamilyPlan?)channels?.PlanIfFaster() ?? rows;
        StraightLinePlan? straight = StraightLinePlanner.PlanIfSmall(model.Geometry);
        var predictions = VectorWidth.All
            .Where(machine => machine.IsScalar != model.Platform.HasVectors)
            .Select(machine => new Prediction(machine, rows.CyclesOn(machine), channels?.CyclesOn(machine), straight?.Cycles))
            .ToEquatableArray();
        return (straight is not null && straight.Cycles < vectors.Cycles ? straight : vectors, predictions);
    }
}
