using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConvGen.Generator.Analysis;

/// <summary>Traces a value back to the creation of its buffer, as long as nothing in between can change the buffer's length.</summary>
internal static class BufferReader
{
    /// <summary>The buffer of a value, or null if its length is unknown.</summary>
    public static KnownBuffer? Read(IOperation value) => value switch
    {
        IConversionOperation conversion => KeepsBuffer(conversion) ? Read(conversion.Operand) : null,
        ILocalReferenceOperation local => Locals.OnlyValue(local) is { } only ? Read(only) : null,
        IInvocationOperation or IObjectCreationOperation => BufferView.Of(value) is { } view ? Read(view) : null,
        { SemanticModel: { } semantics } => BufferSyntax.Read(value.Syntax, semantics),
        _ => null,
    };

    /// <summary>The local variable whose entire buffer a value refers to, or null if there is none.</summary>
    public static ILocalSymbol? Local(IOperation value) => value switch
    {
        IConversionOperation conversion when KeepsBuffer(conversion) => Local(conversion.Operand),
        ILocalReferenceOperation local => local.Local,
        IInvocationOperation or IObjectCreationOperation when BufferView.Of(value) is { IsWhole: true, Source: { } source } => Local(source),
        _ => null,
    };

    /// <summary>
    /// Whether the result of a conversion refers to the same buffer. This is true for conversions that the language defines. Of the user-defined
    /// conversions, only those of spans are known to do so.
    /// </summary>
    public static bool KeepsBuffer(IConversionOperation conversion) => conversion.OperatorMethod is null || BufferView.IsSpan(conversion.OperatorMethod.ContainingType);

    private static KnownBuffer? Read(BufferView view)
    {
        if (view.Length is { SemanticModel: { } semantics } length)
        {
            return BufferSyntax.Sized(length.Syntax, semantics);
        }

        if (view.Source is null || Read(view.Source) is not { } source)
        {
            return null;
        }

        return view switch
        {
            { IsWhole: true } => source,
            { Start.ConstantValue: { HasValue: true, Value: int start } } when start >= 0 && start <= source.Length => new(source.Length - start),
            _ => null,
        };
    }
}
