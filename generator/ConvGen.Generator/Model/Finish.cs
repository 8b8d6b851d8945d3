using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>What is applied to a chain's sum before it is stored: first the residual is added, then the activation is applied.</summary>
/// <param name="HasResidual">Whether a residual is added.</param>
/// <param name="Activation">The activation.</param>
/// <param name="LeakySlope">The slope of <see cref="Activation.LeakyRelu"/> below zero.</param>
internal sealed record Finish(bool HasResidual, Activation Activation, float LeakySlope)
{
    /// <summary>Nothing is applied.</summary>
    public static Finish None { get; } = new(false, Activation.None, 0);

    /// <summary>
    /// Whether the activation takes only a few instructions and is therefore applied to accumulators. The other activations evaluate an exponential
    /// and are a separate pass over the finished output.
    /// </summary>
    public bool IsInline => Activation is Activation.Relu or Activation.Relu6 or Activation.LeakyRelu or Activation.HardSwish or Activation.HardSigmoid;

    /// <summary>Whether the activation is a separate pass over the finished output.</summary>
    public bool IsPass => Activation != Activation.None && !IsInline;
}
