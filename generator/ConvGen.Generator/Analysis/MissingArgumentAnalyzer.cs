using System.Collections.Immutable;
using ConvGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConvGen.Generator.Analysis;

/// <summary>
/// Reports the arguments that are missing from a call to a kernel. The compiler also reports an error, but it matches arguments by position and names
/// the last parameter, usually the output, instead of the missing one. This is a warning because there is already an error.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingArgumentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.ArgumentsMissing);

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

        IParameterSymbol[] missing = Missing(method, list.Arguments, context);

        // If the missing parameters are the last ones, the compiler names the right one.
        if (missing.Length > 0 && !missing.SequenceEqual(method.Parameters.Skip(method.Parameters.Length - missing.Length), SymbolEqualityComparer.Default))
        {
            string name = method.MethodKind == MethodKind.Constructor ? $"new {method.ContainingType.Name}" : $"{method.ContainingType.Name}.{method.Name}";
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.ArgumentsMissing,
                place.GetLocation(),
                name,
                Listed([.. missing.Select(parameter => $"'{parameter.Name}'")]),
                missing.Length == 1 ? "it" : "them",
                $"{name}({string.Join(", ", method.Parameters.Select(parameter => parameter.Name))})"));
        }
    }

    private static IParameterSymbol[] Missing(IMethodSymbol method, IReadOnlyList<ArgumentSyntax> arguments, SyntaxNodeAnalysisContext context)
    {
        ILookup<bool, ArgumentSyntax> given = arguments.ToLookup(IsNumber);
        ILookup<bool, IParameterSymbol> free = method.Parameters
            .Where(parameter => arguments.All(argument => argument.NameColon?.Name.Identifier.ValueText != parameter.Name))
            .ToLookup(parameter => parameter.Type.SpecialType == SpecialType.System_Int32);
        return [.. OfKind(isSize: true).Concat(OfKind(isSize: false)).OrderBy(parameter => parameter.Ordinal)];

        IEnumerable<IParameterSymbol> OfKind(bool isSize) => Likeliest([.. free[isSize]], [.. given[isSize].Where(argument => argument.NameColon is null)]);

        bool IsNumber(ArgumentSyntax argument) =>
            context.SemanticModel.GetTypeInfo(argument.Expression, context.CancellationToken).Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 };
    }

    // The missing parameters among those of one kind, sizes or buffers: the choice for which the remaining parameters match the arguments best. The first
    // of several equally good choices omits the last parameters.
    private static IParameterSymbol[] Likeliest(IParameterSymbol[] free, ArgumentSyntax[] given) =>
        Choices(free, Math.Max(0, free.Length - given.Length))
            .OrderByDescending(missing => free.Where(parameter => !missing.Contains(parameter, SymbolEqualityComparer.Default)).Zip(given, Match).Sum())
            .First();

    private static IEnumerable<IParameterSymbol[]> Choices(IParameterSymbol[] parameters, int count) => count == 0
        ? [[]]
        : Enumerable.Range(0, parameters.Length).Reverse().SelectMany(
            last => Choices([.. parameters.Take(last)], count - 1),
            (last, before) => before.Append(parameters[last]).ToArray());

    // An argument named like the parameter is the best match. Otherwise, parameters that only some kernels have are the most likely to be missing.
    private static int Match(IParameterSymbol parameter, ArgumentSyntax argument) =>
        IsNamedAfter(argument, parameter) ? 3 : parameter.Name is "bias" or "residual" ? 0 : 1;

    private static bool IsNamedAfter(ArgumentSyntax argument, IParameterSymbol parameter) =>
        argument.Expression.ToString().IndexOf(parameter.Name, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string Listed(string[] names) =>
        names.Length == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Length - 1))} and {names[names.Length - 1]}";
}
