using System.Numerics;
using ConvGen.CompilerServices;

namespace ConvGen;

public static partial class Reference
{
    /// <summary>
    /// The convolution that a shape describes, of one image, by the definition: what generated code has to agree with.
    /// </summary>
    /// <remarks>
    /// Each output element is a sum in double precision, started from the bias or zero, of fused multiply-adds in the order
    /// (input channel, kernel plane, kernel row, kernel column), rounded to <typeparamref name="T"/> at the end.
    /// A tap on padding is no term of the sum. For double this is bit for bit the chain that generated code computes on hardware with
    /// fused multiply-add.
    /// </remarks>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="shape">The sizes of all tensors.</param>
    /// <param name="input">(inChannels, depth, height, width).</param>
    /// <param name="weights">(outChannels, inChannels/groups, kernelDepth, kernelHeight, kernelWidth).</param>
    /// <param name="bias">(outChannels), or empty for none.</param>
    /// <param name="output">(outChannels, outputDepth, outputHeight, outputWidth).</param>
    /// <exception cref="ArgumentException">
    /// The shape is invalid, a span has another length than it says, or the output overlaps an input.
    /// </exception>
    /// <exception cref="OverflowException">A tensor of this shape has more elements than a span can hold.</exception>
    public static void Correlate<T>(
        ConvolutionShape shape, ReadOnlySpan<T> input, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, Span<T> output)
        where T : IFloatingPointIeee754<T>
    {
        RequireMatch(shape, input, weights, bias, output);

        int next = 0;
        for (int o = 0; o < shape.OutChannels; o++)
        {
            double start = bias.IsEmpty ? 0 : double.CreateChecked(bias[o]);
            for (int z = 0; z < shape.OutputDepth; z++)
            {
                for (int y = 0; y < shape.OutputHeight; y++)
                {
                    for (int x = 0; x < shape.OutputWidth; x++)
                    {
                        output[next++] = T.CreateChecked(Accumulate(shape, input, weights, start, o, z, y, x));
                    }
                }
            }
        }
    }

    /// <summary>
    /// The sum of the absolute values of each output element's terms, |bias| + Σ |input·weight|: what a bound on rounding errors is
    /// proportional to.
    /// </summary>
    /// <inheritdoc cref="Correlate"/>
    public static void AbsoluteSum<T>(
        ConvolutionShape shape, ReadOnlySpan<T> input, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, Span<T> output)
        where T : IFloatingPointIeee754<T>
    {
        Correlate<T>(shape, Absolute(input), Absolute(weights), Absolute(bias), output);
    }

    /// <summary>Adds to <paramref name="sum"/> the terms of the output element at (o, z, y, x).</summary>
    private static double Accumulate<T>(
        ConvolutionShape shape, ReadOnlySpan<T> input, ReadOnlySpan<T> weights, double sum, int o, int z, int y, int x)
        where T : IFloatingPointIeee754<T>
    {
        int groupInputs = shape.InChannels / shape.Groups;
        int groupOutputs = shape.OutChannels / shape.Groups;
        int firstInput = o / groupOutputs * groupInputs;

        for (int i = 0; i < groupInputs; i++)
        {
            for (int kd = 0; kd < shape.KernelDepth; kd++)
            {
                int d = z * shape.StrideDepth + kd * shape.DilationDepth - shape.PaddingFront;
                if (IsPadding(d, shape.InputDepth))
                {
                    continue;
                }

                for (int kh = 0; kh < shape.KernelHeight; kh++)
                {
                    int h = y * shape.StrideHeight + kh * shape.DilationHeight - shape.PaddingTop;
                    if (IsPadding(h, shape.InputHeight))
                    {
                        continue;
                    }

                    for (int kw = 0; kw < shape.KernelWidth; kw++)
                    {
                        int w = x * shape.StrideWidth + kw * shape.DilationWidth - shape.PaddingLeft;
                        if (IsPadding(w, shape.InputWidth))
                        {
                            continue;
                        }

                        T value = input[Offset(firstInput + i, d, h, w, shape.InputDepth, shape.InputHeight, shape.InputWidth)];
                        T weight =
                            weights[Offset(o * groupInputs + i, kd, kh, kw, shape.KernelDepth, shape.KernelHeight, shape.KernelWidth)];
                        sum = Math.FusedMultiplyAdd(double.CreateChecked(value), double.CreateChecked(weight), sum);
                    }
                }
            }
        }

        return sum;
    }

    /// <summary>Where element (block, d, h, w) of a row-major tensor of (blocks, depth, height, width) lies.</summary>
    private static int Offset(int block, int d, int h, int w, int depth, int height, int width) =>
        ((block * depth + d) * height + h) * width + w;

    private static bool IsPadding(int position, int extent) => position < 0 || position >= extent;

    private static T[] Absolute<T>(ReadOnlySpan<T> values)
        where T : INumberBase<T>
    {
        var absolute = new T[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            absolute[i] = T.Abs(values[i]);
        }

        return absolute;
    }

    private static void RequireMatch<T>(
        ConvolutionShape shape, ReadOnlySpan<T> input, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, Span<T> output)
    {
        ArgumentNullException.ThrowIfNull(shape);
        shape.RequireValid(nameof(shape));
        Spans.RequireLength(input.Length, shape.InputLength, nameof(input));
        Spans.RequireLength(weights.Length, shape.WeightLength, nameof(weights));
        Spans.RequireLength(output.Length, shape.OutputLength, nameof(output));
        Spans.RequireNoOverlap(output, input, nameof(output), nameof(input));
        Spans.RequireNoOverlap(output, weights, nameof(output), nameof(weights));
        if (!bias.IsEmpty)
        {
            Spans.RequireLength(bias.Length, shape.BiasLength, nameof(bias));
            Spans.RequireNoOverlap(output, bias, nameof(output), nameof(bias));
        }
    }
}
