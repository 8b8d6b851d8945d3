using System.Collections.Immutable;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Emission;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator;

/// <summary>
/// Generates a convolution for each type with one of ConvGen's attributes. This file only connects the stages: declarations become models, models
/// become plans, and plans become source. Errors in a declaration go to a second output.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ConvolutionGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<TargetPlatform> platform = context.CompilationProvider
            .Select(static (compilation, _) => TargetPlatformReader.Read(compilation))
            .WithTrackingName(Steps.Platform);

        List<IncrementalValuesProvider<KernelPlan>> plans = [];
        foreach (KernelKind kind in KernelKinds.All)
        {
            IncrementalValuesProvider<LocatedDeclaration> declarations = Declarations(context, kind);
            plans.Add(Plans(declarations, platform));
            context.RegisterSourceOutput(declarations.Combine(platform), static (output, pair) => ReportViolations(output, pair.Left, pair.Right));
        }

        // File names are compared case-insensitively, so names that differ only by case must be made unique.
        IncrementalValueProvider<EquatableArray<string>> ambiguous = Names(plans)
            .Select(static (names, _) => KernelNames.Ambiguous(names))
            .WithTrackingName(Steps.AmbiguousNames);
        foreach (IncrementalValuesProvider<KernelPlan> ofKind in plans)
        {
            context.RegisterSourceOutput(
                ofKind.Combine(ambiguous),
                static (output, pair) => output.AddSource(KernelNames.HintName(pair.Left.Model.Type, pair.Right), KernelFile.Print(pair.Left)));
        }
    }

    private static IncrementalValuesProvider<LocatedDeclaration> Declarations(IncrementalGeneratorInitializationContext context, KernelKind kind) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                kind.MetadataName(),
                static (node, _) => node is TypeDeclarationSyntax,
                (attributed, cancellation) => DeclarationReader.Read(kind, attributed, cancellation))
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!);

    // Locations change with every edit above the type, so they are dropped here. If declarations are equal, nothing more is done.
    private static IncrementalValuesProvider<KernelPlan> Plans(
        IncrementalValuesProvider<LocatedDeclaration> declarations, IncrementalValueProvider<TargetPlatform> platform) =>
        declarations
            .Select(static (declaration, _) => declaration.Declaration)
            .WithTrackingName(Steps.Declarations)
            .Combine(platform)
            .Select(static (pair, _) => ModelBuilder.Build(pair.Left, pair.Right))
            .WithTrackingName(Steps.Models)
            .Where(static result => result.Model is not null)
            .Select(static (result, _) => Planner.Plan(result.Model!))
            .WithTrackingName(Steps.Plans);

    private static IncrementalValueProvider<ImmutableArray<string>> Names(IReadOnlyList<IncrementalValuesProvider<KernelPlan>> plans) => plans
        .Select(static ofKind => ofKind.Select(static (plan, _) => KernelNames.FileName(plan.Model.Type)).Collect())
        .Aggregate(static (left, right) => left.Combine(right).Select(static (pair, _) => pair.Left.AddRange(pair.Right)));

    private static void ReportViolations(SourceProductionContext output, LocatedDeclaration located, TargetPlatform platform)
    {
        foreach (Violation violation in ModelBuilder.Build(located.Declaration, platform).Violations)
        {
            output.ReportDiagnostic(violation.At(located.Locations));
        }
    }

    /// <summary>The names of the pipeline's steps, as tests and debuggers see them.</summary>
    internal static class Steps
    {
        public const string Platform = nameof(Platform);
        public const string Declarations = nameof(Declarations);
        public const string Models = nameof(Models);
        public const string Plans = nameof(Plans);
        public const string AmbiguousNames = nameof(AmbiguousNames);
    }
}
