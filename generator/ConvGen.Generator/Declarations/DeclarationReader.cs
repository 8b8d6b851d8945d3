using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Declarations;

/// <summary>A declaration with the places where its parts stand.</summary>
internal sealed record LocatedDeclaration(Declaration Declaration, DeclarationLocations Locations);

/// <summary>Turns an annotated type's syntax and symbols into data. No later stage sees a symbol or a syntax node.</summary>
internal static class DeclarationReader
{
    private static readonly SymbolDisplayFormat EscapedName = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>Reads the declaration, or nothing where the compiler itself rejects the attribute.</summary>
    public static LocatedDeclaration? Read(KernelKind kind, GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        AttributeData attribute = context.Attributes[0];
        if (context.TargetSymbol is not INamedTypeSymbol type
            || attribute.AttributeConstructor is not { } constructor
            || attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax
            || ReadArguments(attribute, constructor) is not { } arguments)
        {
            return null;
        }

        // The part of the type that bears the attribute: diagnostics on the type's name belong there.
        if (syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaringSyntax)
        {
            return null;
        }

        TypeDeclarationSyntax[] nest = declaringSyntax.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Reverse().ToArray();
        (ISymbol Symbol, TypeMember Member)[] members = ReadMembers(type);
        TypeDeclarationSyntax[] parts = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>()
            .ToArray();
        ParameterListSyntax? primaryConstructor = parts.Select(ParameterList).FirstOrDefault(list => list is not null);

        var annotated = new AnnotatedType(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(EscapedName),
            nest.Select(ReadLayer).ToEquatableArray(),
            type.IsStatic,
            type.IsValueType,
            IsFileLocal: nest.Any(layer => layer.Modifiers.Any(modifier => modifier.Text == "file")),
            HasPrimaryConstructor: primaryConstructor is not null,
            BaseWithoutConstructor(type),
            members.Select(pair => pair.Member).ToEquatableArray());

        return new(
            new(kind, OneLine(syntax), arguments, annotated, EarlierKind(type, attribute)),
            new(
                syntax.GetLocation(),
                ArgumentLocations(syntax, constructor),
                nest.Select(layer => layer.Identifier.GetLocation()).ToArray(),
                members.ToDictionary(pair => pair.Member, pair => pair.Symbol.Locations[0]),
                primaryConstructor?.GetLocation()));
    }

    private static EquatableArray<Argument>? ReadArguments(AttributeData attribute, IMethodSymbol constructor)
    {
        var arguments = new List<Argument>();
        for (int i = 0; i < attribute.ConstructorArguments.Length; i++)
        {
            arguments.Add(new(constructor.Parameters[i].Name, Constant(attribute.ConstructorArguments[i])));
        }

        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            arguments.Add(new(named.Key, Constant(named.Value)));
        }

        bool rejected = attribute.ConstructorArguments.Any(argument => argument.Kind == TypedConstantKind.Error)
            || attribute.NamedArguments.Any(argument => argument.Value.Kind == TypedConstantKind.Error);
        return rejected ? null : arguments.ToEquatableArray();
    }

    private static object? Constant(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Type => (constant.Value as ITypeSymbol)?.ToDisplayString() ?? "null",
        TypedConstantKind.Primitive or TypedConstantKind.Enum => constant.Value,
        _ => null,
    };

    private static Dictionary<string, Location> ArgumentLocations(AttributeSyntax syntax, IMethodSymbol constructor)
    {
        var locations = new Dictionary<string, Location>();
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = syntax.ArgumentList?.Arguments ?? default;
        for (int i = 0; i < arguments.Count; i++)
        {
            string? name = arguments[i].NameEquals?.Name.Identifier.ValueText
                ?? arguments[i].NameColon?.Name.Identifier.ValueText
                ?? (i < constructor.Parameters.Length ? constructor.Parameters[i].Name : null);
            if (name is not null)
            {
                locations[name] = arguments[i].GetLocation();
            }
        }

        return locations;
    }

    private static TypeLayer ReadLayer(TypeDeclarationSyntax layer) => new(
        layer is RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not 0 } record
            ? $"{record.Keyword.Text} {record.ClassOrStructKeyword.Text}"
            : layer.Keyword.Text,
        layer.Identifier.Text,
        (layer.TypeParameterList?.Parameters.Select(parameter => parameter.Identifier.Text) ?? []).ToEquatableArray(),
        layer.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static (ISymbol Symbol, TypeMember Member)[] ReadMembers(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && ContractNames.MayBeGenerated(member.Name))
            .Select(member => (member, new TypeMember(
                member.Name,
                member is IMethodSymbol method
                    ? string.Join(", ", method.Parameters.Select(parameter => parameter.Type.ToDisplayString()))
                    : null)))
            .GroupBy(pair => pair.Item2)
            .Select(same => same.First())
            .ToArray();

    // Primary constructors of classes and structs came with C# 12; the compiler that this is built against knows those of records only, but
    // every compiler gives the parameter list as a child of the declaration.
    private static ParameterListSyntax? ParameterList(TypeDeclarationSyntax type) => type.ChildNodes().OfType<ParameterListSyntax>().FirstOrDefault();

    private static string? BaseWithoutConstructor(INamedTypeSymbol type)
    {
        if (type.IsStatic || type.BaseType is not { SpecialType: SpecialType.None } baseType)
        {
            return null;
        }

        bool callable = baseType.InstanceConstructors.Any(constructor =>
            constructor.DeclaredAccessibility != Accessibility.Private && constructor.Parameters.All(parameter => parameter.IsOptional));
        return callable ? null : baseType.ToDisplayString();
    }

    private static KernelKind? EarlierKind(INamedTypeSymbol type, AttributeData attribute)
    {
        foreach (AttributeData other in type.GetAttributes())
        {
            if (other.ApplicationSyntaxReference is { } place
                && place.SyntaxTree == attribute.ApplicationSyntaxReference!.SyntaxTree
                && place.Span == attribute.ApplicationSyntaxReference.Span)
            {
                return null;
            }

            string? name = other.AttributeClass?.ToDisplayString();
            foreach (KernelKind kind in KernelKinds.All)
            {
                if (name == kind.MetadataName())
                {
                    return kind;
                }
            }
        }

        return null;
    }

    private static string OneLine(AttributeSyntax syntax) => syntax.NormalizeWhitespace(indentation: "", eol: " ").ToString();
}
