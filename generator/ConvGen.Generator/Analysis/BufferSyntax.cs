using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConvGen.Generator.Analysis;

/// <summary>
/// Reads lengths from the expressions that create buffers. It uses the syntax, because <c>stackalloc</c> and collection expressions are not operations
/// in the compiler version that this assembly is built against.
/// </summary>
internal static class BufferSyntax
{
    // Collection expressions were added in C# 12. The compiler version that this assembly is built against has no names for their kinds.
    private const SyntaxKind CollectionExpression = (SyntaxKind)9076;
    private const SyntaxKind ExpressionElement = (SyntaxKind)9077;

    /// <summary>The buffer that an expression creates, or null if its length is not constant.</summary>
    public static KnownBuffer? Read(SyntaxNode expression, SemanticModel semantics) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } elements } => Listed(elements),
        ArrayCreationExpressionSyntax array => Sized(array.Type, semantics),
        ImplicitArrayCreationExpressionSyntax array => Listed(array.Initializer),
        InitializerExpressionSyntax elements => Listed(elements),
        StackAllocArrayCreationExpressionSyntax { Initializer: { } elements } => Listed(elements),
        StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax type } => Sized(type, semantics),
        ImplicitStackAllocArrayCreationExpressionSyntax array => Listed(array.Initializer),
        _ when expression.IsKind(CollectionExpression) && expression.ChildNodes().All(element => element.IsKind(ExpressionElement)) =>
            new(expression.ChildNodes().Count()),
        _ => null,
    };

    /// <summary>A buffer whose length is the value of an expression, or null if the value is not constant.</summary>
    public static KnownBuffer? Sized(SyntaxNode size, SemanticModel semantics) =>
        semantics.GetConstantValue(size) is { HasValue: true, Value: int and >= 0 and var length }
            ? new((int)length, size, semantics.GetSymbolInfo(size).Symbol as IFieldSymbol)
            : null;

    private static KnownBuffer? Sized(ArrayTypeSyntax type, SemanticModel semantics) =>
        type.RankSpecifiers is [{ Sizes: [{ } size] }] ? Sized(size, semantics) : null;

    private static KnownBuffer Listed(InitializerExpressionSyntax elements) => new(elements.Expressions.Count);
}
