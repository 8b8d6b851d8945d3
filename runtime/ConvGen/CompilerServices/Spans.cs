using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>The checks that generated code makes of the caller's spans before it reads or writes anything.</summary>
/// <remarks>Called by generated code; not meant to be called by hand.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Spans
{
    /// <summary>Throws unless a span has the length that the shapes give it.</summary>
    /// <param name="actual">The span's length, in elements.</param>
    /// <param name="expected">The length it must have, in elements.</param>
    /// <param name="parameterName">The parameter that the caller passed the span to.</param>
    /// <exception cref="ArgumentException"><paramref name="actual"/> is not <paramref name="expected"/>.</exception>
    public static void RequireLength(int actual, int expected, string parameterName)
    {
        if (actual != expected)
        {
            ThrowLength(actual, expected, parameterName);
        }
    }

    /// <summary>Throws when a span that will be written shares memory with one that will be read.</summary>
    /// <param name="written">The span that will be written.</param>
    /// <param name="read">The span that will be read.</param>
    /// <param name="writtenName">The parameter that <paramref name="written"/> was passed to.</param>
    /// <param name="readName">The parameter that <paramref name="read"/> was passed to.</param>
    /// <exception cref="ArgumentException">The two spans overlap.</exception>
    public static void RequireNoOverlap<T>(ReadOnlySpan<T> written, ReadOnlySpan<T> read, string writtenName, string readName)
    {
        if (written.Overlaps(read))
        {
            ThrowOverlap(writtenName, readName);
        }
    }

    /// <summary>Throws when a span that will be written shares memory with one that will be read, unless they are the same span.</summary>
    /// <param name="written">The span that will be written.</param>
    /// <param name="read">The span that will be read, of the same length.</param>
    /// <param name="writtenName">The parameter that <paramref name="written"/> was passed to.</param>
    /// <param name="readName">The parameter that <paramref name="read"/> was passed to.</param>
    /// <exception cref="ArgumentException">The two spans overlap, but one begins before the other.</exception>
    public static void RequireSameOrApart<T>(ReadOnlySpan<T> written, ReadOnlySpan<T> read, string writtenName, string readName)
    {
        if (written.Overlaps(read, out int offset) && offset != 0)
        {
            ThrowPartialOverlap(writtenName, readName);
        }
    }

    // The throws are methods of their own so that the checks stay small enough to be inlined.
    private static void ThrowLength(int actual, int expected, string parameterName) =>
        throw new ArgumentException(
            FormattableString.Invariant($"'{parameterName}' has {actual} elements, but must have exactly {expected}."),
            parameterName);

    private static void ThrowPartialOverlap(string writtenName, string readName) =>
        throw new ArgumentException(
            $"'{writtenName}' shares memory with '{readName}' but is not the same span. Pass the same span for both, or a separate buffer.",
            writtenName);

    private static void ThrowOverlap(string writtenName, string readName) =>
        throw new ArgumentException(
            $"'{writtenName}' shares memory with '{readName}'. A convolution reads each input several times, so it cannot work in place; pass a separate buffer.",
            writtenName);
}
