using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Declarations;

/// <summary>
/// Finds expressions that depend on a kernel's constant. A generator does not see the code that it is about to generate, but the compiler does, so it
/// accepts the expression without a diagnostic.
/// </summary>
internal sealed class UnknownConstants(Compilation compilation, CancellationToken cancellation)
{
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the expression uses such a constant, directly or through the user's own constants.</summary>
    public bool AreNamedIn(SyntaxNode expression)
    {
        SemanticModel semantics = compilation.GetSemanticModel(expression.SyntaxTree);
        return expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => semantics.GetSymbolInfo(name, cancellation).Symbol switch
        {
            null => MemberNames.MayBeGenerated(name.Identifier.ValueText) && Containers(name, semantics).Any(MayHoldConstants),
            IFieldSymbol { IsConst: true, HasConstantValue: false } constant => _followed.Add(constant) && Values(constant).Any(AreNamedIn),
            _ => false,
        });
    }

    // The types that a name may be a member of.
    private IEnumerable<ISymbol?> Containers(SimpleNameSyntax name, SemanticModel semantics)
    {
        if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
        {
            return [semantics.GetSymbolInfo(access.Expression, cancellation).Symbol];
        }

        IEnumerable<ISymbol?> around = name.Ancestors()
            .OfType<TypeDeclarationSyntax>()
            .Where(type => type.Members.Span.Contains(name.Span))
            .Select(type => semantics.GetDeclaredSymbol(type, cancellation));
        IEnumerable<ISymbol?> imported = semantics.GetImportScopes(name.SpanStart, cancellation)
            .SelectMany(scope => scope.Imports)
            .Select(import => import.NamespaceOrType);
        return around.Concat(imported);
    }

    // Constants are inherited.
    private static bool MayHoldConstants(ISymbol? container)
    {
        for (var type = container as INamedTypeSymbol; type is not null; type = type.BaseType)
        {
            if (type.IsKernel())
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<SyntaxNode> Values(IFieldSymbol constant) => constant.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax(cancellation).ChildNodes())
        .OfType<EqualsValueClauseSyntax>()
        .Select(initializer => initializer.Value);
}
