using System.Collections.Immutable;
using System.Globalization;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ConvGen.CodeFixes;

/// <summary>Sets the number of groups to one that divides the channels.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ChooseGroupsFix : CodeFixProvider
{
    // More would make the editor's menu too long.
    private const int MostOffered = 6;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.GroupsDoNotDivide.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await KernelAttribute.FindAsync(context).ConfigureAwait(false) is not { } attribute
            || attribute.Option("Groups") is not { } argument
            || attribute.Data.Number("inChannels") is not (> 0 and var inChannels)
            || attribute.Data.Number("outChannels") is not (> 0 and var outChannels)
            || attribute.Data.NamedArguments.First(option => option.Key == "Groups").Value.Value is not int written)
        {
            return;
        }

        // The nearest numbers are the most likely intent.
        IEnumerable<int> nearest = Divisors.Common(inChannels, outChannels)
            .OrderBy(divisor => Math.Abs((long)divisor - written))
            .Take(MostOffered)
            .OrderBy(divisor => divisor);
        foreach (int groups in nearest)
        {
            string title = $"Set Groups to {groups.ToString(CultureInfo.InvariantCulture)}";
            context.RegisterTextFix(title, title, [new TextChange(argument.Expression.Span, groups.ToString(CultureInfo.InvariantCulture))]);
        }
    }
}
