using ConvGen.Generator.Model;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;

namespace ConvGen.Generator.Planning.Networks.Calls;

/// <summary>The calls of poolings and reductions.</summary>
internal static class PoolCalls
{
    private const string AxisType = "PoolAxis";

    public static OperatorCall Pool(PlannedStep step, PoolLayer pool)
    {
        CallArgument[] arguments = [new NumberArgument("channels", pool.Output.Channels), .. pool.Axes.Select(WindowsAlong)];
        return pool.IsMax
            ? step.Call("Pooling.Max", arguments)
            : step.Call("Pooling.Average", [.. arguments, new FlagArgument("countsPadding", pool.CountsPadding)]);
    }

    public static OperatorCall AdaptivePool(PlannedStep step, AdaptivePoolLayer pool)
    {
        (Shape input, Shape output) = (pool.Input, pool.Output);
        return step.Call(
            "Pooling.AdaptiveAverage",
            new NumberArgument("channels", output.Channels),
            new NumberArgument("inputHeight", input.Extents[1]),
            new NumberArgument("inputWidth", input.Extents[2]),
            new NumberArgument("outputHeight", output.Extents[1]),
            new NumberArgument("outputWidth", output.Extents[2]));
    }

    public static OperatorCall Reduce(PlannedStep step, ReduceLayer reduction) => step.Call(
        $"Reductions.{reduction.Reduction}",
        new NumberArgument("outer", reduction.Outer),
        new NumberArgument("reduced", reduction.Reduced),
        new NumberArgument("inner", reduction.Inner));

    private static CallArgument WindowsAlong(PoolAxis pool)
    {
        Axis axis = pool.Axis;
        if (axis == Axis.None)
        {
            return new ConstantArgument($"{AxisType}.None");
        }

        return new StructureArgument(
            AxisType,
            [
                new NumberArgument(null, axis.Extent!.Value),
                new NumberArgument(null, (int)pool.OutputExtent),
                new NumberArgument(null, axis.Kernel),
                new NumberArgument(null, axis.Stride),
                .. axis.Dilation == 1 ? Array.Empty<CallArgument>() : [new NumberArgument("dilation", axis.Dilation)],
                .. axis.Padding == 0
                    ? Array.Empty<CallArgument>()
                    : [new NumberArgument("before", axis.PaddingBefore), new NumberArgument("after", axis.PaddingAfter)],
            ]);
    }
}
