using System.Collections.Immutable;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConvGen.Generator.Analysis;

/// <summary>
/// Reports options that an attribute does not have. The compiler also reports an error, but it suggests that a type or a using directive is missing.
/// This is a warning because there is already an error.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownOptionAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The diagnostic property with the option to use instead, if there is one.</summary>
    public const string ReplacementProperty = "Replacement";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.OptionUnknown);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        // Uses the syntax, because the compiler drops these arguments from the attribute.
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Attribute);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute.ArgumentList is not { } list
            || context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type is not INamedTypeSymbol type
            || KernelSymbols.DeclaredKind(type) is not { } kind)
        {
            return;
        }

        string[] options = [.. Options(type).OrderBy(option => option, StringComparer.Ordinal)];
        string[] parameters = [.. type.InstanceConstructors.SelectMany(constructor => constructor.Parameters).Select(parameter => parameter.Name).Distinct()];
        foreach (IdentifierNameSyntax name in list.Arguments.Select(argument => argument.NameEquals?.Name).OfType<IdentifierNameSyntax>())
        {
            string option = name.Identifier.ValueText;
            if (name.IsMissing || options.Contains(option))
            {
                continue;
            }

            var advice = OptionAdvice.For(option, kind, options, parameters);
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.OptionUnknown,
                name.GetLocation(),
                properties: ImmutableDictionary<string, string?>.Empty.Add(ReplacementProperty, advice?.Replacement),
                kind,
                option,
                advice is null ? "" : $"{advice.Text}; ",
                string.Join(", ", options)));
        }
    }

    private static IEnumerable<string> Options(INamedTypeSymbol attribute)
    {
        for (INamedTypeSymbol? type = attribute; type is not null; type = type.BaseType)
        {
            foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (property.SetMethod is { DeclaredAccessibility: Accessibility.Public })
                {
                    yield return property.Name;
                }
            }
        }
    }
}
