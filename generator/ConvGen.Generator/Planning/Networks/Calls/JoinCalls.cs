using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;

namespace ConvGen.Generator.Planning.Networks.Calls;

/// <summary>The calls of layers that join several images.</summary>
internal static class JoinCalls
{
    public static OperatorCall Combine(PlannedStep step, ElementwiseLayer elementwise)
    {
        CallArgument[] images = [step.Read(0), step.Read(1), step.Output];
        return new($"Elementwise.{elementwise.Kind}", elementwise.Broadcasts ? [.. images, Broadcast(elementwise)] : [.. images]);
    }

    public static IEnumerable<NetworkCall> Concat(PlannedStep step, ConcatLayer concat)
    {
        for (int i = 0; i < step.Reads.Count; i++)
        {
            yield return !concat.IsContiguous ? CopyRuns(step, concat, i)
                : step.IsPartOfOutput(i, concat.Offset(i)) ? new JoinedInPlace(step.Reads[i])
                : new CopyCall(step.Read(i).Image, null, step.Output.Image, concat.Offset(i));
        }
    }

    private static OperatorCall CopyRuns(PlannedStep step, ConcatLayer concat, int operand) => new(
        "Rearrangement.CopyRuns",
        [
            step.Read(operand),
            step.Output,
            new NumberArgument("slices", concat.Output.Outer(concat.Axis)),
            new NumberArgument("length", concat.Run(operand)),
            new NumberArgument("outputSlice", concat.Output.Slice(concat.Axis)),
            new NumberArgument("outputOffset", concat.Offset(operand)),
        ]);

    private static StructureArgument Broadcast(ElementwiseLayer elementwise)
    {
        BroadcastAxes axes = elementwise.Axes;
        return new(
            "BroadcastShape",
            [
                .. axes.Extents.Select(extent => new NumberArgument(null, extent)),
                new AxesArgument("left", axes.Left),
                new AxesArgument("right", axes.Right),
            ]);
    }
}
