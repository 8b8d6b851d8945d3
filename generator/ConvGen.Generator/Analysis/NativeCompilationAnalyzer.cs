using System.Collections.Immutable;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConvGen.Generator.Analysis;

/// <summary>
/// Warns if NativeAOT compiles a program for x86 machines without fused multiply-add, which is the default: the program would not contain the kernels'
/// fast paths, no matter which machine it runs on. Warns only when publishing: otherwise, the JIT compiles the program, and file-based apps set
/// <c>PublishAot</c> by default.
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
                    end.ReportDiagnostic(Diagnostic.Create(Rules.NativeWithoutFusedMultiplyAdd, Location.None, cause, Advice(properties)));
                }
            });
        });
    }

    private static string? Cause(BuildProperties properties) => properties switch
    {
        { PublishesNatively: false } or { IsX86: false } => null,
        { InstructionSet: "" } => "IlcInstructionSet is not set",
        { InstructionSet: { } set } => InstructionSets.HaveFusedMultiplyAdd(set) ? null : $"IlcInstructionSet is {set}",
    };

    private static string Advice(BuildProperties properties) => properties.IsFileBased
        ? "add '#:property IlcInstructionSet=native' at the top of the file to compile for the build machine, or use x86-64-v3 for machines since 2015"
        : "set <IlcInstructionSet>x86-64-v3</IlcInstructionSet> in the project, or use native for the build machine";

    /// <summary>Properties of the user's project. The package's ConvGen.props makes them visible to analyzers.</summary>
    private sealed class BuildProperties(AnalyzerConfigOptions options)
    {
        // Set by 'dotnet publish', and when a tool is packed (Microsoft.NET.RuntimeIdentifierInference.targets).
        public bool PublishesNatively => IsTrue("PublishAot") && IsTrue("_IsPublishing");

        // Set for programs that consist of a file without a project (Microsoft.NET.Sdk.props).
        public bool IsFileBased => IsTrue("FileBasedProgram");

        public string InstructionSet => Value("IlcInstructionSet").Trim();

        /// <summary>Whether the target is an x86 machine. By default, it is the same as the build machine.</summary>
        public bool IsX86
        {
            get
            {
                string identifier = Value("RuntimeIdentifier") is { Length: > 0 } target ? target : Value("NETCoreSdkPortableRuntimeIdentifier");
                string architecture = identifier.Substring(identifier.LastIndexOf('-') + 1);
                return architecture is "" or "x64" or "x86";
            }
        }

        private bool IsTrue(string property) => Value(property).Equals("true", StringComparison.OrdinalIgnoreCase);

        private string Value(string property) => options.TryGetValue($"build_property.{property}", out string? value) ? value : "";
    }
}
