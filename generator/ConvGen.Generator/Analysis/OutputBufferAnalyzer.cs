using System.Collections.Immutable;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ConvGen.Generator.Analysis;

/// <summary>Finds calls to kernels that would throw because the output is also read. Only the residual may be the output.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutputBufferAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.OutputIsInput);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        if (KernelCall.Of(context.Operation) is not { } call
            || call.Arguments.FirstOrDefault(argument => KernelCall.RoleOf(argument) == OperandRole.Output) is not { } output
            || BufferRoot.Of(output.Value) is not { } written
            || (MayWrite(call) && !Locals.NeverChanges(written.Variable, context.Operation)))
        {
            return;
        }

        IArgumentOperation? read = call.Arguments.FirstOrDefault(argument =>
            KernelCall.RoleOf(argument)?.IsApartFromOutput() == true && BufferRoot.Of(argument.Value) is { } root && root.Overlaps(written));
        if (read is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.OutputIsInput, output.Value.Syntax.GetLocation(), additionalLocations: new[] { read.Value.Syntax.GetLocation() }, read.Parameter!.Name));
        }
    }

    // Whether computing one argument can give a variable another buffer before the next argument reads it.
    private static bool MayWrite(KernelCall call) => call.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()).Any(operation =>
        operation is IAssignmentOperation or IIncrementOrDecrementOperation or IPropertyReferenceOperation
        || (operation is IInvocationOperation && BufferView.Of(operation) is null));
}
