using System.Collections.Immutable;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConvGen.Generator.Analysis;

/// <summary>
/// Warns of projects that NativeAOT compiles for an x86 machine of the time before fused multiply-add, which is its default: the kernels' fast paths
/// would be left out of the program, on whatever machine it runs.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NativeCompilationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.NativeWithoutFusedMultiplyAdd);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var properties = new BuildProperties(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            if (Cause(properties) is not { } cause || !TargetPlatformReader.Read(start.Compilation).HasVectors)
            {
                return;
            }

            int kernels = 0;
            start.RegisterSymbolAction(symbol => Interlocked.Add(ref kernels, ((INamedTypeSymbol)symbol.Symbol).IsKernel() ? 1 : 0), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                if (kernels > 0)
                {
                    end.ReportDiagnostic(Diagnostic.Create(Rules.NativeWithoutFusedMultiplyAdd, Location.None, cause));
                }
            });
        });
    }

    private static string? Cause(BuildProperties properties) => properties switch
    {
        { PublishAot: false } or { IsX86: false } => null,
        { InstructionSet: "" } => "IlcInstructionSet is not set",
        { InstructionSet: { } set } => InstructionSets.HaveFusedMultiplyAdd(set) ? null : $"IlcInstructionSet is {set}",
    };

    /// <summary>Properties of the user's project. The package's ConvGen.props makes them visible to analyzers.</summary>
    private sealed class BuildProperties(AnalyzerConfigOptions options)
    {
        public bool PublishAot => Value("PublishAot").Equals("true", StringComparison.OrdinalIgnoreCase);

        public string InstructionSet => Value("IlcInstructionSet").Trim();

        /// <summary>Whether the target is an x86 machine. Where it is not said, it is like the one that builds.</summary>
        public bool IsX86
        {
            get
            {
                string identifier = Value("RuntimeIdentifier") is { Length: > 0 } target ? target : Value("NETCoreSdkPortableRuntimeIdentifier");
                string architecture = identifier.Substring(identifier.LastIndexOf('-') + 1);
                return architecture is "" or "x64" or "x86";
            }
        }

        private string Value(string property) => options.TryGetValue($"build_property.{property}", out string? value) ? value : "";
    }
}
