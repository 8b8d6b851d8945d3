using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.Networks.Calls;

/// <summary>The calls of layers that move elements.</summary>
internal static class ShapeCalls
{
    public static OperatorCall Reorder(PlannedStep step, InputLayer input) => new(
        "Rearrangement.ChannelsFirst", [new PassedArgument(step.Layer), step.Output, new NumberArgument("channels", input.Output.Channels)]);

    public static OperatorCall PixelShuffle(PlannedStep step, PixelShuffleLayer shuffle) => step.Call(
        "Rearrangement.PixelShuffle",
        new NumberArgument("height", shuffle.Output.Extents[1]),
        new NumberArgument("width", shuffle.Output.Extents[2]),
        new NumberArgument("factor", shuffle.Factor));

    public static OperatorCall PixelUnshuffle(PlannedStep step, PixelUnshuffleLayer shuffle) => step.Call(
        "Rearrangement.PixelUnshuffle",
        new NumberArgument("height", shuffle.Input.Extents[1]),
        new NumberArgument("width", shuffle.Input.Extents[2]),
        new NumberArgument("factor", shuffle.Factor));

    public static OperatorCall Pad(PlannedStep step, PadLayer pad) => step.Call(
        "Padding.Pad",
        [
            new EnumArgument(nameof(PaddingMode), pad.Mode.ToString()),
            new ElementArgument("value", pad.Value),
            .. pad.Axes.Select(PaddedAlong),
        ]);

    private static CallArgument PaddedAlong(PadAxis axis) => axis == PadAxis.None
        ? new ConstantArgument("PadAxis.None")
        : new StructureArgument(
            "PadAxis", [new NumberArgument(null, axis.Extent), new NumberArgument("before", axis.Before), new NumberArgument("after", axis.After)]);

    public static OperatorCall Transpose(PlannedStep step, TransposeLayer transpose) => step.Call(
        "Rearrangement.Transpose", [.. transpose.Output.Padded.Concat(transpose.Steps).Select(number => new NumberArgument(null, number))]);

    // An output is a copy of its own, so even consecutive elements may have to be copied.
    public static NetworkCall Slice(PlannedStep step, SliceLayer slice) => slice.IsView
        ? new CopyCall(step.Input.Image, (slice.ViewOffset, (int)slice.Output.Length), step.Output.Image, 0)
        : step.Call(
            "Rearrangement.TakeRuns",
            new NumberArgument("slices", slice.Input.Outer(slice.Axis)),
            new NumberArgument("length", slice.Output.Slice(slice.Axis)),
            new NumberArgument("inputSlice", slice.Input.Slice(slice.Axis)),
            new NumberArgument("inputOffset", slice.Start * slice.Input.Inner(slice.Axis)));
}
