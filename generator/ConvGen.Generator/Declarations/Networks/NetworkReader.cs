using ConvGen.Generator.Collections;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Declarations.Networks;

/// <summary>A network's declaration with the source locations of its parts.</summary>
internal sealed record LocatedNetwork(NetworkDeclaration Declaration, NetworkLocations Locations);

/// <summary>Turns the syntax and the symbols of a network into data.</summary>
internal static class NetworkReader
{
    /// <summary>Reads a network. Returns null if the compiler itself rejects an attribute of the network or of one of its layers.</summary>
    public static LocatedNetwork? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context is not { TargetSymbol: INamedTypeSymbol type, Attributes.Length: 1 }
            || DeclarationReader.Read(LayerKind.Network, type, context.Attributes[0], context.SemanticModel, cancellation) is not { } network)
        {
            return null;
        }

        // Attributes of the type itself stand in the part with the network's attribute, so the target node is that part.
        var part = (TypeDeclarationSyntax)context.TargetNode;
        var layers = new List<(LayerDeclaration Layer, DeclarationLocations Locations)>();
        foreach (TypeDeclarationSyntax syntax in part.Members.OfType<TypeDeclarationSyntax>())
        {
            if (context.SemanticModel.GetDeclaredSymbol(syntax, cancellation) is { } nested && LayerAttributeIn(syntax, nested, cancellation) is { } attribute)
            {
                if (DeclarationReader.Read(attribute.LayerKind()!.Value, nested, attribute, context.SemanticModel, cancellation) is not { } layer)
                {
                    return null;
                }

                layers.Add((new(layer.Declaration, IsOutput(nested), nested.IsAbstract && !nested.IsStatic, ForeignNames(attribute, type, context.SemanticModel, cancellation)), layer.Locations));
            }
        }

        (string Name, Location Location)[] stray = [.. StrayLayers(type, part, context.SemanticModel.Compilation, cancellation)];
        return new(
            new(network.Declaration, layers.Select(layer => layer.Layer).ToEquatableArray(), stray.Select(layer => layer.Name).ToEquatableArray()),
            new(network.Locations, [.. layers.Select(layer => layer.Locations)], [.. stray.Select(layer => layer.Location)]));
    }

    // The last one: it is the one that collides if there are several. A nested type may have its attribute in another of its parts.
    private static AttributeData? LayerAttributeIn(TypeDeclarationSyntax part, INamedTypeSymbol layer, CancellationToken cancellation) => layer
        .GetAttributes()
        .LastOrDefault(attribute => attribute.LayerKind() is { } kind
            && kind != LayerKind.Network
            && attribute.ApplicationSyntaxReference is { } reference
            && reference.SyntaxTree == part.SyntaxTree
            && part.AttributeLists.Span.Contains(reference.Span));

    private static bool IsOutput(INamedTypeSymbol layer) => layer.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == LayerKinds.OutputMarker);

    private static IEnumerable<(string Name, Location Location)> StrayLayers(
        INamedTypeSymbol network, TypeDeclarationSyntax part, Compilation compilation, CancellationToken cancellation) =>
        from reference in network.DeclaringSyntaxReferences
        let other = reference.GetSyntax(cancellation) as TypeDeclarationSyntax
        where other is not null && other != part
        from syntax in other.Members.OfType<TypeDeclarationSyntax>()
        where syntax.AttributeLists.Count > 0
        let nested = compilation.GetSemanticModel(syntax.SyntaxTree).GetDeclaredSymbol(syntax, cancellation)
        where nested is not null && LayerAttributeIn(syntax, nested, cancellation) is not null
        select (nested.Name, syntax.Identifier.GetLocation());

    private static EquatableArray<ForeignName> ForeignNames(
        AttributeData attribute, INamedTypeSymbol network, SemanticModel semantics, CancellationToken cancellation)
    {
        IEnumerable<ExpressionSyntax> named =
            from invocation in attribute.ApplicationSyntaxReference!.GetSyntax(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>()
            where invocation is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments.Count: 1 }
            select invocation.ArgumentList.Arguments[0].Expression;
        return (
            from expression in named
            let info = semantics.GetSymbolInfo(expression, cancellation)
            let symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault()
            where symbol is not null && !SymbolEqualityComparer.Default.Equals(symbol.ContainingType?.OriginalDefinition, network.OriginalDefinition)
            select new ForeignName(symbol.Name, symbol.ToDisplayString())).ToEquatableArray();
    }
}
