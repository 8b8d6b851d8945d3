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
/// <param name="UnknownOptions">The options that the attribute does not have.</param>
internal sealed record Declaration(
    LayerKind Kind,
    string AttributeText,
    EquatableArray<Argument> Arguments,
    HostType Type,
    LayerKind? EarlierKind,
    string? UnknownArgument,
    EquatableArray<UnknownOption> UnknownOptions)
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

    /// <summary>The elements of an argument that is an array; none if it was not written.</summary>
    public EquatableArray<T> List<T>(string name)
        where T : IEquatable<T>
    {
        foreach (Argument argument in Arguments)
        {
            if (argument.Name == name && argument.Value is EquatableArray<T> list)
            {
                return list;
            }
        }

        return [];
    }

    /// <summary>The declaration with further arguments, in place of those with the same names.</summary>
    public Declaration With(IEnumerable<Argument> added)
    {
        Argument[] arguments = [.. added];
        return this with { Arguments = [.. Arguments.Where(written => arguments.All(argument => argument.Name != written.Name)), .. arguments] };
    }

    /// <summary>The declaration with another name for an argument.</summary>
    public Declaration Renamed(string name, string newName) => this with
    {
        Arguments = Arguments.Select(argument => argument.Name == name ? argument with { Name = newName } : argument).ToEquatableArray(),
    };

    /// <summary>The number given for an argument, or null if it was not written.</summary>
    public int? Number(string name) => Value<int>(name);

    /// <summary>The number given for an argument or, if it was not written, for the one that stands for several; otherwise, a default.</summary>
    public int Number(string name, string? general, int otherwise) => Number(name) ?? (general is null ? null : Number(general)) ?? otherwise;

    /// <summary>Whether a number was written for an argument.</summary>
    public bool IsWritten(string name) => Number(name) is not null;

    /// <summary>The argument or the one that stands for several, whichever was written.</summary>
    public string? Written(string name, string general) => IsWritten(name) ? name : IsWritten(general) ? general : null;

    /// <summary>The attribute's name, without brackets.</summary>
    public string AttributeName => Kind.ToString();
}
