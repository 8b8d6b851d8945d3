using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConvGen.Generator.Analysis;

/// <summary>Determines the values of local variables.</summary>
internal static class Locals
{
    /// <summary>The initial value of a local variable, or null if the variable may also have other values.</summary>
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

        // Code that does not compile may use a variable before its declaration, or in its own initializer.
        bool isDeclaredBefore = value is not null && value.Syntax.Span.End <= reference.Syntax.SpanStart;
        return isDeclaredBefore && !IsWritten(reference.Local, body) ? value : null;
    }

    /// <summary>
    /// Whether a variable has the same value wherever the member that contains an operation uses it. Of fields, this is known only if they are
    /// <c>readonly</c>: other methods can write the others.
    /// </summary>
    public static bool NeverChanges(ISymbol variable, IOperation within) =>
        variable switch
        {
            ILocalSymbol local => !local.IsRef,
            IParameterSymbol parameter => parameter.RefKind == RefKind.None,
            IFieldSymbol field => field.IsReadOnly,
            _ => false,
        }
        && !IsWritten(variable, Body(within).Descendants());

    private static bool IsWritten(ISymbol variable, IEnumerable<IOperation> body) =>
        body.Any(operation => SymbolEqualityComparer.Default.Equals(Variable(operation), variable) && MayBeWritten(operation));

    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        _ => null,
    };

    /// <summary>The entire body of the member that contains an operation, including lambdas and local functions.</summary>
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
        // The targets of a deconstruction are elements of a tuple.
        while (reference.Parent is ITupleOperation tuple)
        {
            reference = tuple;
        }

        return reference.Parent switch
        {
            ISimpleAssignmentOperation { IsRef: true } => true,
            IAssignmentOperation assignment => assignment.Target == reference,
            IIncrementOrDecrementOperation => true,
            IArgumentOperation argument => argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out },
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
            IConditionalOperation { IsRef: true } or IAddressOfOperation => true,
            _ => false,
        };
    }
}
