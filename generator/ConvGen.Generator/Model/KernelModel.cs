using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;

namespace ConvGen.Generator.Model;

/// <summary>How much of a kernel is spelled out.</summary>
internal enum Unroll
{
    Auto,
    Full,
}

/// <summary>A valid declaration: all that is needed to plan and to write its kernel.</summary>
/// <param name="Type">The type that the kernel is generated into.</param>
/// <param name="AttributeName">The attribute's name, without brackets.</param>
/// <param name="AttributeText">The attribute as the user wrote it.</param>
/// <param name="Geometry">The convolution's shape.</param>
/// <param name="Unroll">How much of the kernel the user wants spelled out.</param>
/// <param name="Platform">What the user's project offers.</param>
internal sealed record KernelModel(
    AnnotatedType Type,
    string AttributeName,
    string AttributeText,
    Geometry Geometry,
    Unroll Unroll,
    TargetPlatform Platform)
{
    /// <summary>Whether the type can be constructed, and so can hold its weights.</summary>
    public bool IsLayer => !Type.IsStatic;
}

/// <summary>The outcome of judging a declaration: a model, or what is wrong with it.</summary>
internal sealed record ModelResult(KernelModel? Model, EquatableArray<Violation> Violations);
