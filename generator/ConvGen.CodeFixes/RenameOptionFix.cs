using System.Collections.Immutable;
using ConvGen.Generator.Analysis;
using ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.CodeFixes;

/// <summary>Replaces the name of an option that the attribute does not have with the one that was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RenameOptionFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.OptionUnknown.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.Diagnostics[0].Properties.TryGetValue(UnknownOptionAnalyzer.ReplacementProperty, out string? option) && option is not null)
        {
            context.RegisterTextFix($"Use {option}", nameof(RenameOptionFix), [new TextChange(context.Span, option)]);
        }

        return Task.CompletedTask;
    }
}
