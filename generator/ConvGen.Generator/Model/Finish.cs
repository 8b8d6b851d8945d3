using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>What is applied to a chain's sum before it is stored: first the residual is added, then the activation is applied.</summary>
/// <param name="HasResidual">Whether a residual is added.</param>
/// <param name="Function">The activation.</param>
internal sealed record Finish(bool HasResidual, ActivationFunction Function)
{
    /// <summary>Nothing is applied.</summary>
    public static Finish None => new(false, ActivationFunction.None);

    /// <summary>The activation, without the numbers that it depends on.</summary>
    public Activation Activation => Function.Kind;
}
