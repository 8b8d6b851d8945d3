using System.Collections.Immutable;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Judgement;
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
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await KernelAttribute.FindAsync(context).ConfigureAwait(false) is not { } attribute)
        {
            return;
        }

        UnknownOption? option = AttributeOptions.Unknown(attribute.Syntax, attribute.Data.AttributeClass, isLayer: false)
            .FirstOrDefault(unknown => attribute.Option(unknown.Name) is { NameEquals: { } name } && name.Name.Span == context.Span);
        if (option is not null && OptionAdvice.For(option, attribute.Kind) is { Replacement: { } replacement })
        {
            context.RegisterTextFix($"Use {replacement}", nameof(RenameOptionFix), [new TextChange(context.Span, replacement)]);
        }
    }
}
