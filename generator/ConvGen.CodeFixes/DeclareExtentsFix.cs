using System.Collections.Immutable;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.CodeFixes;

/// <summary>Declares the missing extents of an input, with the value of the declared one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DeclareExtentsFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.ExtentMissing.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await KernelAttribute.FindAsync(context).ConfigureAwait(false) is not { } attribute)
        {
            return;
        }

        string[] extents = AxisNames.Of(attribute.Kind).Select(axis => axis.Extent).ToArray();
        AttributeArgumentSyntax? declared = extents.Select(attribute.Option).FirstOrDefault(argument => argument is not null);
        if (declared is null)
        {
            return;
        }

        string[] missing = extents.Where(extent => attribute.Option(extent) is null).Select(extent => $"{extent} = {declared.Expression}").ToArray();
        context.RegisterTextFix(
            $"Add {string.Join(" and ", missing)}",
            nameof(DeclareExtentsFix),
            [new TextChange(new(declared.Span.End, 0), string.Concat(missing.Select(extent => $", {extent}")))]);
    }
}
