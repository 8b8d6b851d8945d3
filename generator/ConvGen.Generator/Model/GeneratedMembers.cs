using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Model;

/// <summary>The members that are generated into a type: the single definition for what is printed and what may collide.</summary>
internal abstract class GeneratedMembers
{
    /// <summary>The members by name; methods also by their parameters' types.</summary>
    protected abstract IEnumerable<TypeMember> Members { get; }

    /// <summary>Whether a member of this name is generated.</summary>
    public bool Generates(string name) => Members.Any(member => member.Name == name);

    /// <summary>Whether a member that the user wrote collides with a generated member. Methods may share a name if their parameters differ.</summary>
    public bool CollidesWith(TypeMember written) => Members.Any(member =>
        member.Name == written.Name && (member.Signature is null || written.Signature is null || member.Signature == written.Signature));

    /// <summary>Whether the user may still declare methods with a generated member's name and different parameters.</summary>
    public bool MayOverload(string name) => Members.All(member => member.Name != name || member.Signature is not null);
}
