using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Declarations;

/// <summary>The kinds of locations in a declaration that a diagnostic can point to.</summary>
internal enum TargetPart
{
    Attribute,
    Argument,
    Layer,
    Member,
    PrimaryConstructor,
}

/// <summary>The location in a declaration that a diagnostic points to, as data.</summary>
internal sealed record Target(TargetPart Part, string? Name = null, int Index = 0, TypeMember? Member = null)
{
    public static Target Attribute { get; } = new(TargetPart.Attribute);

    public static Target PrimaryConstructor { get; } = new(TargetPart.PrimaryConstructor);

    /// <summary>An argument of the attribute.</summary>
    public static Target Argument(string name) => new(TargetPart.Argument, name);

    /// <summary>The name of the annotated type or of a containing type, counted from the outermost.</summary>
    public static Target Layer(int index) => new(TargetPart.Layer, Index: index);

    /// <summary>The name of one of the annotated type's members.</summary>
    public static Target OfMember(TypeMember member) => new(TargetPart.Member, Member: member);
}
