using ConvGen.Generator.Model.Networks.Operators;

namespace ConvGen.Generator.Planning.Networks.Calls;

/// <summary>The calls of normalizations by numbers that are computed of the image.</summary>
internal static class NormalizationCalls
{
    public static IEnumerable<NetworkCall> Normalize(PlannedStep step, NormalizationLayer normalization)
    {
        yield return step.Call(
            "Normalization.Standardize", new NumberArgument("length", normalization.Length), new RealArgument("epsilon", normalization.Epsilon));
        if (normalization.IsAffine)
        {
            yield return new OperatorCall(
                $"Normalization.{(normalization.IsScaledByChannel ? "ScaleShift" : "ScaleShiftRuns")}",
                [step.Output, step.Output, new HeldArgument(step.Layer, 0), new HeldArgument(step.Layer, 1)]);
        }
    }

    public static OperatorCall NormalizeLocally(PlannedStep step, LocalResponseLayer normalization) => step.Call(
        "LocalResponseNormalization.Normalize",
        new NumberArgument("channels", normalization.Output.Channels),
        new NumberArgument("size", normalization.Size),
        new NumberArgument("before", normalization.Before),
        new RealArgument("alpha", normalization.Alpha),
        new RealArgument("beta", normalization.Beta),
        new RealArgument("k", normalization.Bias));
}
