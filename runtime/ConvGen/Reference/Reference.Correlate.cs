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
    /// The convolution that a shape describes, of one image, by the definition: what generated code has to agree with.
    /// </summary>
    /// <remarks>
    /// Each output element is a sum in double precision, started from the bias or zero, of fused multiply-adds in the order
    /// (input channel, kernel plane, kernel row, kernel column). The residual is added to it, the activation is applied, and the result is
    /// rounded to <typeparamref name="T"/>, once. A tap that meets no input is no term of the sum: one on zero padding, and of a transposed
    /// convolution one that no input is carried along. For double, what comes before the activation is bit for bit what generated code
    /// computes on hardware with fused multiply-add.
    /// </remarks>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="shape">The sizes of all tensors, and the options.</param>
    /// <param name="input">(inChannels, depth, height, width), or with the channels last, as the shape's layout has it.</param>
    /// <param name="weights">
    /// (outChannels, inChannels/groups, kernelDepth, kernelHeight, kernelWidth); of a transposed convolution
    /// (inChannels, outChannels/groups, kernelDepth, kernelHeight, kernelWidth). In either layout.
    /// </param>
    /// <param name="bias">(outChannels), or empty for none.</param>
    /// <param name="residual">A tensor of the output's shape and layout, or empty for none. It may be <paramref name="output"/> itself.</param>
    /// <param name="output">(outChannels, outputDepth, outputHeight, outputWidth), or with the channels last.</param>
    /// <exception cref="ArgumentException">
    /// The shape is invalid, a span has another length than it says, or the output overlaps an input, other than a residual that is the output itself.
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
                        output[index] = T.CreateChecked(Activate(shifted, shape.Activation, SlopeFor<T>(shape.LeakySlope)));
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

    /// <summary>Where the kernel starts that leads from an input channel to an output channel of the same group.</summary>
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
