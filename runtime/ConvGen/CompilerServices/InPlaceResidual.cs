using System.Buffers;
using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>
/// Copies a residual that is the output itself, for kernels that write some outputs more than once: the first write would overwrite it.
/// </summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InPlaceResidual
{
    /// <summary>Determines whether a residual is the output itself. Partial overlap must have been ruled out before.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="residual">The residual.</param>
    /// <param name="output">The output.</param>
    /// <returns><see langword="true"/> if they are the same span; otherwise, <see langword="false"/>.</returns>
    public static bool Is<T>(ReadOnlySpan<T> residual, ReadOnlySpan<T> output) => residual.Overlaps(output);

    /// <summary>Copies a residual to a rented array, which may be longer.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="residual">The residual.</param>
    /// <returns>An array that begins with the residual. It must be returned with <see cref="Return"/>.</returns>
    public static T[] Borrow<T>(ReadOnlySpan<T> residual)
    {
        T[] copy = ArrayPool<T>.Shared.Rent(residual.Length);
        residual.CopyTo(copy);
        return copy;
    }

    /// <summary>Returns a rented array.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="copy">The array that <see cref="Borrow"/> returned.</param>
    public static void Return<T>(T[] copy) => ArrayPool<T>.Shared.Return(copy);
}
