using System.Collections.Immutable;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConvGen.Generator.Analysis;

/// <summary>Suggests the shorter attribute for a Conv2D with one group per input channel.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DepthwiseAnalyzer : DiagnosticAnalyzer
{
    private const string Groups = nameof(Groups);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.DepthwiseSpelledOut);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in context.Symbol.GetAttributes())
        {
            if (IsDepthwise(attribute) && GroupsArgument(attribute, context.CancellationToken) is { } argument)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rules.DepthwiseSpelledOut, argument.GetLocation(), attribute.Number("inChannels")));
            }
        }
    }

    private static bool IsDepthwise(AttributeData attribute) =>
        attribute.KernelKind() == LayerKind.Conv2D
        && attribute.NamedArguments.Any(option => option.Key == Groups && option.Value.Value is int groups and > 1 && attribute.Number("inChannels") == groups)
        && attribute.Number("outChannels") % attribute.Number("inChannels") == 0;

    private static AttributeArgumentSyntax? GroupsArgument(AttributeData attribute, CancellationToken cancellation) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax)
            ?.ArgumentList
            ?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == Groups);
}
