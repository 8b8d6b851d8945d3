using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConvGen.Generator.Analysis;

/// <summary>What becomes of local variables.</summary>
internal static class Locals
{
    /// <summary>The value that a local variable is declared with, if it never has another.</summary>
    public static IOperation? OnlyValue(ILocalReferenceOperation reference)
    {
        if (reference.Local.IsRef)
        {
            return null;
        }

        IOperation[] body = Body(reference).Descendants().ToArray();
        IOperation? value = body.OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local))
            ?.GetVariableInitializer()
            ?.Value;

        // Code that does not compile may use a variable before its declaration, even to declare it.
        bool isDeclaredBefore = value is not null && value.Syntax.Span.End <= reference.Syntax.SpanStart;
        bool isWritten = body.OfType<ILocalReferenceOperation>().Any(other =>
            SymbolEqualityComparer.Default.Equals(other.Local, reference.Local) && MayBeWritten(other));
        return isDeclaredBefore && !isWritten ? value : null;
    }

    /// <summary>All of the member's code that an operation is part of, with its lambdas and local functions.</summary>
    public static IOperation Body(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static bool MayBeWritten(IOperation reference)
    {
        // A deconstruction's targets stand in a tuple.
        while (reference.Parent is ITupleOperation tuple)
        {
            reference = tuple;
        }

        return reference.Parent switch
        {
            ISimpleAssignmentOperation { IsRef: true } => true,
            IAssignmentOperation assignment => assignment.Target == reference,
            IArgumentOperation argument => argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out },
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
            IConditionalOperation { IsRef: true } or IAddressOfOperation => true,
            _ => false,
        };
    }
}
