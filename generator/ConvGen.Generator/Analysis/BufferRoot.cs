using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConvGen.Generator.Analysis;

/// <summary>The variable that holds the buffer an argument is, or is a part of.</summary>
/// <param name="Variable">A local, a parameter, or a field of a class or of this object.</param>
/// <param name="Part">The expression of the part; nothing where it is the whole buffer.</param>
internal sealed record BufferRoot(ISymbol Variable, string? Part)
{
    /// <summary>The variable of a value, if it has one that names the same buffer wherever it stands in a call.</summary>
    public static BufferRoot? Of(IOperation value) => value switch
    {
        IConversionOperation conversion when BufferReader.KeepsBuffer(conversion) => Of(conversion.Operand),
        ILocalReferenceOperation local => Locals.OnlyValue(local) is { } only && Of(only) is { } root ? root : new(local.Local, null),
        IParameterReferenceOperation parameter => new(parameter.Parameter, null),
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => new(field.Field, null),
        IInvocationOperation or IObjectCreationOperation when BufferView.Of(value) is { Source: { } source } view =>
            Of(source) is { } root ? view.IsWhole ? root : root with { Part = value.Syntax.ToString() } : null,
        _ => null,
    };

    /// <summary>Whether both are known to share memory: the same part, or a part and the whole.</summary>
    public bool Overlaps(BufferRoot other) =>
        SymbolEqualityComparer.Default.Equals(Variable, other.Variable) && (Part is null || other.Part is null || Part == other.Part);
}
