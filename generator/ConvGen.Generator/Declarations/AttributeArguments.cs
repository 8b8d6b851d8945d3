using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Declarations;

/// <summary>The arguments of an attribute. Positional arguments have their parameters' names.</summary>
internal static class AttributeArguments
{
    /// <summary>The arguments as written, without those that do not match any parameter or property of the attribute.</summary>
    public static IEnumerable<(string Name, AttributeArgumentSyntax Syntax)> Written(AttributeSyntax syntax, IMethodSymbol constructor)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = syntax.ArgumentList?.Arguments ?? default;
        for (int i = 0; i < arguments.Count; i++)
        {
            string? name = arguments[i].NameEquals?.Name.Identifier.ValueText
                ?? arguments[i].NameColon?.Name.Identifier.ValueText
                ?? (i < constructor.Parameters.Length ? constructor.Parameters[i].Name : null);
            if (name is not null)
            {
                yield return (name, arguments[i]);
            }
        }
    }

    /// <summary>
    /// The constructor that the user probably meant, if the compiler finds none because an argument has no value: the best match by the names and the
    /// number of the parameters.
    /// </summary>
    public static IMethodSymbol? LikeliestConstructor(AttributeSyntax syntax, INamedTypeSymbol? attribute)
    {
        AttributeArgumentSyntax[] arguments = [.. (syntax.ArgumentList?.Arguments ?? default).Where(argument => argument.NameEquals is null)];
        string[] named = [.. arguments.Select(argument => argument.NameColon?.Name.Identifier.ValueText).OfType<string>()];
        return attribute?.InstanceConstructors
            .OrderBy(constructor => named.Count(name => constructor.Parameters.All(parameter => parameter.Name != name)))
            .ThenBy(constructor => Math.Abs(constructor.Parameters.Length - arguments.Length))
            .FirstOrDefault();
    }

    /// <summary>Whether property arguments come after all others, and positional arguments before all others.</summary>
    public static bool AreInOrder(AttributeSyntax syntax)
    {
        int[] ranks = [.. (syntax.ArgumentList?.Arguments ?? default).Select(argument => argument.NameEquals is not null ? 2 : argument.NameColon is not null ? 1 : 0)];
        return ranks.SequenceEqual(ranks.OrderBy(rank => rank));
    }

    /// <summary>The arguments' values as the compiler understood them, including default values of parameters.</summary>
    public static IEnumerable<(string Name, TypedConstant Value)> Understood(AttributeData attribute, IMethodSymbol constructor) => attribute.ConstructorArguments
        .Select((value, index) => (constructor.Parameters[index].Name, value))
        .Concat(attribute.NamedArguments.Select(named => (named.Key, named.Value)));
}
