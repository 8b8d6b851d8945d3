using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning;

/// <summary>Chooses how a kernel is computed.</summary>
internal static class Planner
{
    public static KernelPlan Plan(KernelModel model) => model.Operator switch
    {
        Convolution convolution => Plan(model, convolution.Geometry),
        _ => throw new NotSupportedException($"There is no planner for {model.Operator.GetType().Name}."),
    };

    private static KernelPlan Plan(KernelModel model, Geometry geometry)
    {
        (FamilyPlan family, EquatableArray<Prediction> predictions) = Family(model, geometry);
        return new(model, family, ThreadPlanner.Plan(model, geometry, family), predictions);
    }

    private static (FamilyPlan Family, EquatableArray<Prediction> Predictions) Family(KernelModel model, Geometry geometry)
    {
        if (model.Unroll == Unroll.Full)
        {
            return (StraightLinePlanner.Plan(geometry), []);
        }

        RowVectorPlan rows = RowVectorPlanner.Plan(geometry, model.Platform);
        var channels = ChannelVectorPlanner.For(geometry, rows, model.Platform);
        FamilyPlan vectors = (FamilyPlan?)channels?.PlanIfFaster() ?? rows;
        StraightLinePlan? straight = StraightLinePlanner.PlanIfSmall(geometry);
        var predictions = VectorWidth.All
            .Where(machine => machine.IsScalar != model.Platform.HasVectors)
            .Select(machine => new Prediction(machine, rows.CyclesOn(machine), channels?.CyclesOn(machine), straight?.Cycles))
            .ToEquatableArray();
        return (straight is not null && straight.Cycles < vectors.Cycles ? straight : vectors, predictions);
    }
}
