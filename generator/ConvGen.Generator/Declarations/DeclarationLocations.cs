using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Declarations;

/// <summary>
/// The source locations of the parts of a declaration. They are separate from <see cref="Declaration"/> because they change with every edit above it:
/// only diagnostics depend on them, never generated code. The locations belong to the syntax trees, so that <c>#pragma warning</c> applies to them.
/// </summary>
internal sealed class DeclarationLocations(
    Location attribute,
    IReadOnlyDictionary<string, Location> arguments,
    IReadOnlyList<Location> layers,
    IReadOnlyDictionary<TypeMember, Location> members,
    Location? primaryConstructor)
{
    /// <summary>The location of a part, or that of the attribute if the part was not written.</summary>
    public Location Find(Target target) => target.Part switch
    {
        TargetPart.Argument when arguments.TryGetValue(target.Name!, out Location? argument) => argument,
        TargetPart.Layer => layers[target.Index],
        TargetPart.Member when members.TryGetValue(target.Member!, out Location? member) => member,
        TargetPart.PrimaryConstructor => primaryConstructor ?? attribute,
        _ => attribute,
    };
}
