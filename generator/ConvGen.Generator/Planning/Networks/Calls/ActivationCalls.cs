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

        if (layer.Activation != Activation.None)
        {
            CallArgument[] slope = layer.Activation == Activation.LeakyRelu ? [new ElementArgument(layer.LeakySlope)] : [];
            yield return new OperatorCall($"Activations.{layer.Activation}InPlace", [step.Output, .. slope], IsGeneric: false);
        }
    }

    public static OperatorCall Softmax(PlannedStep step, SoftmaxLayer softmax) => step.Call(
        softmax.IsLogarithm ? "Softmaxes.LogSoftmax" : "Softmaxes.Softmax",
        new NumberArgument("extent", softmax.Output.Extents[softmax.Axis]),
        new NumberArgument("inner", softmax.Output.Inner(softmax.Axis)));
}
