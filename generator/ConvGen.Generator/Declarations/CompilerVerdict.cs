using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Declarations;

/// <summary>Determines whether the compiler itself rejects an attribute, so that its own message is enough.</summary>
internal static class CompilerVerdict
{
    /// <summary>Whether there is an error in an attribute.</summary>
    /// <param name="attribute">The attribute as the compiler understood it.</param>
    /// <param name="syntax">The attribute as written.</param>
    /// <param name="type">The type with the attribute.</param>
    /// <param name="semanticModel">The semantic model of the attribute's file.</param>
    /// <param name="cancellation">The token that cancels the operation.</param>
    public static bool Rejects(
        AttributeData attribute, AttributeSyntax syntax, INamedTypeSymbol type, SemanticModel semanticModel, CancellationToken cancellation) =>

        // The compiler lets a generator read every annotated type again after each edit, and getting diagnostics took half of that time.
        // Therefore, they are requested only for attributes that could be wrong.
        !IsPlainlyRight(attribute, syntax, type)
        && semanticModel.GetDiagnostics(syntax.Span, cancellation).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    // The only attribute of its class on the type, with arguments that are literals of the right types, none given twice.
    private static bool IsPlainlyRight(AttributeData attribute, AttributeSyntax syntax, INamedTypeSymbol type)
    {
        if (attribute.AttributeConstructor is not { } constructor
            || syntax.Parent!.ContainsDiagnostics
            || !AttributeArguments.AreInOrder(syntax)
            || type.GetAttributes().Count(other => SymbolEqualityComparer.Default.Equals(other.AttributeClass, attribute.AttributeClass)) != 1)
        {
            return false;
        }

        ILookup<string, AttributeArgumentSyntax> written = AttributeArguments.Written(syntax, constructor).ToLookup(argument => argument.Name, argument => argument.Syntax);
        ILookup<string, TypedConstant> values = AttributeArguments.Understood(attribute, constructor).ToLookup(argument => argument.Name, argument => argument.Value);
        return written.All(argument =>
            argument.Count() == 1 && values[argument.Key].Count() == 1 && IsLiteralOf(argument.Single().Expression, values[argument.Key].Single()));
    }

    private static bool IsLiteralOf(ExpressionSyntax expression, TypedConstant value) => value.Kind switch
    {
        TypedConstantKind.Primitive => Literal(expression) is { } literal && (literal.GetType() == value.Value?.GetType() || (literal is int && value.Value is float)),
        TypedConstantKind.Enum => expression is MemberAccessExpressionSyntax member && LastName(member.Expression) == value.Type!.Name,
        TypedConstantKind.Type => expression is TypeOfExpressionSyntax { Type: PredefinedTypeSyntax },
        _ => false,
    };

    private static object? Literal(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax literal } => literal.Token.Value,
        _ => null,
    };

    private static string? LastName(ExpressionSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };
}
