using System.Numerics;

namespace ConvGen;

public static partial class Reference
{
    /// <summary>Computes exp(x) / Σ exp along an axis, in double precision, where the largest element along the axis is subtracted first.</summary>
    /// <remarks>Sources: PyTorch, torch.nn.functional.softmax; ONNX, operator Softmax since opset 13.</remarks>
    /// <param name="input">The input: (outer, extent, inner).</param>
    /// <param name="output">The span that receives the output, of the same shape.</param>
    /// <param name="extent">The extent of the axis.</param>
    /// <param name="inner">The product of the extents after the axis.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void Softmax<T>(ReadOnlySpan<T> input, Span<T> output, int extent, int inner)
        where T : IFloatingPointIeee754<T> => AlongAxis(input, output, extent, inner, static (x, largest, sum) => Math.Exp(x - largest) / sum);

    /// <summary>Computes x − log Σ exp along an axis, in double precision, where the largest element along the axis is subtracted first.</summary>
    /// <remarks>Sources: PyTorch, torch.nn.functional.log_softmax; ONNX, operator LogSoftmax since opset 13.</remarks>
    /// <inheritdoc cref="Softmax{T}(ReadOnlySpan{T}, Span{T}, int, int)"/>
    public static void LogSoftmax<T>(ReadOnlySpan<T> input, Span<T> output, int extent, int inner)
        where T : IFloatingPointIeee754<T> => AlongAxis(input, output, extent, inner, static (x, largest, sum) => x - largest - Math.Log(sum));

    private static void AlongAxis<T>(ReadOnlySpan<T> input, Span<T> output, int extent, int inner, Func<double, double, double, double> result)
        where T : IFloatingPointIeee754<T>
    {
        for (int start = 0; start < input.Length; start += extent * inner)
        {
            for (int column = 0; column < inner; column++)
            {
                double[] elements = new double[extent];
                for (int i = 0; i < extent; i++)
                {
                    elements[i] = double.CreateTruncating(input[start + i * inner + column]);
                }

                double largest = elements.Aggregate(Math.Max);
                double sum = elements.Sum(x => Math.Exp(x - largest));
                for (int i = 0; i < extent; i++)
                {
                    output[start + i * inner + column] = T.CreateTruncating(result(elements[i], largest, sum));
                }
            }
        }
    }
}
