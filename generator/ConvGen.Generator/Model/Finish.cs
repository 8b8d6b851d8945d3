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
}
