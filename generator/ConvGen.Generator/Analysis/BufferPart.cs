using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConvGen.Generator.Analysis;

/// <summary>The part of a buffer that a view covers, if its bounds have the same value wherever they are used.</summary>
/// <param name="start">A constant or a variable, or null if it is unknown.</param>
/// <param name="length">The same, or <see cref="ToEnd"/> if the part extends to the end.</param>
internal sealed class BufferPart(object? start, object? length)
{
    private const string ToEnd = nameof(ToEnd);

    /// <summary>A part whose bounds are unknown.</summary>
    public static BufferPart Unknown => new(null, null);

    /// <summary>The part that a view covers of its source.</summary>
    public static BufferPart Of(BufferView view) => new(view.Start is null ? 0 : Bound(view.Start), view.Length is null ? ToEnd : Bound(view.Length));

    private object? Start => start;

    private object? Length => length;

    /// <summary>Whether both are known to have elements in common.</summary>
    public bool Overlaps(BufferPart other)
    {
        if (start is int here && length is int count && other.Start is int there && other.Length is int otherCount)
        {
            return here < (long)there + otherCount && there < (long)here + count;
        }

        return AreSame(start, other.Start) && AreSame(length, other.Length);
    }

    private static object? Bound(IOperation bound) => bound switch
    {
        { ConstantValue: { HasValue: true, Value: int constant } } => constant,
        ILocalReferenceOperation local when Locals.NeverChanges(local.Local, bound) => local.Local,
        IParameterReferenceOperation parameter when Locals.NeverChanges(parameter.Parameter, bound) => parameter.Parameter,
        _ => null,
    };

    private static bool AreSame(object? left, object? right) => left switch
    {
        null => false,
        ISymbol symbol => right is ISymbol other && SymbolEqualityComparer.Default.Equals(symbol, other),
        _ => left.Equals(right),
    };
}
