using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConvGen.Generator.Analysis;

/// <summary>Follows a value to where its buffer is created, as far as nothing on the way can change the buffer's length.</summary>
internal static class BufferReader
{
    /// <summary>What is known about a value's buffer, or nothing.</summary>
    public static KnownBuffer? Read(IOperation value) => value switch
    {
        IConversionOperation conversion => KeepsBuffer(conversion) ? Read(conversion.Operand) : null,
        ILocalReferenceOperation local => Locals.OnlyValue(local) is { } only ? Read(only) : null,
        IInvocationOperation or IObjectCreationOperation => BufferView.Of(value) is { } view ? Read(view) : null,
        { SemanticModel: { } semantics } => BufferSyntax.Read(value.Syntax, semantics),
        _ => null,
    };

    /// <summary>The local variable whose whole buffer a value is, if it is one's.</summary>
    public static ILocalSymbol? Local(IOperation value) => value switch
    {
        IConversionOperation conversion when KeepsBuffer(conversion) => Local(conversion.Operand),
        ILocalReferenceOperation local => local.Local,
        IInvocationOperation or IObjectCreationOperation when BufferView.Of(value) is { IsWhole: true, Source: { } source } => Local(source),
        _ => null,
    };

    /// <summary>Whether a conversion keeps the buffer: those that the language defines do; of those that types define, only the ones of spans are known to.</summary>
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
            { Start.ConstantValue: { HasValue: true, Value: int start } } => new(source.Length - start),
            _ => null,
        };
    }
}
