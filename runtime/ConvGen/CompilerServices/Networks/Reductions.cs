using System.ComponentModel;
using System.Numerics;
using System.Numerics.Tensors;

namespace ConvGen.CompilerServices;

/// <summary>Reduces each row of an image to one element.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Reductions
{
    /// <summary>
    /// Computes the mean of each row: the sum, divided by the number of elements. Element i of a row is added to partial sum i mod 16, each starting from
    /// 0; then partial sums k and k + 8 are added, then k and k + 4, then k and k + 2, then the last two.
    /// </summary>
    /// <param name="input">The rows, one after the other.</param>
    /// <param name="output">The span that receives one element per row.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void Mean<T>(ReadOnlySpan<T> input, Span<T> output)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int extent = input.Length / output.Length;
        T count = T.CreateTruncating(extent);
        for (int row = 0; row < output.Length; row++)
        {
            output[row] = PartialSums.Sum(input.Slice(row * extent, extent)) / count;
        }
    }

    /// <summary>Computes the largest element of each row. NaN wins.</summary>
    /// <param name="input">The rows, one after the other.</param>
    /// <param name="output">The span that receives one element per row.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void Max<T>(ReadOnlySpan<T> input, Span<T> output)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int extent = input.Length / output.Length;
        for (int row = 0; row < output.Length; row++)
        {
            output[row] = TensorPrimitives.Max(input.Slice(row * extent, extent));
        }
    }
}
