using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Declarations;

/// <summary>
/// Where the parts of a declaration stand in the source. Kept apart from <see cref="Declaration"/>, because it changes at every edit above it:
/// only diagnostics depend on it, never generated code. The locations are the syntax trees' own, so that <c>#pragma warning</c> holds for them.
/// </summary>
internal sealed class DeclarationLocations(
    Location attribute,
    IReadOnlyDictionary<string, Location> arguments,
    IReadOnlyList<Location> layers,
    IReadOnlyDictionary<TypeMember, Location> members,
    Location? primaryConstructor)
{
    /// <summary>The location of a part; of a part that was not written, the attribute's.</summary>
    public Location Find(Target target) => target.Part switch
    {
        TargetPart.Argument when arguments.TryGetValue(target.Name!, out Location? argument) => argument,
        TargetPart.Layer => layers[target.Index],
        TargetPart.Member when members.TryGetValue(target.Member!, out Location? member) => member,
        TargetPart.PrimaryConstructor => primaryConstructor ?? attribute,
        _ => attribute,
    };
}
