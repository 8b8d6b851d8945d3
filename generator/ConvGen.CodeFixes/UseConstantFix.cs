using System.Collections.Immutable;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.CodeFixes;

/// <summary>Replaces the length of a buffer with the kernel's constant for the required length.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UseConstantFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.BufferLengthWrong.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic diagnostic = context.Diagnostics[0];
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null
            || diagnostic.AdditionalLocations is not [{ } size]
            || root.FindNode(size.SourceSpan, getInnermostNodeForTie: true) is not LiteralExpressionSyntax number
            || !diagnostic.Properties.TryGetValue(BufferLengthAnalyzer.ConstantProperty, out string? constant))
        {
            return;
        }

        context.RegisterTextFix($"Use {constant}", nameof(UseConstantFix), [new TextChange(number.Span, constant!)]);
    }
}
