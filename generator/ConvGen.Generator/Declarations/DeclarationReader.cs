using System.Runtime.InteropServices;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Declarations;

/// <summary>A declaration with the source locations of its parts.</summary>
internal sealed record LocatedDeclaration(Declaration Declaration, DeclarationLocations Locations);

/// <summary>Turns an annotated type's syntax and symbols into data. No later stage sees a symbol or a syntax node.</summary>
internal static class DeclarationReader
{
    // Since C# 11, a struct's constructor does not have to set every field. The Roslyn version that this is built against has no name for it.
    private const LanguageVersion CSharp11 = (LanguageVersion)1100;

    private const string StructLayout = "System.Runtime.InteropServices.StructLayoutAttribute";

    private static readonly SymbolDisplayFormat EscapedName = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>
    /// Reads the declaration of a kernel. Returns null if the compiler itself rejects the attribute, except for options that the attribute does not have,
    /// or if the kernel is a layer of a network, which is read with it.
    /// </summary>
    public static LocatedDeclaration? Read(LayerKind kind, GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context is { TargetSymbol: INamedTypeSymbol type, Attributes.Length: 1 } && type.ContainingType?.IsNetwork() != true
            ? Read(kind, type, context.Attributes[0], context.SemanticModel, cancellation)
            : null;

    /// <summary>Reads the declaration of a type with an attribute in the file of a semantic model.</summary>
    public static LocatedDeclaration? Read(
        LayerKind kind, INamedTypeSymbol type, AttributeData attribute, SemanticModel semanticModel, CancellationToken cancellation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax
            || (attribute.AttributeConstructor ?? AttributeArguments.LikeliestConstructor(syntax, attribute.AttributeClass)) is not { } constructor)
        {
            return null;
        }

        string? unknownArgument = UnknownArgument(syntax, constructor, new(semanticModel.Compilation, cancellation));
        EquatableArray<UnknownOption> unknownOptions = new([]);
        if (unknownArgument is null
            && (attribute.AttributeConstructor is null || CompilerVerdict.Rejects(attribute, syntax, type, semanticModel, cancellation)))
        {
            unknownOptions = AttributeOptions.Unknown(syntax, attribute.AttributeClass, isLayer: !kind.IsKernel() || type.ContainingType?.IsNetwork() == true);
            if (unknownOptions.Count == 0)
            {
                return null;
            }
        }

        // The part of the type with the attribute: diagnostics on the type's name belong there. If the compiler rejects the declaration,
        // its own message is enough.
        if (syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaringSyntax
            || type.TypeKind is not (TypeKind.Class or TypeKind.Struct)
            || type.BaseType is IErrorTypeSymbol { CandidateReason: CandidateReason.NotReferencable } // circular base class
            || IsHalfTyped(declaringSyntax))
        {
            return null;
        }

        TypeDeclarationSyntax[] nest = declaringSyntax.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Reverse().ToArray();
        (ISymbol Symbol, TypeMember Member)[] members = ReadMembers(kind, type, cancellation);
        TypeDeclarationSyntax[] parts = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>()
            .ToArray();
        ParameterListSyntax? primaryConstructor = parts.Select(ParameterList).FirstOrDefault(list => list is not null);

        var annotated = new HostType(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(EscapedName),
            nest.Select(ReadLayer).ToEquatableArray(),
            type.IsStatic,
            type.IsValueType,
            IsFileLocal: nest.Any(layer => layer.Modifiers.Any(modifier => modifier.Text == "file")),
            HasPrimaryConstructor: primaryConstructor is not null,
            HasLayout: type.GetAttributes().Any(other => other.AttributeClass?.ToDisplayString() == StructLayout),
            FixedLayout: type.GetAttributes().Select(FixedLayout).FirstOrDefault(layout => layout is not null),
            BaseWithoutConstructor(type, semanticModel.Compilation),
            members.Select(pair => pair.Member).ToEquatableArray(),
            AbstractMembers(kind, type),
            UnchainedConstructors(type, semanticModel.Compilation, cancellation),
            BeginsWithThis(type, cancellation));

        return new(
            new(kind, OneLine(syntax), ReadArguments(attribute, constructor), annotated, EarlierKind(type, attribute), unknownArgument, unknownOptions),
            new(
                syntax.GetLocation(),
                ArgumentLocations(syntax, constructor, unknownOptions),
                nest.Select(layer => layer.Identifier.GetLocation()).ToArray(),
                members.ToDictionary(pair => pair.Member, pair => pair.Symbol.Locations[0]),
                primaryConstructor?.GetLocation()));
    }

    // Fields of an explicit layout each need an offset (CS0625); an inline array has one field (CS9169).
    private static string? FixedLayout(AttributeData attribute) => attribute.AttributeClass?.ToDisplayString() switch
    {
        StructLayout when attribute.ConstructorArguments is [{ Value: (int)LayoutKind.Explicit or (short)LayoutKind.Explicit }] => "StructLayout(LayoutKind.Explicit)",
        "System.Runtime.CompilerServices.InlineArrayAttribute" => "InlineArray",
        _ => null,
    };

    private static EquatableArray<Argument> ReadArguments(AttributeData attribute, IMethodSymbol constructor) =>
        AttributeArguments.Understood(attribute, constructor).Select(argument => new Argument(argument.Name, Constant(argument.Value))).ToEquatableArray();

    private static object? Constant(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Type => (constant.Value as ITypeSymbol)?.ToDisplayString() ?? "null",
        TypedConstantKind.Primitive or TypedConstantKind.Enum => constant.Value,
        TypedConstantKind.Array when constant.Values.IsDefault => null,
        TypedConstantKind.Array when constant.Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Int32 } =>
            constant.Values.Select(item => item.Value).OfType<int>().ToEquatableArray(),
        TypedConstantKind.Array => constant.Values.Select(item => item.Value).OfType<string>().ToEquatableArray(),
        _ => null,
    };

    // If an argument is given twice, which the compiler rejects, the last location. Of an option that does not exist, only the name is wrong.
    private static Dictionary<string, Location> ArgumentLocations(
        AttributeSyntax syntax, IMethodSymbol constructor, EquatableArray<UnknownOption> unknownOptions)
    {
        var locations = new Dictionary<string, Location>();
        foreach ((string name, AttributeArgumentSyntax argument) in AttributeArguments.Written(syntax, constructor))
        {
            bool isUnknown = unknownOptions.Any(option => option.Name == name) && argument.NameEquals is not null;
            locations[name] = isUnknown ? argument.NameEquals!.Name.GetLocation() : argument.GetLocation();
        }

        return locations;
    }

    private static string? UnknownArgument(AttributeSyntax syntax, IMethodSymbol constructor, UnknownConstants constants) =>
        AttributeArguments.Written(syntax, constructor).FirstOrDefault(argument => constants.AreNamedIn(argument.Syntax.Expression)).Name;

    private static TypeLayer ReadLayer(TypeDeclarationSyntax layer) => new(
        layer is RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: not 0 } record
            ? $"{record.Keyword.Text} {record.ClassOrStructKeyword.Text}"
            : layer.Keyword.Text,
        Name(layer.Identifier),
        (layer.TypeParameterList?.Parameters.Select(parameter => Name(parameter.Identifier)) ?? []).ToEquatableArray(),
        layer.Modifiers.Any(SyntaxKind.PartialKeyword));

    // Without Unicode escapes, but with the @ of identifiers that are keywords.
    private static string Name(SyntaxToken identifier) =>
        identifier.Text.StartsWith("@", StringComparison.Ordinal) ? "@" + identifier.ValueText : identifier.ValueText;

    private static bool IsHalfTyped(TypeDeclarationSyntax declaration) =>
        declaration.AncestorsAndSelf().Any(node => node switch
        {
            TypeDeclarationSyntax layer => layer.Identifier.IsMissing
                || layer.TypeParameterList is { ContainsDiagnostics: true }
                || layer.BaseList is { ContainsDiagnostics: true }
                || ParameterList(layer) is { ContainsDiagnostics: true },
            BaseNamespaceDeclarationSyntax container => container.Name.ContainsDiagnostics,
            _ => false,
        });

    private static (ISymbol Symbol, TypeMember Member)[] ReadMembers(LayerKind kind, INamedTypeSymbol type, CancellationToken cancellation) =>
        type.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && MemberNames.MayBeGenerated(member.Name, kind))
            .Select(member => (member, Member(member) with { IsGenerated = GeneratedFiles.Contains(member.Locations[0].SourceTree, cancellation) }))
            .GroupBy(pair => pair.Item2)
            .Select(same => same.First())
            .ToArray();

    private static EquatableArray<TypeMember> UnchainedConstructors(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) => (
        from constructor in OwnConstructors(type, cancellation)
        where IsBeforeCSharp11(constructor.Syntax)
            && (constructor.Syntax.Initializer is { } initializer
                ? constructor.Symbol.Parameters.IsEmpty && CallsGenerated(initializer, compilation)
                : !SetsItself(constructor.Syntax))
        select Member(constructor.Symbol)).ToEquatableArray();

    // A constructor that the user calls and the compiler does not find is still to be generated.
    private static bool CallsGenerated(ConstructorInitializerSyntax initializer, Compilation compilation) =>
        compilation.GetSemanticModel(initializer.SyntaxTree).GetSymbolInfo(initializer).Symbol is null;

    private static bool BeginsWithThis(INamedTypeSymbol type, CancellationToken cancellation) => type.IsValueType
        && !OwnConstructors(type, cancellation).Any(constructor => constructor.Symbol.Parameters.IsEmpty && !IsBeforeCSharp11(constructor.Syntax));

    private static IEnumerable<(IMethodSymbol Symbol, ConstructorDeclarationSyntax Syntax)> OwnConstructors(INamedTypeSymbol type, CancellationToken cancellation) =>
        from constructor in type.InstanceConstructors
        where type.IsValueType
        from reference in constructor.DeclaringSyntaxReferences
        let syntax = reference.GetSyntax(cancellation) as ConstructorDeclarationSyntax
        where syntax is not null
        select (constructor, syntax);

    private static bool IsBeforeCSharp11(ConstructorDeclarationSyntax constructor) =>
        constructor.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < CSharp11 };


    // An assignment to 'this' sets every field.
    private static bool SetsItself(ConstructorDeclarationSyntax constructor) =>
        constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left is ThisExpressionSyntax);

    private static EquatableArray<TypeMember> AbstractMembers(LayerKind kind, INamedTypeSymbol type)
    {
        var overridden = new HashSet<ISymbol?>(SymbolEqualityComparer.Default);
        var members = new List<TypeMember>();
        for (INamedTypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (ISymbol member in declaring.GetMembers().Where(member => MemberNames.MayBeGenerated(member.Name, kind)))
            {
                overridden.Add(Overridden(member));
                bool isInherited = !SymbolEqualityComparer.Default.Equals(declaring, type);
                if (isInherited && member.IsAbstract && !overridden.Contains(member))
                {
                    members.Add(Member(member));
                }
            }
        }

        return members.ToEquatableArray();
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };

    private static TypeMember Member(ISymbol member) => new(member.Name, member is IMethodSymbol method ? Signature(method) : null);

    // Overloads can differ in type parameters and in how parameters are passed.
    private static string Signature(IMethodSymbol method)
    {
        IEnumerable<string> parameters = method.Parameters.Select(parameter =>
            parameter.RefKind == RefKind.None ? parameter.Type.ToDisplayString() : $"ref {parameter.Type.ToDisplayString()}");
        string list = string.Join(", ", parameters);
        return method.TypeParameters.IsEmpty ? list : $"<{method.TypeParameters.Length}>{list}";
    }

    // Classes and structs have primary constructors since C# 12. The Roslyn version that this is built against supports only those of records, but in
    // every version the parameter list is a child of the declaration.
    private static ParameterListSyntax? ParameterList(TypeDeclarationSyntax type) => type.ChildNodes().OfType<ParameterListSyntax>().FirstOrDefault();

    private static string? BaseWithoutConstructor(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.IsStatic || type.BaseType is not { SpecialType: SpecialType.None, TypeKind: not TypeKind.Error, IsStatic: false } baseType)
        {
            return null;
        }

        // The compiler's default constructor of a class no longer exists once this generator adds another constructor.
        bool isLayer = baseType.IsKernel();
        bool callable = baseType.InstanceConstructors.Any(constructor =>
            !(isLayer && constructor.IsImplicitlyDeclared)
            && compilation.IsSymbolAccessibleWithin(constructor, type)
            && constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams));
        return callable ? null : baseType.ToDisplayString();
    }

    private static LayerKind? EarlierKind(INamedTypeSymbol type, AttributeData attribute)
    {
        foreach (AttributeData other in type.GetAttributes())
        {
            if (other.ApplicationSyntaxReference is { } place
                && place.SyntaxTree == attribute.ApplicationSyntaxReference!.SyntaxTree
                && place.Span == attribute.ApplicationSyntaxReference.Span)
            {
                return null;
            }

            if (other.LayerKind() is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    // Comments and directives between the arguments are not part of it.
    private static string OneLine(AttributeSyntax syntax) => syntax
        .ReplaceTokens(syntax.DescendantTokens(), static (token, _) => token.WithLeadingTrivia().WithTrailingTrivia())
        .NormalizeWhitespace(indentation: "", eol: " ")
        .ToString();
}
