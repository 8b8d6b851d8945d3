using ConvGen.Generator.Collections;
using ConvGen.Generator.Vocabulary;

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
    HostType Type,
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
