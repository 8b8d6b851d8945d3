using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;

namespace ConvGen.Generator.Model;

/// <summary>A valid declaration: all that is needed to plan and to write its kernel.</summary>
/// <param name="Type">The type that the kernel is generated into.</param>
/// <param name="AttributeName">The attribute's name, without brackets.</param>
/// <param name="AttributeText">The attribute as the user wrote it.</param>
/// <param name="Geometry">The convolution's shape.</param>
/// <param name="Finish">What happens to each chain's sum.</param>
/// <param name="Unroll">How much of the kernel the user wants spelled out.</param>
/// <param name="Platform">What the user's project offers.</param>
internal sealed record KernelModel(
    AnnotatedType Type,
    string AttributeName,
    string AttributeText,
    Geometry Geometry,
    Finish Finish,
    Unroll Unroll,
    TargetPlatform Platform)
{
    /// <summary>Whether the type can be constructed, and so can hold its weights.</summary>
    public bool IsLayer => !Type.IsStatic;
}

/// <summary>What happens to a chain's sum before it is stored: first a residual is added, then an activation applied.</summary>
/// <param name="HasResidual">Whether a residual is added.</param>
/// <param name="Activation">The activation.</param>
/// <param name="LeakySlope">The slope of <see cref="Activation.LeakyRelu"/> below zero.</param>
internal sealed record Finish(bool HasResidual, Activation Activation, float LeakySlope)
{
    /// <summary>Nothing happens.</summary>
    public static Finish None { get; } = new(false, Activation.None, 0);

    /// <summary>
    /// Whether the activation takes a few instructions and so is applied to accumulators. The others evaluate an exponential and are a pass of
    /// their own over the finished output.
    /// </summary>
    public bool IsInline => Activation is Activation.Relu or Activation.Relu6 or Activation.LeakyRelu or Activation.HardSwish or Activation.HardSigmoid;

    /// <summary>Whether the activation is a pass of its own over the finished output.</summary>
    public bool IsPass => Activation != Activation.None && !IsInline;
}

/// <summary>The outcome of judging a declaration: a model, or what is wrong with it.</summary>
internal sealed record ModelResult(KernelModel? Model, EquatableArray<Violation> Violations);
