using System.Collections.Immutable;
using ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.CodeFixes;

/// <summary>Makes a type and the types that contain it partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MakePartialFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.TypeNotPartial.Id, Rules.ContainingTypeNotPartial.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
    {
        // Several kernels may have the same containing type, to which the keyword is added only once. Separate fixes would conflict there.
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        IEnumerable<TypeDeclarationSyntax> types = diagnostics
            .SelectMany(diagnostic => NotPartial(root, diagnostic.Location.SourceSpan))
            .Distinct()
            .OrderBy(type => type.Keyword.SpanStart);
        return document.WithText(text.WithChanges(types.Select(Partial)));
    });

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        TypeDeclarationSyntax[] types = NotPartial(root, context.Span).Reverse().ToArray();
        if (types.Length > 0)
        {
            string names = string.Join(" and ", types.Select(type => type.Identifier.ValueText));
            context.RegisterTextFix($"Make {names} partial", nameof(MakePartialFix), types.Select(Partial));
        }
    }

    // Starts with the innermost type.
    private static IEnumerable<TypeDeclarationSyntax> NotPartial(SyntaxNode? root, TextSpan place) => root is null
        ? []
        : root.FindNode(place)
            .AncestorsAndSelf()
            .OfType<TypeDeclarationSyntax>()
            .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword));

    // The keyword is the last modifier, so that everything before it stays in place.
    private static TextChange Partial(TypeDeclarationSyntax type) => new(new(type.Keyword.SpanStart, 0), "partial ");
}
