using System.Collections.Immutable;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Judgement;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.CodeFixes;

/// <summary>Declares the number of channels or features that arrive from the layer that is read.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DeclareFittingFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.ShapeMismatch.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (context.Diagnostics[0].Properties.TryGetValue(Violation.FittingProperty, out string? fitting)
            && fitting is not null
            && root?.FindNode(context.Span).FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument)
        {
            string title = $"Declare {fitting}";
            context.RegisterTextFix(title, title, [new TextChange(argument.Expression.Span, fitting)]);
        }
    }
}
