using System.Collections.Immutable;
using System.Globalization;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.CodeFixes;

/// <summary>Replaces a Conv2D with one group per input channel with the equivalent DepthwiseConv2D.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DeclareDepthwiseFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Rules.DepthwiseSpelledOut.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || await KernelAttribute.FindAsync(context).ConfigureAwait(false) is not { } attribute || Depthwise(attribute) is not { } depthwise)
        {
            return;
        }

        Document document = context.Document;
        context.RegisterCodeFix(
            CodeAction.Create(
                "Use DepthwiseConv2D",
                _ => Task.FromResult(document.WithSyntaxRoot(root.ReplaceNode(attribute.Syntax, depthwise))),
                nameof(DeclareDepthwiseFix)),
            context.Diagnostics);
    }

    private static AttributeSyntax? Depthwise(KernelAttribute attribute)
    {
        SimpleNameSyntax name = attribute.Syntax.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax qualified => qualified.Name,
            SimpleNameSyntax simple => simple,
            _ => throw new InvalidOperationException($"'{attribute.Syntax.Name}' is not the name of an attribute."),
        };

        // A user-defined alias for the attribute has no depthwise counterpart.
        if (name.Identifier.ValueText is not ("Conv2D" or "Conv2DAttribute")
            || attribute.Parameter("inChannels") is not { } inChannels
            || attribute.Parameter("outChannels") is not { } outChannels
            || attribute.Option("Groups") is not { } groups)
        {
            return null;
        }

        // By index, starting with the last, because a changed list contains different nodes. Options come after the constructor's arguments.
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.Syntax.ArgumentList!.Arguments;
        (int inPlace, int outPlace, int groupsPlace) = (arguments.IndexOf(inChannels), arguments.IndexOf(outChannels), arguments.IndexOf(groups));
        arguments = Multiplier(attribute.Data) is { } multiplier
            ? arguments.Replace(groups, Multiplied(groups, multiplier))
            : arguments.RemoveAt(groupsPlace);
        arguments = arguments.Replace(arguments[inPlace], Renamed(inChannels)).RemoveAt(outPlace);
        return attribute.Syntax
            .ReplaceToken(name.Identifier, SyntaxFactory.Identifier("Depthwise" + name.Identifier.ValueText).WithTriviaFrom(name.Identifier))
            .WithArgumentList(attribute.Syntax.ArgumentList.WithArguments(arguments));
    }

    // The default is 1.
    private static int? Multiplier(AttributeData attribute) =>
        attribute.Number("outChannels") / attribute.Number("inChannels") is > 1 and var multiplier ? multiplier : null;

    private static AttributeArgumentSyntax Multiplied(AttributeArgumentSyntax groups, int multiplier) => groups
        .WithNameEquals(groups.NameEquals!.WithName(SyntaxFactory.IdentifierName("Multiplier").WithTriviaFrom(groups.NameEquals.Name)))
        .WithExpression(SyntaxFactory.ParseExpression(multiplier.ToString(CultureInfo.InvariantCulture)).WithTriviaFrom(groups.Expression));

    private static AttributeArgumentSyntax Renamed(AttributeArgumentSyntax inChannels) => inChannels.NameColon is { } colon
        ? inChannels.WithNameColon(colon.WithName(SyntaxFactory.IdentifierName("channels").WithTriviaFrom(colon.Name)))
        : inChannels;
}
