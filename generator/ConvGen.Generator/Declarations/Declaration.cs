using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Declarations;

/// <summary>What the user wrote: an attribute with its arguments, on a type. Data only; nothing is judged yet.</summary>
/// <param name="Kind">The attribute.</param>
/// <param name="AttributeText">The attribute as it stands in the source.</param>
/// <param name="Arguments">The arguments that were written, positional ones under their parameters' names.</param>
/// <param name="Type">The annotated type.</param>
/// <param name="EarlierKind">The kernel attribute that the type bears before this one, if any.</param>
/// <param name="UnknownArgument">An argument that names a constant which this generator has yet to write, if any.</param>
internal sealed record Declaration(
    KernelKind Kind,
    string AttributeText,
    EquatableArray<Argument> Arguments,
    AnnotatedType Type,
    KernelKind? EarlierKind,
    string? UnknownArgument)
{
    /// <summary>The value written for an argument, or null where none was.</summary>
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

    /// <summary>The text written for an argument, or null where none was.</summary>
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
/// <param name="Name">The parameter's or the property's name.</param>
/// <param name="Value">The constant: an int, bool or float; of an enum its number; of a type its C# name.</param>
internal sealed record Argument(string Name, object? Value);

/// <summary>The type that bears the attribute.</summary>
/// <param name="Namespace">Its namespace as C# spells it, or empty for the global one.</param>
/// <param name="Layers">The type and those around it, the outermost first.</param>
/// <param name="IsStatic">Whether it is a static class.</param>
/// <param name="IsValueType">Whether it is a struct.</param>
/// <param name="IsFileLocal">Whether it, or a type around it, is declared <c>file</c>.</param>
/// <param name="HasPrimaryConstructor">Whether it has a parameter list of its own.</param>
/// <param name="HasLayout">Whether it says how its fields are laid out.</param>
/// <param name="FixedLayout">The attribute by which its layout has no place for more fields, if it has one.</param>
/// <param name="BaseWithoutConstructor">Its base class, where that has no constructor that can be called without arguments; otherwise null.</param>
/// <param name="Members">Those of its members whose names a kernel may want.</param>
/// <param name="AbstractMembers">Those of its base classes that are abstract and that nothing overrides yet.</param>
/// <param name="UnchainedConstructors">Of a struct whose language asks it, those constructors that would have to set each field themselves.</param>
/// <param name="BeginsWithThis">
/// Whether a generated constructor must begin with <c>: this()</c> to set the user's fields: that of a struct, unless the user gave it a constructor
/// without parameters, which may call the generated one, in a language that sets what is left.
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

    /// <summary>The type's name with its namespace and containing types, for people to read.</summary>
    public string FullName
    {
        get
        {
            string nested = string.Join(".", Layers.Select(layer => layer.Name));
            return Namespace.Length == 0 ? nested : $"{Namespace}.{nested}";
        }
    }
}

/// <summary>A type in the nest that leads to the annotated type.</summary>
/// <param name="Keyword">What declares it: <c>class</c>, <c>struct</c>, <c>record struct</c>, …</param>
/// <param name="Identifier">Its name as C# spells it, without type parameters.</param>
/// <param name="TypeParameters">Its type parameters' names, as C# spells them.</param>
/// <param name="IsPartial">Whether it is declared partial.</param>
internal sealed record TypeLayer(string Keyword, string Identifier, EquatableArray<string> TypeParameters, bool IsPartial)
{
    /// <summary>The name with its type parameters.</summary>
    public string Name => TypeParameters.Count == 0 ? Identifier : $"{Identifier}<{string.Join(", ", TypeParameters)}>";
}

/// <summary>A member that the user gave the annotated type.</summary>
/// <param name="Name">Its name; of a constructor <c>.ctor</c>.</param>
/// <param name="Signature">Of a method or constructor the parameters' types, fully qualified and comma-separated; otherwise null.</param>
internal sealed record TypeMember(string Name, string? Signature);
