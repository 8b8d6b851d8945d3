using System.Numerics;
using ConvGen.CompilerServices;

namespace ConvGen;

public static partial class Reference
{
    /// <summary>Computes the largest element of each window. NaN wins, and a window without an element inside the input gives −∞.</summary>
    /// <param name="shape">The sizes and options.</param>
    /// <param name="input">The input: (channels, depth, height, width).</param>
    /// <param name="output">The span that receives the output: (channels, outputDepth, outputHeight, outputWidth).</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A span does not have the length that the shape requires.</exception>
    public static void MaxPool<T>(PoolShape shape, ReadOnlySpan<T> input, Span<T> output)
        where T : IFloatingPointIeee754<T> => Pool(shape, input, output, static (elements, _) =>
        {
            T largest = T.NegativeInfinity;
            foreach (T element in elements)
            {
                largest = element > largest || T.IsNaN(element) ? element : largest;
            }

            return largest;
        });

    /// <summary>
    /// Computes the mean of each window: the sum of the elements inside the input, divided by their number. A window without an element inside gives 0.
    /// </summary>
    /// <param name="shape">The sizes and options.</param>
    /// <param name="countIncludePad">Whether taps in the padding count in the divisor. Taps beyond the padding never do.</param>
    /// <param name="input">The input: (channels, depth, height, width).</param>
    /// <param name="output">The span that receives the output: (channels, outputDepth, outputHeight, outputWidth).</param>
    /// <typeparam name="T">The element type.</typeparam>
    /// <exception cref="ArgumentException">A span does not have the length that the shape requires.</exception>
    public static void AveragePool<T>(PoolShape shape, bool countIncludePad, ReadOnlySpan<T> input, Span<T> output)
        where T : IFloatingPointIeee754<T> => Pool(shape, input, output, (elements, padded) =>
        {
            double sum = 0;
            foreach (T element in elements)
            {
                sum += double.CreateTruncating(element);
            }

            int count = countIncludePad ? padded : elements.Count;
            return elements.Count == 0 ? T.Zero : T.CreateTruncating(sum / count);
        });

    private static void Pool<T>(PoolShape shape, ReadOnlySpan<T> input, Span<T> output, Func<List<T>, int, T> reduce)
    {
        Spans.RequireLength(input.Length, shape.InputLength, nameof(input));
        Spans.RequireLength(output.Length, shape.OutputLength, nameof(output));
        int place = 0;
        for (int channel = 0; channel < shape.Channels; channel++)
        {
            for (int slice = 0; slice < shape.Depth.Output; slice++)
            {
                for (int row = 0; row < shape.Height.Output; row++)
                {
                    for (int column = 0; column < shape.Width.Output; column++)
                    {
                        output[place++] = Window(input, channel, slice, row, column);
                    }
                }
            }
        }

        T Window(ReadOnlySpan<T> image, int channel, int slice, int row, int column)
        {
            var inside = new List<T>();
            int padded = 0;
            foreach (int z in shape.Depth.Taps(slice))
            {
                foreach (int y in shape.Height.Taps(row))
                {
                    foreach (int x in shape.Width.Taps(column))
                    {
                        if (shape.Depth.IsPadded(z) && shape.Height.IsPadded(y) && shape.Width.IsPadded(x))
                        {
                            padded++;
                        }

                        if (shape.Depth.IsInside(z) && shape.Height.IsInside(y) && shape.Width.IsInside(x))
                        {
                            inside.Add(image[((channel * shape.Depth.Input + z) * shape.Height.Input + y) * shape.Width.Input + x]);
                        }
                    }
                }
            }

            return reduce(inside, padded);
        }
    }
}
