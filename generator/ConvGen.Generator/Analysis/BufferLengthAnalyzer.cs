using System.Collections.Immutable;
using ConvGen.Generator.Declarations;
using ConvGen.Generator.Diagnostics;
using ConvGen.Generator.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ConvGen.Generator.Analysis;

/// <summary>Finds calls to kernels that would throw because a buffer whose length is known does not have the required length.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BufferLengthAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The diagnostic property with the constant to use. The diagnostic's additional location is the expression to replace.</summary>
    public const string ConstantProperty = "Constant";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.BufferLengthWrong, Rules.BuffersExchanged);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Analyze, OperationKind.Invocation, OperationKind.ObjectCreation);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        if (KernelCall.Of(context.Operation) is not { } call)
        {
            return;
        }

        List<Misfit> misfits = call.Arguments.Select(argument => Misfit.Of(call, argument)).OfType<Misfit>().ToList();
        while (misfits.Count > 0)
        {
            Misfit first = misfits[0];
            misfits.RemoveAt(0);
            Misfit? second = misfits.Find(first.IsExchangedWith);
            if (second is null)
            {
                context.ReportDiagnostic(WrongLength(context.Operation, call, first));
            }
            else
            {
                misfits.Remove(second);
                context.ReportDiagnostic(Exchanged(first, second));
            }
        }
    }

    private static Diagnostic Exchanged(Misfit first, Misfit second) => Diagnostic.Create(
        Rules.BuffersExchanged,
        first.Location,
        additionalLocations: new[] { second.Location },
        first.Parameter,
        second.Parameter,
        ElementCount.Text(first.Buffer.Length),
        ElementCount.Text(second.Buffer.Length));

    private static Diagnostic WrongLength(IOperation operation, KernelCall call, Misfit misfit)
    {
        string constant = $"{Name(call.Kernel, operation)}.{misfit.Expected.Name}";
        return Diagnostic.Create(
            Rules.BufferLengthWrong,
            misfit.Location,
            additionalLocations: misfit.Buffer.Size is { } size ? new[] { size.GetLocation() } : Array.Empty<Location>(),
            properties: ImmutableDictionary<string, string?>.Empty.Add(ConstantProperty, constant),
            misfit.Parameter,
            Required(call.Kernel, misfit),
            ElementCount.Text(misfit.Buffer.Length),
            Origin(operation, misfit),
            constant);
    }

    // The length, and the shape that it comes from: a wrong length is often a forgotten option, such as padding, and the shape shows it.
    private static string Required(INamedTypeSymbol kernel, Misfit misfit)
    {
        string elements = misfit.ExpectedLength == 1 ? "1 element" : $"{ElementCount.Text(misfit.ExpectedLength)} elements";
        return BufferShape.Of(kernel, KernelCall.RoleOf(misfit.Argument)) is { } shape ? $"{elements} ({shape})" : elements;
    }

    // The source of the length, if it is a kernel.
    private static string Origin(IOperation operation, Misfit misfit)
    {
        if (misfit.Buffer.Constant is { ContainingType: { } type } constant && type.IsKernel() && MemberNames.MayBeGenerated(constant.Name))
        {
            return $", which is {Name(type, operation)}.{constant.Name}";
        }

        return Writer(operation, misfit.Argument.Value) is { } writer ? $", the output of {Name(writer, operation)}" : "";
    }

    // The kernel that last wrote to the local variable's buffer, in source order.
    private static INamedTypeSymbol? Writer(IOperation operation, IOperation value)
    {
        if (BufferReader.Local(value) is not { } local)
        {
            return null;
        }

        return Locals.Body(operation)
            .Descendants()
            .Where(other => other.Syntax.SpanStart < operation.Syntax.SpanStart)
            .OrderBy(other => other.Syntax.SpanStart)
            .Select(KernelCall.Of)
            .LastOrDefault(call => call is not null && call.Arguments.Any(argument =>
                KernelCall.RoleOf(argument) == OperandRole.Output && SymbolEqualityComparer.Default.Equals(BufferReader.Local(argument.Value), local)))
            ?.Kernel;
    }

    private static string Name(INamedTypeSymbol kernel, IOperation operation) =>
        kernel.ToMinimalDisplayString(operation.SemanticModel!, operation.Syntax.SpanStart);

    /// <summary>An argument whose length is known to be wrong.</summary>
    private sealed record Misfit(IArgumentOperation Argument, IFieldSymbol Expected, KnownBuffer Buffer)
    {
        public string Parameter => Argument.Parameter!.Name;

        public int ExpectedLength => (int)Expected.ConstantValue!;

        public Location Location => Argument.Value.Syntax.GetLocation();

        public static Misfit? Of(KernelCall call, IArgumentOperation argument) =>
            call.LengthOf(argument.Parameter) is { } expected
            && BufferReader.Read(argument.Value) is { } buffer
            && buffer.Length != (int)expected.ConstantValue!
                ? new(argument, expected, buffer)
                : null;

        public bool IsExchangedWith(Misfit other) => Buffer.Length == other.ExpectedLength && other.Buffer.Length == ExpectedLength;
    }
}
