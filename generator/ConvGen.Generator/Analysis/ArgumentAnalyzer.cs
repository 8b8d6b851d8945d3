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
/// Reports the arguments that are missing from a call to a kernel, and those that the kernel does not take. The compiler also reports an error, but it
/// matches arguments by position, so it names other parameters or only a number of arguments. This is a warning because there is already an error.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ArgumentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.ArgumentsDiffer);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        // Uses the syntax, because a call that does not compile is not an invocation operation.
        context.RegisterSyntaxNodeAction(
            Analyze, SyntaxKind.InvocationExpression, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        (ArgumentListSyntax? list, SyntaxNode place) = context.Node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call => (call.ArgumentList, access.Name),
            InvocationExpressionSyntax call => (call.ArgumentList, call.Expression),
            ObjectCreationExpressionSyntax creation => (creation.ArgumentList, creation.Type),
            ImplicitObjectCreationExpressionSyntax creation => (creation.ArgumentList, (SyntaxNode)creation),
            _ => (null, context.Node),
        };
        SymbolInfo target = context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken);
        if (list is null || list.ContainsDiagnostics || target.Symbol is not null)
        {
            return;
        }

        IMethodSymbol? method = target.CandidateSymbols
            .OfType<IMethodSymbol>()
            .Where(KernelCall.IsGeneratedForKernel)
            .OrderBy(candidate => candidate.Parameters.Length)
            .FirstOrDefault();
        if (method is null)
        {
            return;
        }

        var match = ArgumentMatch.Of(method, list.Arguments, context.SemanticModel, context.CancellationToken);
        if (match.Missing.Count > 0 && !IsNamedByCompiler(match, method))
        {
            Report($"is called without {Quoted(match.Missing)}", match.Missing.Count == 1 ? "pass it" : "pass them");
        }

        if (match.Surplus.Count > 0)
        {
            Report($"does not take {Quoted(match.Surplus)}", SurplusAdvice(method, match.Surplus));
        }

        void Report(string problem, string advice)
        {
            string name = method.MethodKind == MethodKind.Constructor ? $"new {method.ContainingType.Name}" : $"{method.ContainingType.Name}.{method.Name}";
            string signature = $"{name}({string.Join(", ", method.Parameters.Select(parameter => parameter.Name))})";
            context.ReportDiagnostic(Diagnostic.Create(Rules.ArgumentsDiffer, place.GetLocation(), name, problem, advice, signature));
        }
    }

    // If only the last parameters are missing, the compiler names the right one.
    private static bool IsNamedByCompiler(ArgumentMatch match, IMethodSymbol method) =>
        match.Surplus.Count == 0
        && match.Missing.SequenceEqual(method.Parameters.Skip(method.Parameters.Length - match.Missing.Count).Select(parameter => parameter.Name));

    // The option that would make the kernel take the arguments, or the member that takes them.
    private static string SurplusAdvice(IMethodSymbol method, IReadOnlyList<string> surplus)
    {
        LayerKind kind = method.ContainingType.KernelAttribute()!.KernelKind()!.Value;
        bool hasBias = KernelCall.Constant(method.ContainingType, MemberNames.BiasLength) > 0;
        string[] extents = [.. AxisNames.Of(kind).Select(axis => axis.Extent)];
        string[] options =
        [
            .. surplus.Contains(OperandNames.Bias.Parameter) && !hasBias ? [$"{ArgumentNames.Bias} = true"] : Array.Empty<string>(),
            .. surplus.Contains(OperandNames.Residual.Parameter) ? [$"{ArgumentNames.Residual} = true"] : Array.Empty<string>(),
        ];
        string[] held = method.Name == MemberNames.Forward ? [.. surplus.Where(name => OperandNames.Find(name)?.Role.IsHeld() == true)] : [];
        string[] advice =
        [
            .. surplus.Any(name => extents.Contains(name, StringComparer.OrdinalIgnoreCase)) ? [$"remove {Listed(extents)} from [{kind}(…)]"] : Array.Empty<string>(),
            .. options.Length > 0 ? [$"set {Listed(options)} in [{kind}(…)]"] : Array.Empty<string>(),
            .. held.Length > 0 ? [$"pass {Quoted(held)} to the constructor instead"] : Array.Empty<string>(),
        ];
        return held.Length > 0 ? Listed(advice) : $"{Listed(advice)}, or remove {(surplus.Count == 1 ? "the argument" : "the arguments")}";
    }

    private static string Quoted(IEnumerable<string> names) => Listed([.. names.Select(name => $"'{name}'")]);

    private static string Listed(string[] names) =>
        names.Length == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Length - 1))} and {names[names.Length - 1]}";
}
