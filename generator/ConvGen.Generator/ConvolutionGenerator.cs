using System.Collections.Immutable;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Declarations.Networks;
using ConvGen.Generator.Emission;
using ConvGen.Generator.Emission.Networks;
using ConvGen.Generator.Judgement;
using ConvGen.Generator.Judgement.Networks;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Planning.Networks;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator;

/// <summary>
/// Generates a convolution or a network for each type with one of ConvGen's attributes. This file only connects the stages: declarations become models,
/// models become plans, and plans become source. Errors in a declaration go to a second output. The kernels of a network's layers are planned and printed
/// like all others.
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
        foreach (LayerKind kind in LayerKinds.Kernels)
        {
            IncrementalValuesProvider<LocatedDeclaration> declarations = Declarations(context, kind);
            IncrementalValuesProvider<Verdict> verdicts = Verdicts(declarations, platform);
            plans.Add(Plans(verdicts));

            context.RegisterSourceOutput(Diagnostics(declarations, verdicts), static (output, diagnostic) => output.ReportDiagnostic(diagnostic));
        }

        IncrementalValuesProvider<LocatedNetwork> networks = Networks(context);
        IncrementalValuesProvider<NetworkVerdict> networkVerdicts = NetworkVerdicts(networks, platform);
        IncrementalValuesProvider<NetworkPlan> networkPlans = NetworkPlans(networkVerdicts);
        plans.Add(networkPlans
            .SelectMany(static (plan, _) => plan.Kernels)
            .WithTrackingName(Steps.LayerKernels)
            .Select(static (kernel, _) => Planner.Plan(kernel))
            .WithTrackingName(Steps.Plans));
        context.RegisterSourceOutput(NetworkDiagnostics(networks, networkVerdicts), static (output, diagnostic) => output.ReportDiagnostic(diagnostic));

        // File names are compared case-insensitively, so names that differ only by case must be made unique.
        IncrementalValueProvider<EquatableArray<string>> ambiguous = All(plans, static plan => KernelNames.FileName(plan.Model.Type))
            .Combine(networkPlans.Select(static (plan, _) => KernelNames.FileName(plan.Model.Type)).Collect())
            .Select(static (names, _) => KernelNames.Ambiguous(names.Left.Concat(names.Right)))
            .WithTrackingName(Steps.AmbiguousNames);

        // Equal kernels have one set of methods.
        IncrementalValueProvider<EquatableArray<SharedKernel>> shared = All(plans, static plan => KernelIdentity.Of(plan))
            .Select(static (kernels, _) => SharedKernel.Among(kernels))
            .WithTrackingName(Steps.SharedKernels);
        foreach (IncrementalValuesProvider<KernelPlan> ofKind in plans)
        {
            context.RegisterSourceOutput(
                ofKind.Combine(ambiguous).Combine(shared).Select(static (sources, _) => (
                    Plan: sources.Left.Left,
                    HintName: KernelNames.HintName(sources.Left.Left.Model.Type, sources.Left.Right),
                    Shared: SharedKernel.Of(sources.Left.Left, sources.Right))),
                static (output, file) => output.AddSource(file.HintName, KernelFile.Print(file.Plan, file.Shared)));
        }

        context.RegisterSourceOutput(
            networkPlans.Combine(ambiguous).Combine(shared).Select(static (sources, _) => (
                Plan: sources.Left.Left,
                HintName: KernelNames.HintName(sources.Left.Left.Model.Type, sources.Left.Right),
                Shared: SharedKernel.Of(sources.Left.Left, sources.Right))),
            static (output, file) => output.AddSource(file.HintName, NetworkFile.Print(file.Plan, file.Shared)));
    }

    private static IncrementalValuesProvider<LocatedNetwork> Networks(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                LayerKind.Network.MetadataName(),
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, cancellation) => NetworkReader.Read(attributed, cancellation))
            .Where(static network => network is not null)
            .Select(static (network, _) => network!);

    private static IncrementalValuesProvider<NetworkVerdict> NetworkVerdicts(
        IncrementalValuesProvider<LocatedNetwork> networks, IncrementalValueProvider<TargetPlatform> platform) =>
        networks
            .Select(static (network, _) => network.Declaration)
            .WithTrackingName(Steps.Networks)
            .Combine(platform)
            .Select(static (pair, _) => NetworkJudge.Judge(pair.Left, pair.Right))
            .WithTrackingName(Steps.NetworkVerdicts);

    private static IncrementalValuesProvider<NetworkPlan> NetworkPlans(IncrementalValuesProvider<NetworkVerdict> verdicts) => verdicts
        .Where(static verdict => verdict.Model is not null)
        .Select(static (verdict, _) => NetworkPlanner.Plan(verdict.Model!))
        .WithTrackingName(Steps.NetworkPlans);

    private static IncrementalValuesProvider<Diagnostic> NetworkDiagnostics(
        IncrementalValuesProvider<LocatedNetwork> networks, IncrementalValuesProvider<NetworkVerdict> verdicts) => verdicts
        .Collect()
        .Combine(networks.Select(static (network, _) => network.Locations).Collect())
        .SelectMany(static (pair, _) => pair.Left.Zip(pair.Right, static (verdict, locations) => verdict.Violations.Select(violation => violation.At(locations))))
        .SelectMany(static (diagnostics, _) => diagnostics);

    private static IncrementalValuesProvider<LocatedDeclaration> Declarations(IncrementalGeneratorInitializationContext context, LayerKind kind) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                kind.MetadataName(),
                static (node, _) => node is TypeDeclarationSyntax,
                (attributed, cancellation) => DeclarationReader.Read(kind, attributed, cancellation))
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!);

    // Locations change with every edit above the type, so they are dropped here. If declarations are equal, nothing more is done.
    private static IncrementalValuesProvider<Verdict> Verdicts(
        IncrementalValuesProvider<LocatedDeclaration> declarations, IncrementalValueProvider<TargetPlatform> platform) =>
        declarations
            .Select(static (declaration, _) => declaration.Declaration)
            .WithTrackingName(Steps.Declarations)
            .Combine(platform)
            .Select(static (pair, _) => KernelJudge.Judge(pair.Left, pair.Right))
            .WithTrackingName(Steps.Verdicts);

    private static IncrementalValuesProvider<KernelPlan> Plans(IncrementalValuesProvider<Verdict> verdicts) => verdicts
        .Where(static verdict => verdict.Model is not null)
        .Select(static (verdict, _) => Planner.Plan(verdict.Model!))
        .WithTrackingName(Steps.Plans);

    // A value of each kernel, of all kinds together.
    private static IncrementalValueProvider<ImmutableArray<T>> All<T>(
        IReadOnlyList<IncrementalValuesProvider<KernelPlan>> plans, Func<KernelPlan, T> value) => plans
        .Select(ofKind => ofKind.Select((plan, _) => value(plan)).Collect())
        .Aggregate(static (left, right) => left.Combine(right).Select(static (pair, _) => pair.Left.AddRange(pair.Right)));

    // Each declaration has one verdict, in the same order. Locations are new after every edit; they meet the verdicts here, so that nothing is judged
    // again for them.
    private static IncrementalValuesProvider<Diagnostic> Diagnostics(
        IncrementalValuesProvider<LocatedDeclaration> declarations, IncrementalValuesProvider<Verdict> verdicts) => verdicts
        .Collect()
        .Combine(declarations.Select(static (declaration, _) => declaration.Locations).Collect())
        .SelectMany(static (pair, _) => pair.Left.Zip(pair.Right, static (verdict, locations) => verdict.Violations.Select(violation => violation.At(locations))))
        .SelectMany(static (diagnostics, _) => diagnostics);

    /// <summary>The names of the pipeline's steps, as tests and debuggers see them.</summary>
    internal static class Steps
    {
        public const string Platform = nameof(Platform);
        public const string Declarations = nameof(Declarations);
        public const string Verdicts = nameof(Verdicts);
        public const string Plans = nameof(Plans);
        public const string Networks = nameof(Networks);
        public const string NetworkVerdicts = nameof(NetworkVerdicts);
        public const string NetworkPlans = nameof(NetworkPlans);
        public const string LayerKernels = nameof(LayerKernels);
        public const string AmbiguousNames = nameof(AmbiguousNames);
        public const string SharedKernels = nameof(SharedKernels);
    }
}
