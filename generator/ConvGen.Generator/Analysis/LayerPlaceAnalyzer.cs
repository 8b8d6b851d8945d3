using System.Collections.Immutable;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConvGen.Generator.Analysis;

/// <summary>Reports attributes and options that have an effect only on layers of networks, if the type is not nested in a network.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LayerPlaceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.NotInNetwork);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol.ContainingType?.IsNetwork() == true)
        {
            return;
        }

        foreach (AttributeData attribute in context.Symbol.GetAttributes())
        {
            if (attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not AttributeSyntax syntax)
            {
                continue;
            }

            string? ofLayers = attribute.AttributeClass?.ToDisplayString() == LayerKinds.OutputMarker ? "Output"
                : attribute.LayerKind() is { } kind && kind != LayerKind.Network && !kind.IsKernel() ? kind.ToString()
                : null;
            if (ofLayers is not null)
            {
                Report(syntax, $"[{ofLayers}]", "nest the type in a network, or remove the attribute");
            }
            else if (attribute.KernelKind() is not null)
            {
                foreach (AttributeArgumentSyntax option in Options(syntax))
                {
                    Report(option, option.NameEquals!.Name.Identifier.ValueText, "remove it, or nest the type in a network");
                }
            }
        }

        void Report(SyntaxNode place, string what, string advice) =>
            context.ReportDiagnostic(Diagnostic.Create(Rules.NotInNetwork, place.GetLocation(), what, advice));
    }

    private static IEnumerable<AttributeArgumentSyntax> Options(AttributeSyntax syntax) =>
        (syntax.ArgumentList?.Arguments ?? default).Where(argument => argument.NameEquals is { } name && ArgumentNames.OfLayers.Contains(name.Name.Identifier.ValueText));
}
