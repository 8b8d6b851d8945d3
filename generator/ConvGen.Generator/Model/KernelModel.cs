using ConvGen.Generator.Collections;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>A valid declaration: everything needed to plan and print its kernel.</summary>
/// <param name="Type">The type that the kernel is generated into.</param>
/// <param name="AttributeName">The attribute's name, without brackets.</param>
/// <param name="AttributeText">The attribute as the user wrote it.</param>
/// <param name="Geometry">The convolution's shape.</param>
/// <param name="Finish">What is applied to each chain's sum.</param>
/// <param name="Unroll">How much of the kernel the user wants unrolled.</param>
/// <param name="Platform">What the user's project supports.</param>
internal sealed record KernelModel(
    HostType Type,
    string AttributeName,
    string AttributeText,
    Geometry Geometry,
    Finish Finish,
    Unroll Unroll,
    TargetPlatform Platform)
{
    /// <summary>Whether the type can be constructed and can therefore hold its weights.</summary>
    public bool IsLayer => !Type.IsStatic;
}

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

/// <summary>The result of validating a declaration: a model, or what is wrong with it.</summary>
internal sealed record ModelResult(KernelModel? Model, EquatableArray<Violation> Violations);
