using ConvGen.Generator.Collections;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Declarations;

/// <summary>The options of an attribute: the properties that can be set.</summary>
internal static class AttributeOptions
{
    /// <summary>The written options that the attribute does not have. The compiler drops them, so only the syntax contains them.</summary>
    /// <param name="syntax">The attribute as written.</param>
    /// <param name="attribute">The attribute's class.</param>
    /// <param name="isLayer">Whether it is on a layer of a network, and not on a kernel by itself, which is not connected to others.</param>
    public static EquatableArray<UnknownOption> Unknown(AttributeSyntax syntax, INamedTypeSymbol? attribute, bool isLayer)
    {
        if (attribute is null)
        {
            return new([]);
        }

        EquatableArray<string> options = Known(attribute)
            .Where(option => isLayer || !ArgumentNames.OfLayers.Contains(option))
            .OrderBy(option => option, StringComparer.Ordinal)
            .ToEquatableArray();
        EquatableArray<string> parameters = attribute.InstanceConstructors
            .SelectMany(constructor => constructor.Parameters)
            .Select(parameter => parameter.Name)
            .Distinct()
            .ToEquatableArray();
        return (syntax.ArgumentList?.Arguments ?? default)
            .Select(argument => argument.NameEquals?.Name)
            .OfType<IdentifierNameSyntax>()
            .Where(name => !name.IsMissing && !Known(attribute).Contains(name.Identifier.ValueText))
            .Select(name => new UnknownOption(name.Identifier.ValueText, options, parameters))
            .ToEquatableArray();
    }

    private static IEnumerable<string> Known(INamedTypeSymbol attribute)
    {
        for (INamedTypeSymbol? type = attribute; type is not null; type = type.BaseType)
        {
            foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (property.SetMethod is { DeclaredAccessibility: Accessibility.Public })
                {
                    yield return property.Name;
                }
            }
        }
    }
}
