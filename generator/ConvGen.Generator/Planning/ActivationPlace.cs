using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning;

/// <summary>Where activations are applied.</summary>
internal static class ActivationPlace
{
    /// <summary>Whether an activation takes only a few instructions, so that it is applied to accumulators as they are stored.</summary>
    public static bool IsInline(this Activation activation) =>
        activation is Activation.Relu or Activation.Relu6 or Activation.LeakyRelu or Activation.HardSwish or Activation.HardSigmoid
            or Activation.Clip;

    /// <summary>Whether an activation evaluates an exponential, so that it is a separate pass over the finished output.</summary>
    public static bool IsPass(this Activation activation) => activation != Activation.None && !activation.IsInline();
}
