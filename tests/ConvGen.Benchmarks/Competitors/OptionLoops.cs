namespace ConvGen.Benchmarks;

/// <summary>Nested loops for every option of a forward convolution, as one writes them by hand.</summary>
internal static class OptionLoops
{
    /// <param name="shape">The sizes and options, computed once.</param>
    /// <param name="input">The image.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="bias">The bias, or nothing.</param>
    /// <param name="residual">What is added to the sums, or nothing.</param>
    /// <param name="output">The result.</param>
    public static void Correlate(
        LoopSizes shape,
        ReadOnlySpan<float> input,
        ReadOnlySpan<float> weights,
        ReadOnlySpan<float> bias,
        ReadOnlySpan<float> residual,
        Span<float> output)
    {
        int groupInputs = shape.InChannels / shape.Groups;
        int groupOutputs = shape.OutChannels / shape.Groups;
        for (int o = 0; o < shape.OutChannels; o++)
        {
            int firstInput = o / groupOutputs * groupInputs;
            for (int z = 0; z < shape.OutputDepth; z++)
            {
                for (int y = 0; y < shape.OutputHeight; y++)
                {
                    for (int x = 0; x < shape.OutputWidth; x++)
                    {
                        float sum = bias.IsEmpty ? 0 : bias[o];
                        for (int i = 0; i < groupInputs; i++)
                        {
                            for (int c = 0; c < shape.KernelDepth; c++)
                            {
                                int slice = Inside(z * shape.StrideDepth + c * shape.DilationDepth - shape.Front, shape.InputDepth, shape.Mode);
                                if (slice < 0)
                                {
                                    continue;
                                }

                                for (int a = 0; a < shape.KernelHeight; a++)
                                {
                                    int row = Inside(y * shape.StrideHeight + a * shape.DilationHeight - shape.Top, shape.InputHeight, shape.Mode);
                                    if (row < 0)
                                    {
                                        continue;
                                    }

                                    for (int b = 0; b < shape.KernelWidth; b++)
                                    {
                                        int column = Inside(x * shape.StrideWidth + b * shape.DilationWidth - shape.Left, shape.InputWidth, shape.Mode);
                                        if (column < 0)
                                        {
                                            continue;
                                        }

                                        int pixel = (slice * shape.InputHeight + row) * shape.InputWidth + column;
                                        int tap = (c * shape.KernelHeight + a) * shape.KernelWidth + b;
                                        sum += input[(firstInput + i) * shape.InputChannelPitch + pixel * shape.InputPixelPitch]
                                            * weights[(o * groupInputs + i) * shape.Taps + tap];
                                    }
                                }
                            }
                        }

                        int index = o * shape.OutputChannelPitch
                            + ((z * shape.OutputHeight + y) * shape.OutputWidth + x) * shape.OutputPixelPitch;
                        output[index] = LoopActivation.Of(residual.IsEmpty ? sum : sum + residual[index], shape.Activation, shape.LeakySlope);
                    }
                }
            }
        }
    }

    /// <summary>The position within the image that stands for one that may lie outside, or -1 for a zero.</summary>
    private static int Inside(int position, int extent, PaddingMode mode)
    {
        if (position >= 0 && position < extent)
        {
            return position;
        }

        return mode switch
        {
            PaddingMode.Reflect => position < 0 ? -position : 2 * (extent - 1) - position,
            PaddingMode.Replicate => position < 0 ? 0 : extent - 1,
            PaddingMode.Circular => position < 0 ? position + extent : position - extent,
            _ => -1,
        };
    }
}
