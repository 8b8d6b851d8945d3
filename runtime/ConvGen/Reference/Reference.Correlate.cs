using System.Numerics;
using ConvGen.CompilerServices;

namespace ConvGen;

public static partial class Reference
{
    /// <inheritdoc cref="Correlate{T}(ConvolutionShape, ReadOnlySpan{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, Span{T})"/>
    public static void Correlate<T>(
        ConvolutionShape shape, ReadOnlySpan<T> input, ReadOnlySpan<T> weights, ReadOnlySpan<T> bias, Span<T> output)
        where T : IFloatingPointIeee754<T> =>
        Correlate(shape, input, weights, bias, residual: [], output);

    /// <summary>
    /// Computes the convolution of one image by its definition. Generated code must agree with it.
    /// </summary>
    /// <remarks>
    /// Each output element is a double-precision sum of fused multiply-adds that starts from the bias or zero, in the order (input channel, kernel
    /// slice, kernel row, kernel column). Then the residual is added, the activation is applied, and the result is rounded to
    /// <typeparamref name="T"/> once. A tap without an input is not part of the sum: a tap on zero padding or, in a transposed convolution, a tap
    /// that no input contributes to. For double, the value before the activation is bit-identical to what generated code computes on hardware with
    /// fused multiply-add.
    /// </remarks>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="shape">The sizes of all tensors, and the options.</param>
    /// <param name="input">The input: (inChannels, depth, height, width), or with the channels last, according to the shape's layout.</param>
    /// <param name="weights">
    /// The weights, in either layout: (outChannels, inChannels/groups, kernelDepth, kernelHeight, kernelWidth) or, for a transposed convolution,
    /// (inChannels, outChannels/groups, kernelDepth, kernelHeight, kernelWidth).
    /// </param>
    /// <param name="bias">The bias: (outChannels), or empty for none.</param>
    /// <param name="residual">
    /// The residual, with the output's shape and layout, or empty for none. It may be <paramref name="output"/> itself.
    /// </param>
    /// <param name="output">
    /// The span that receives the output: (outChannels, outputDepth, outputHeight, outputWidth), or with the channels last.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The shape is not valid, a span does not have the length that the shape requires, or the output overlaps another span, except for a residual
    /// that is the output itself.
    /// </exception>
    /// <exception cref="OverflowException">A tensor of this shape has more elements than a span can hold.</exception>
    public static void Correlate<T>(
        ConvolutionShape shape,
        ReadOnlySpan<T> input,
        ReadOnlySpan<T> weights,
        ReadOnlySpan<T> bias,
        ReadOnlySpan<T> residual,
        Span<T> output)
        where T : IFloatingPointIeee754<T>
    {
        RequireMatch(shape, input, weights, bias, residual, output);

        TensorOrder order = shape.OutputOrder;
        for (int o = 0; o < order.Channels; o++)
        {
            double start = bias.IsEmpty ? 0 : double.CreateChecked(bias[o]);
            for (int z = 0; z < order.Depth; z++)
            {
                for (int y = 0; y < order.Height; y++)
                {
                    for (int x = 0; x < order.Width; x++)
                    {
                        int index = order.IndexOf(o, z, y, x);
                        double sum = Accumulate(shape, input, weights, start, o, z, y, x);
                        double shifted = residual.IsEmpty ? sum : sum + double.CreateChecked(residual[index]);
                        output[index] = T.CreateChecked(Activate<T>(shifted, shape));
                    }
                }
            }
        }
    }

    /// <summary>Adds to <paramref name="sum"/> the terms of the output element at (o, z, y, x).</summary>
    private static double Accumulate<T>(
        ConvolutionShape shape, ReadOnlySpan<T> input, ReadOnlySpan<T> weights, double sum, int o, int z, int y, int x)
        where T : IFloatingPointIeee754<T>
    {
        TensorOrder order = shape.InputOrder;
        ConvolutionAxis depth = shape.DepthAxis, height = shape.HeightAxis, width = shape.WidthAxis;

        int groupInputs = shape.InChannels / shape.Groups;
        int groupOutputs = shape.OutChannels / shape.Groups;
        int firstInput = o / groupOutputs * groupInputs;

        for (int i = firstInput; i < firstInput + groupInputs; i++)
        {
            int firstWeight = FirstWeight(shape, i, o);
            for (int kd = 0; kd < depth.Kernel; kd++)
            {
                if (depth.InputAt(z, kd) is not int d)
                {
                    continue;
                }

                for (int kh = 0; kh < height.Kernel; kh++)
                {
                    if (height.InputAt(y, kh) is not int h)
                    {
                        continue;
                    }

                    for (int kw = 0; kw < width.Kernel; kw++)
                    {
                        if (width.InputAt(x, kw) is not int w)
                        {
                            continue;
                        }

                        double value = double.CreateChecked(input[order.IndexOf(i, d, h, w)]);
                        double weight = double.CreateChecked(weights[firstWeight + (kd * height.Kernel + kh) * width.Kernel + kw]);
                        sum = Math.FusedMultiplyAdd(value, weight, sum);
                    }
                }
            }
        }

        return sum;
    }

    /// <summary>The offset of the kernel that connects an input channel to an output channel of the same group.</summary>
    private static int FirstWeight(ConvolutionShape shape, int inChannel, int outChannel)
    {
        int groupInputs = shape.InChannels / shape.Groups;
        int groupOutputs = shape.OutChannels / shape.Groups;
        int kernel = shape.Transposed
            ? inChannel * groupOutputs + outChannel % groupOutputs
            : outChannel * groupInputs + inChannel % groupInputs;
        return kernel * shape.KernelDepth * shape.KernelHeight * shape.KernelWidth;
    }

    private static void RequireMatch<T>(
        ConvolutionShape shape,
        ReadOnlySpan<T> input,
        ReadOnlySpan<T> weights,
        ReadOnlySpan<T> bias,
        ReadOnlySpan<T> residual,
        Span<T> output)
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

        if (!residual.IsEmpty)
        {
            Spans.RequireLength(residual.Length, shape.OutputLength, nameof(residual));
            Spans.RequireSameOrApart(output, residual, nameof(output), nameof(residual));
        }
    }
}
