using System.ComponentModel;
using System.Numerics;
using System.Numerics.Tensors;

namespace ConvGen.CompilerServices;

/// <summary>Reduces axes of an image.</summary>
/// <remarks>
/// <para>This API supports generated code and is not intended to be used directly.</para>
/// <para>
/// An image of any shape is described as (outer, reduced, inner): neighboring axes are merged, and the one in the middle is reduced. A sum has one order. If
/// there is one inner element, the reduced elements are consecutive, and element i is added to partial sum i mod 16, each starting from 0; then partial sums
/// k and k + 8 are added, then k and k + 4, then k and k + 2, then the last two. Otherwise, the elements are added in their order, starting from 0.
/// </para>
/// <para>
/// Sources: PyTorch, torch.sum, mean, amax and amin; ONNX, operators ReduceSum, ReduceMean, ReduceMax and ReduceMin.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Reductions
{
    /// <summary>The number of inner elements that are reduced together: few enough that their results stay in the fastest cache.</summary>
    private const int Block = 1024;

    /// <summary>Computes sums.</summary>
    /// <param name="input">The image: (outer, reduced, inner).</param>
    /// <param name="output">The span that receives the results: (outer, inner).</param>
    /// <param name="outer">The product of the extents before the reduced axes.</param>
    /// <param name="reduced">The product of the extents of the reduced axes.</param>
    /// <param name="inner">The product of the extents after the reduced axes.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void Sum<T>(ReadOnlySpan<T> input, Span<T> output, int outer, int reduced, int inner)
        where T : unmanaged, IFloatingPointIeee754<T> => Reduce<T, Sums<T>>(input, output, outer, reduced, inner);

    /// <summary>Computes means: sums, divided by the number of elements.</summary>
    /// <inheritdoc cref="Sum"/>
    public static void Mean<T>(ReadOnlySpan<T> input, Span<T> output, int outer, int reduced, int inner)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Sum(input, output, outer, reduced, inner);
        TensorPrimitives.Divide(output, T.CreateTruncating(reduced), output);
    }

    /// <summary>Computes the largest elements. NaN wins, and +0 is larger than −0.</summary>
    /// <inheritdoc cref="Sum"/>
    public static void Max<T>(ReadOnlySpan<T> input, Span<T> output, int outer, int reduced, int inner)
        where T : unmanaged, IFloatingPointIeee754<T> => Reduce<T, Maxima<T>>(input, output, outer, reduced, inner);

    /// <summary>Computes the smallest elements. NaN wins, and −0 is smaller than +0.</summary>
    /// <inheritdoc cref="Sum"/>
    public static void Min<T>(ReadOnlySpan<T> input, Span<T> output, int outer, int reduced, int inner)
        where T : unmanaged, IFloatingPointIeee754<T> => Reduce<T, Minima<T>>(input, output, outer, reduced, inner);

    private static void Reduce<T, TReduction>(ReadOnlySpan<T> input, Span<T> output, int outer, int reduced, int inner)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TReduction : struct, IReduction<T>
    {
        for (int image = 0; image < outer; image++)
        {
            ReadOnlySpan<T> elements = input.Slice(image * reduced * inner, reduced * inner);
            Span<T> results = output.Slice(image * inner, inner);
            if (inner == 1)
            {
                results[0] = TReduction.OfRow(elements);
                continue;
            }

            for (int first = 0; first < inner; first += Block)
            {
                Span<T> block = results.Slice(first, Math.Min(Block, inner - first));
                block.Fill(TReduction.Start);
                for (int row = 0; row < reduced; row++)
                {
                    TReduction.Include(block, elements.Slice(row * inner + first, block.Length));
                }
            }
        }
    }

    private interface IReduction<T>
    {
        /// <summary>Gets the result without any element.</summary>
        public static abstract T Start { get; }

        /// <summary>Replaces each result by the result with one more element.</summary>
        public static abstract void Include(Span<T> results, ReadOnlySpan<T> elements);

        /// <summary>The result of consecutive elements.</summary>
        public static abstract T OfRow(ReadOnlySpan<T> row);
    }

    private readonly struct Sums<T> : IReduction<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static T Start => T.Zero;

        public static void Include(Span<T> results, ReadOnlySpan<T> elements) => TensorPrimitives.Add(results, elements, results);

        public static T OfRow(ReadOnlySpan<T> row) => PartialSums.Sum(row);
    }

    private readonly struct Maxima<T> : IReduction<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static T Start => T.NegativeInfinity;

        public static void Include(Span<T> results, ReadOnlySpan<T> elements) => TensorPrimitives.Max(results, elements, results);

        public static T OfRow(ReadOnlySpan<T> row) => TensorPrimitives.Max(row);
    }

    private readonly struct Minima<T> : IReduction<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public static T Start => T.PositiveInfinity;

        public static void Include(Span<T> results, ReadOnlySpan<T> elements) => TensorPrimitives.Min(results, elements, results);

        public static T OfRow(ReadOnlySpan<T> row) => TensorPrimitives.Min(row);
    }
}
