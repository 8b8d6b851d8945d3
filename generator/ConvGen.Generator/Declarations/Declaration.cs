using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Declarations;

/// <summary>What the user wrote: an attribute with its arguments on a type. Data only; nothing is validated yet.</summary>
/// <param name="Kind">The attribute.</param>
/// <param name="AttributeText">The attribute's source text.</param>
/// <param name="Arguments">The arguments as written. Positional arguments have their parameters' names.</param>
/// <param name="Type">The annotated type.</param>
/// <param name="EarlierKind">The kernel attribute that the type has before this one, if any.</param>
/// <param name="UnknownArgument">An argument that uses a constant that this generator has not generated yet, if any.</param>
internal sealed record Declaration(
    KernelKind Kind,
    string AttributeText,
    EquatableArray<Argument> Arguments,
    AnnotatedType Type,
    KernelKind? EarlierKind,
    string? UnknownArgument)
{
    /// <summary>The value of an argument, or null if it was not written.</summary>
    public T? Value<T>(string name)
        where T : struct
    {
        foreach (Argument argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value as T?;
            }
        }

        return null;
    }

    /// <summary>The text of an argument, or null if it was not written.</summary>
    public string? Text(string name)
    {
        foreach (Argument argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value as string;
            }
        }

        return null;
    }
}

/// <summary>One argument of an attribute.</summary>
/// <param name="Name">The name of the parameter or property.</param>
/// <param name="Value">The constant: an int, bool or float; for an enum, its number; for a type, its C# name.</param>
internal sealed record Argument(string Name, object? Value);

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
internal sealed record AnnotatedType(
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

/// <summary>The annotated type or one of its containing types.</summary>
/// <param name="Keyword">The keyword that declares it: <c>class</c>, <c>struct</c>, <c>record struct</c>, …</param>
/// <param name="Identifier">Its name as written in C#, without type parameters.</param>
/// <param name="TypeParameters">The names of its type parameters, as written in C#.</param>
/// <param name="IsPartial">Whether it is declared partial.</param>
internal sealed record TypeLayer(string Keyword, string Identifier, EquatableArray<string> TypeParameters, bool IsPartial)
{
    /// <summary>The name with its type parameters.</summary>
    public string Name => TypeParameters.Count == 0 ? Identifier : $"{Identifier}<{string.Join(", ", TypeParameters)}>";
}

/// <summary>A member that the user declared in the annotated type.</summary>
/// <param name="Name">Its name, or <c>.ctor</c> for a constructor.</param>
/// <param name="Signature">For a method or constructor, the parameters' types, fully qualified and separated by commas; otherwise, null.</param>
internal sealed record TypeMember(string Name, string? Signature);
