using System.Numerics;

namespace ConvGen;

public static partial class Reference
{
    /// <summary>Computes sums along an axis, in double precision.</summary>
    /// <remarks>Sources: PyTorch, torch.sum; ONNX, operator ReduceSum.</remarks>
    /// <param name="input">The input: (outer, reduced, inner), where neighboring axes are merged.</param>
    /// <param name="output">The span that receives the output: (outer, inner).</param>
    /// <param name="reduced">The extent of the axis.</param>
    /// <param name="inner">The product of the extents after the axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void ReduceSum<T>(ReadOnlySpan<T> input, Span<T> output, int reduced, int inner)
        where T : IFloatingPointIeee754<T> => Reduce(input, output, reduced, inner, static elements => elements.Sum());

    /// <summary>Computes means along an axis, in double precision.</summary>
    /// <remarks>Sources: PyTorch, torch.mean; ONNX, operator ReduceMean.</remarks>
    /// <inheritdoc cref="ReduceSum{T}(ReadOnlySpan{T}, Span{T}, int, int)"/>
    public static void ReduceMean<T>(ReadOnlySpan<T> input, Span<T> output, int reduced, int inner)
        where T : IFloatingPointIeee754<T> => Reduce(input, output, reduced, inner, static elements => elements.Sum() / elements.Length);

    /// <summary>Computes the largest elements along an axis. NaN wins, and +0 is larger than −0.</summary>
    /// <remarks>Sources: PyTorch, torch.amax; ONNX, operator ReduceMax.</remarks>
    /// <inheritdoc cref="ReduceSum{T}(ReadOnlySpan{T}, Span{T}, int, int)"/>
    public static void ReduceMax<T>(ReadOnlySpan<T> input, Span<T> output, int reduced, int inner)
        where T : IFloatingPointIeee754<T> => Reduce(input, output, reduced, inner, static elements => elements.Aggregate(Math.Max));

    /// <summary>Computes the smallest elements along an axis. NaN wins, and −0 is smaller than +0.</summary>
    /// <remarks>Sources: PyTorch, torch.amin; ONNX, operator ReduceMin.</remarks>
    /// <inheritdoc cref="ReduceSum{T}(ReadOnlySpan{T}, Span{T}, int, int)"/>
    public static void ReduceMin<T>(ReadOnlySpan<T> input, Span<T> output, int reduced, int inner)
        where T : IFloatingPointIeee754<T> => Reduce(input, output, reduced, inner, static elements => elements.Aggregate(Math.Min));

    private static void Reduce<T>(ReadOnlySpan<T> input, Span<T> output, int reduced, int inner, Func<double[], double> reduce)
        where T : IFloatingPointIeee754<T>
    {
        for (int place = 0; place < output.Length; place++)
        {
            double[] elements = new double[reduced];
            for (int i = 0; i < reduced; i++)
            {
                elements[i] = double.CreateTruncating(input[(place / inner * reduced + i) * inner + place % inner]);
            }

            output[place] = T.CreateTruncating(reduce(elements));
        }
    }
}
