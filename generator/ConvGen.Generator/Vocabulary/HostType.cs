using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Vocabulary;

/// <summary>The type with the attribute.</summary>
/// <param name="Namespace">Its namespace as written in C#, or empty for the global namespace.</param>
/// <param name="Layers">The type and its containing types, outermost first.</param>
/// <param name="IsStatic">Whether it is a static class.</param>
/// <param name="IsValueType">Whether it is a struct.</param>
/// <param name="IsFileLocal">Whether it, or a containing type, is declared <c>file</c>.</param>
/// <param name="HasPrimaryConstructor">Whether it has a primary constructor.</param>
/// <param name="HasLayout">Whether it specifies the layout of its fields.</param>
/// <param name="FixedLayout">The attribute that fixes its layout, so that no fields can be added, if it has one.</param>
/// <param name="BaseWithoutConstructor">Its base class, if that has no constructor that can be called without arguments; otherwise, null.</param>
/// <param name="Members">Its members whose names may collide with generated ones.</param>
/// <param name="AbstractMembers">Abstract members of its base classes that are not overridden yet.</param>
/// <param name="UnchainedConstructors">
/// For a struct, if the language version requires it: the constructors that would have to set every field themselves.
/// </param>
/// <param name="BeginsWithThis">
/// Whether a generated constructor must begin with <c>: this()</c> to set the user's fields. This applies to structs, unless the user declared a
/// parameterless constructor (which may call the generated one) in a language version that initializes the remaining fields.
/// </param>
internal sealed record HostType(
    string Namespace,
    EquatableArray<TypeLayer> Layers,
    bool IsStatic,
    bool IsValueType,
    bool IsFileLocal,
    bool HasPrimaryConstructor,
    bool HasLayout,
    string? FixedLayout,
    string? BaseWithoutConstructor,
    EquatableArray<TypeMember> Members,
    EquatableArray<TypeMember> AbstractMembers,
    EquatableArray<TypeMember> UnchainedConstructors,
    bool BeginsWithThis)
{
    /// <summary>The annotated type itself.</summary>
    public TypeLayer Innermost => Layers[Layers.Count - 1];

    /// <summary>The type's name with its namespace and containing types, for display.</summary>
    public string FullName
    {
        get
        {
            string nested = string.Join(".", Layers.Select(layer => layer.Name));
            return Namespace.Length == 0 ? nested : $"{Namespace}.{nested}";
        }
    }
}
