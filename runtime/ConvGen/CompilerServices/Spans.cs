using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

/// <summary>Checks the caller's spans before generated code reads or writes anything.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Spans
{
    /// <summary>Throws an exception if a span does not have the length that the shapes require.</summary>
    /// <param name="actual">The span's length, in elements.</param>
    /// <param name="expected">The required length, in elements.</param>
    /// <param name="parameterName">The name of the caller's parameter for the span.</param>
    /// <exception cref="ArgumentException"><paramref name="actual"/> is not <paramref name="expected"/>.</exception>
    public static void RequireLength(int actual, int expected, string parameterName)
    {
        if (actual != expected)
        {
            ThrowLength(actual, expected, parameterName);
        }
    }

    /// <inheritdoc cref="RequireLength(int, int, string, int, int, int, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireLength(int actual, int expected, string parameterName, int first, int second) =>
        RequireLength(actual, expected, parameterName, first, second, 0, 0);

    /// <inheritdoc cref="RequireLength(int, int, string, int, int, int, int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireLength(int actual, int expected, string parameterName, int first, int second, int third) =>
        RequireLength(actual, expected, parameterName, first, second, third, 0);

    /// <summary>
    /// Throws an exception if a span does not have the length that a shape requires. The message contains the shape, because if the sizes are given at
    /// run time, one of them may be wrong rather than the span.
    /// </summary>
    /// <param name="actual">The span's length, in elements.</param>
    /// <param name="expected">The required length, in elements: the product of the extents.</param>
    /// <param name="parameterName">The name of the caller's parameter for the span.</param>
    /// <param name="first">The shape's extent along its slowest axis.</param>
    /// <param name="second">The extent along the second axis.</param>
    /// <param name="third">The extent along the third axis, or 0 if there are only two axes.</param>
    /// <param name="fourth">The extent along the fourth axis, or 0 if there are only three axes.</param>
    /// <exception cref="ArgumentException"><paramref name="actual"/> is not <paramref name="expected"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireLength(int actual, int expected, string parameterName, int first, int second, int third, int fourth)
    {
        if (actual != expected)
        {
            ThrowShape(actual, expected, parameterName, first, second, third, fourth);
        }
    }

    /// <summary>Throws an exception if a workspace is too small.</summary>
    /// <param name="actual">The workspace's length, in elements.</param>
    /// <param name="required">The length that the images need, in elements.</param>
    /// <param name="parameterName">The name of the caller's parameter for the workspace.</param>
    /// <exception cref="ArgumentException"><paramref name="actual"/> is less than <paramref name="required"/>.</exception>
    public static void RequireWorkspace(int actual, int required, string parameterName)
    {
        if (actual < required)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"'{parameterName}' has {actual} elements, but must have at least {required}."), parameterName);
        }
    }

    /// <summary>Throws an exception if a span that will be written overlaps one that will be read.</summary>
    /// <param name="written">The span that will be written.</param>
    /// <param name="read">The span that will be read.</param>
    /// <param name="writtenName">The name of the caller's parameter for <paramref name="written"/>.</param>
    /// <param name="readName">The name of the caller's parameter for <paramref name="read"/>.</param>
    /// <exception cref="ArgumentException">The two spans overlap.</exception>
    public static void RequireNoOverlap<T>(ReadOnlySpan<T> written, ReadOnlySpan<T> read, string writtenName, string readName)
    {
        if (written.Overlaps(read))
        {
            ThrowOverlap(writtenName, readName);
        }
    }

    /// <summary>Throws an exception if a span that will be written overlaps one that will be read, unless they are the same span.</summary>
    /// <param name="written">The span that will be written.</param>
    /// <param name="read">The span that will be read, of the same length.</param>
    /// <param name="writtenName">The name of the caller's parameter for <paramref name="written"/>.</param>
    /// <param name="readName">The name of the caller's parameter for <paramref name="read"/>.</param>
    /// <exception cref="ArgumentException">The two spans overlap, but one begins before the other.</exception>
    public static void RequireSameOrApart<T>(ReadOnlySpan<T> written, ReadOnlySpan<T> read, string writtenName, string readName)
    {
        if (written.Overlaps(read, out int offset) && offset != 0)
        {
            ThrowPartialOverlap(writtenName, readName);
        }
    }

    // The throw statements are in separate methods so that the checks are small enough to be inlined.
    private static void ThrowLength(int actual, int expected, string parameterName) =>
        throw new ArgumentException(
            FormattableString.Invariant($"'{parameterName}' has {actual} elements, but must have exactly {expected}."),
            parameterName);

    private static void ThrowShape(int actual, int expected, string parameterName, int first, int second, int third, int fourth)
    {
        string shape = string.Join(" x ", new[] { first, second, third, fourth }.Where(extent => extent > 0));
        throw new ArgumentException(
            FormattableString.Invariant($"'{parameterName}' has {actual} elements, but must have exactly {expected} ({shape})."),
            parameterName);
    }

    private static void ThrowPartialOverlap(string writtenName, string readName) =>
        throw new ArgumentException(
            $"'{writtenName}' shares memory with '{readName}' but is not the same span. Pass the same span for both, or a separate buffer.",
            writtenName);

    private static void ThrowOverlap(string writtenName, string readName) =>
        throw new ArgumentException(
            $"'{writtenName}' shares memory with '{readName}'. A convolution reads each input several times, so it cannot work in place; pass a separate buffer.",
            writtenName);
}
