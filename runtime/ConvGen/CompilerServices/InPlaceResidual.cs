using System.Buffers;
using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>Keeps a residual that is the output itself, for kernels that write some outputs more than once: the first write would replace it.</summary>
/// <remarks>Called by generated code; not meant to be called by hand.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InPlaceResidual
{
    /// <summary>Whether a residual is the output itself. Partial overlap must have been ruled out.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="residual">The residual.</param>
    /// <param name="output">The output.</param>
    /// <returns><see langword="true"/> if they are the same span; otherwise, <see langword="false"/>.</returns>
    public static bool Is<T>(ReadOnlySpan<T> residual, ReadOnlySpan<T> output) => residual.Overlaps(output);

    /// <summary>Copies a residual to a borrowed array, which may be longer.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="residual">The residual.</param>
    /// <returns>An array that begins with the residual, to be given back by <see cref="Return"/>.</returns>
    public static T[] Borrow<T>(ReadOnlySpan<T> residual)
    {
        T[] copy = ArrayPool<T>.Shared.Rent(residual.Length);
        residual.CopyTo(copy);
        return copy;
    }

    /// <summary>Gives an array back.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="copy">What <see cref="Borrow"/> returned.</param>
    public static void Return<T>(T[] copy) => ArrayPool<T>.Shared.Return(copy);
}
