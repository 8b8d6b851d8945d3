using System.ComponentModel;
using System.Numerics;

namespace ConvGen.CompilerServices;

/// <summary>Computes the poolings of networks: each output is computed from a window of its channel. Images are channels first.</summary>
/// <remarks>
/// This API supports generated code and is not intended to be used directly. The taps of each column of a window are taken in the order (slice, row), and
/// then the columns from left to right, so that results have the same bits for every vector width.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pooling
{
    /// <summary>Computes the largest element of each window. NaN wins, and a window without an element inside the input gives −∞.</summary>
    /// <remarks>Sources: PyTorch, torch.nn.MaxPool3d; ATen's CPU kernel, which replaces the largest element by a larger one or by NaN.</remarks>
    /// <param name="input">The input: (channels, slices, rows, columns).</param>
    /// <param name="output">The span that receives the windows' results in the same order.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="depth">The windows along the slices.</param>
    /// <param name="height">The windows along the rows.</param>
    /// <param name="width">The windows along the columns.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void Max<T>(ReadOnlySpan<T> input, Span<T> output, int channels, in PoolAxis depth, in PoolAxis height, in PoolAxis width)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        WindowPass<T, LargestOfWindow<T>>.Run(input, output, channels, depth, height, width, countsPadding: false);

    /// <summary>
    /// Computes the mean of each window: the sum of its elements inside the input, divided by their number. The sum of each column, and that of the columns,
    /// starts from 0. A window without an element inside the input gives 0.
    /// </summary>
    /// <remarks>Sources: PyTorch, torch.nn.AvgPool3d; ONNX, operator AveragePool.</remarks>
    /// <param name="input">The input: (channels, slices, rows, columns).</param>
    /// <param name="output">The span that receives the windows' results in the same order.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="depth">The windows along the slices.</param>
    /// <param name="height">The windows along the rows.</param>
    /// <param name="width">The windows along the columns.</param>
    /// <param name="countsPadding">Whether taps in the padding count in the divisor. Taps beyond the padding never do.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void Average<T>(
        ReadOnlySpan<T> input, Span<T> output, int channels, in PoolAxis depth, in PoolAxis height, in PoolAxis width, bool countsPadding)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        WindowPass<T, SumOfWindow<T>>.Run(input, output, channels, depth, height, width, countsPadding);

    /// <summary>
    /// Computes the means of windows that cover an image: along an axis of extent n with m outputs, window i goes from floor(i·n / m) up to, but not including,
    /// ceil((i + 1)·n / m). The elements are added in the order (row, column), starting from 0.
    /// </summary>
    /// <remarks>Source: PyTorch, torch.nn.AdaptiveAvgPool2d.</remarks>
    /// <param name="input">The input: (channels, rows, columns).</param>
    /// <param name="output">The span that receives the means in the same order.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="inputHeight">The number of input rows.</param>
    /// <param name="inputWidth">The number of input columns.</param>
    /// <param name="outputHeight">The number of output rows.</param>
    /// <param name="outputWidth">The number of output columns.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void AdaptiveAverage<T>(
        ReadOnlySpan<T> input, Span<T> output, int channels, int inputHeight, int inputWidth, int outputHeight, int outputWidth)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int place = 0;
        for (int channel = 0; channel < channels; channel++)
        {
            ReadOnlySpan<T> plane = input.Slice(channel * inputHeight * inputWidth, inputHeight * inputWidth);
            for (int row = 0; row < outputHeight; row++)
            {
                (int firstRow, int endRow) = Covered(row, inputHeight, outputHeight);
                for (int column = 0; column < outputWidth; column++)
                {
                    (int firstColumn, int endColumn) = Covered(column, inputWidth, outputWidth);
                    T sum = T.Zero;
                    for (int y = firstRow; y < endRow; y++)
                    {
                        foreach (T element in plane.Slice(y * inputWidth + firstColumn, endColumn - firstColumn))
                        {
                            sum += element;
                        }
                    }

                    output[place++] = sum / T.CreateTruncating((endRow - firstRow) * (endColumn - firstColumn));
                }
            }
        }
    }

    private static (int First, int End) Covered(int window, int extent, int windows) =>
        ((int)((long)window * extent / windows), (int)((((long)window + 1) * extent + windows - 1) / windows));
}
