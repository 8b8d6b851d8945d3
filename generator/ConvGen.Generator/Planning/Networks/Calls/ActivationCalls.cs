using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.Networks.Calls;

/// <summary>The calls of functions of each element, and of softmaxes.</summary>
internal static class ActivationCalls
{
    public static IEnumerable<NetworkCall> Activate(PlannedStep step, ActivateLayer layer)
    {
        if (!step.IsInPlace)
        {
            yield return step.Copy();
        }

        if (layer.Function.Kind != Activation.None)
        {
            yield return InPlace(step, layer.Function.Kind, layer.Function.Parameters.Select(parameter => new ElementArgument(null, parameter)));
        }
    }

    public static IEnumerable<NetworkCall> PRelu(PlannedStep step)
    {
        if (!step.IsInPlace)
        {
            yield return step.Copy();
        }

        yield return InPlace(step, Activation.PRelu, [new HeldArgument(step.Layer, 0)]);
    }

    private static OperatorCall InPlace(PlannedStep step, Activation activation, IEnumerable<CallArgument> parameters) =>
        new($"Activations.{activation}InPlace", [step.Output, .. parameters], IsGeneric: false);

    public static OperatorCall Softmax(PlannedStep step, SoftmaxLayer softmax) => step.Call(
        softmax.IsLogarithm ? "Softmaxes.LogSoftmax" : "Softmaxes.Softmax",
        new NumberArgument("extent", softmax.Output.Extents[softmax.Axis]),
        new NumberArgument("inner", softmax.Output.Inner(softmax.Axis)));
}
