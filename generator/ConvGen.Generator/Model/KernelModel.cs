using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>A valid declaration: everything needed to plan and print its kernel.</summary>
/// <param name="Type">The type that the kernel is generated into.</param>
/// <param name="AttributeName">The attribute's name, without brackets.</param>
/// <param name="AttributeText">The attribute as the user wrote it.</param>
/// <param name="Operator">What is computed.</param>
/// <param name="Unroll">How much of the kernel the user wants unrolled.</param>
/// <param name="Platform">What the user's project supports.</param>
/// <param name="IsInNetwork">Whether it is a layer of a network, which alone calls it.</param>
internal sealed record KernelModel(
    HostType Type,
    string AttributeName,
    string AttributeText,
    Operator Operator,
    Unroll Unroll,
    TargetPlatform Platform,
    bool IsInNetwork = false)
{
    /// <summary>Whether the type can be constructed and can therefore hold its weights.</summary>
    public bool IsLayer => !Type.IsStatic;
}
