namespace ConvGen.Benchmarks;

/// <summary>Nested loops for a transposed convolution, as one writes them by hand: each input is spread over the outputs it reaches.</summary>
internal static class TransposedLoops
{
    /// <inheritdoc cref="OptionLoops.Correlate"/>
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
        int outputPixels = shape.OutputDepth * shape.OutputHeight * shape.OutputWidth;
        for (int o = 0; o < shape.OutChannels; o++)
        {
            for (int pixel = 0; pixel < outputPixels; pixel++)
            {
                output[o * shape.OutputChannelPitch + pixel * shape.OutputPixelPitch] = bias.IsEmpty ? 0 : bias[o];
            }
        }

        for (int i = 0; i < shape.InChannels; i++)
        {
            int firstOutput = i / groupInputs * groupOutputs;
            for (int o = 0; o < groupOutputs; o++)
            {
                for (int z = 0; z < shape.InputDepth; z++)
                {
                    for (int y = 0; y < shape.InputHeight; y++)
                    {
                        for (int x = 0; x < shape.InputWidth; x++)
                        {
                            int pixel = (z * shape.InputHeight + y) * shape.InputWidth + x;
                            float value = input[i * shape.InputChannelPitch + pixel * shape.InputPixelPitch];
                            for (int c = 0; c < shape.KernelDepth; c++)
                            {
                                int slice = z * shape.StrideDepth + c * shape.DilationDepth - shape.Front;
                                if (slice < 0 || slice >= shape.OutputDepth)
                                {
                                    continue;
                                }

                                for (int a = 0; a < shape.KernelHeight; a++)
                                {
                                    int row = y * shape.StrideHeight + a * shape.DilationHeight - shape.Top;
                                    if (row < 0 || row >= shape.OutputHeight)
                                    {
                                        continue;
                                    }

                                    for (int b = 0; b < shape.KernelWidth; b++)
                                    {
                                        int column = x * shape.StrideWidth + b * shape.DilationWidth - shape.Left;
                                        if (column < 0 || column >= shape.OutputWidth)
                                        {
                                            continue;
                                        }

                                        int target = (slice * shape.OutputHeight + row) * shape.OutputWidth + column;
                                        int tap = (c * shape.KernelHeight + a) * shape.KernelWidth + b;
                                        output[(firstOutput + o) * shape.OutputChannelPitch + target * shape.OutputPixelPitch] +=
                                            value * weights[(i * groupOutputs + o) * shape.Taps + tap];
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }

        if (!residual.IsEmpty || shape.Activation != Activation.None)
        {
            for (int index = 0; index < output.Length; index++)
            {
                float sum = residual.IsEmpty ? output[index] : output[index] + residual[index];
                output[index] = LoopActivation.Of(sum, shape.Activation, shape.LeakySlope);
            }
        }
    }
}
