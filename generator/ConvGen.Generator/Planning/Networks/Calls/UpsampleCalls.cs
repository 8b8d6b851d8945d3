using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.Networks.Calls;

/// <summary>The calls of layers that resize an image.</summary>
internal static class UpsampleCalls
{
    public static OperatorCall Upsample(PlannedStep step, UpsampleLayer upsample)
    {
        if (upsample.IsRepetition)
        {
            return Repeat(step, upsample);
        }

        CallArgument[] arguments =
        [
            new NumberArgument("channels", upsample.Output.Channels),
            .. upsample.Input.Volume.Zip(upsample.Output.Volume, ResizedAlong),
            new EnumArgument(nameof(ResampleCoordinates), upsample.Coordinates.ToString()),
        ];
        return upsample.Mode == UpsampleMode.Linear
            ? step.Call("Resampling.Linear", arguments)
            : step.Call("Resampling.Nearest", [.. arguments, new EnumArgument(nameof(NearestRounding), upsample.Rounding.ToString())]);
    }

    private static OperatorCall Repeat(PlannedStep step, UpsampleLayer upsample)
    {
        Shape input = upsample.Input;
        int[] times = [.. input.Volume.Zip(upsample.Output.Volume, (before, after) => after / before)];
        return step.Call(
            "Rearrangement.Repeat",
            new NumberArgument("rows", input.Rows),
            new NumberArgument("columns", input.Columns),
            new NumberArgument("sliceTimes", times[0]),
            new NumberArgument("rowTimes", times[1]),
            new NumberArgument("columnTimes", times[2]));
    }

    private static CallArgument ResizedAlong(int input, int output) => (input, output) == (1, 1)
        ? new ConstantArgument("ResampleAxis.None")
        : new StructureArgument("ResampleAxis", [new NumberArgument(null, input), new NumberArgument(null, output)]);
}
