using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConvGen.Generator.Analysis;

/// <summary>The variable that contains the buffer of an argument.</summary>
/// <param name="Variable">A local variable, a parameter, a static field, or a field of the current instance.</param>
/// <param name="Part">The part that the argument covers, or null if it covers the entire buffer.</param>
internal sealed record BufferRoot(ISymbol Variable, BufferPart? Part)
{
    /// <summary>The variable of a value, or null if there is none that refers to the same buffer throughout a call.</summary>
    public static BufferRoot? Of(IOperation value) => value switch
    {
        IConversionOperation conversion when BufferReader.KeepsBuffer(conversion) => Of(conversion.Operand),
        ILocalReferenceOperation local => ThroughInitializer(local) ?? new(local.Local, null),
        IParameterReferenceOperation parameter => new(parameter.Parameter, null),
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => new(field.Field, null),
        IInvocationOperation or IObjectCreationOperation when BufferView.Of(value) is { Source: { } source } view =>
            Of(source) is { } root ? view.IsWhole ? root : root with { Part = root.Part is null ? BufferPart.Of(view) : BufferPart.Unknown } : null,
        _ => null,
    };

    /// <summary>Whether both are known to share memory: they cover overlapping parts, or one of them covers the entire buffer.</summary>
    public bool Overlaps(BufferRoot other) =>
        SymbolEqualityComparer.Default.Equals(Variable, other.Variable) && (Part is null || other.Part is null || Part.Overlaps(other.Part));

    // A local variable that never changes has the buffer of another variable only if that one never changes either.
    private static BufferRoot? ThroughInitializer(ILocalReferenceOperation local) =>
        Locals.OnlyValue(local) is { } only && Of(only) is { } root && Locals.NeverChanges(root.Variable, local) ? root : null;
}
