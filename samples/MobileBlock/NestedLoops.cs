namespace MobileBlock;

/// <summary>The block's two convolutions as one would write them by hand: the definition, in loops.</summary>
internal static class NestedLoops
{
    public static void Forward(
        ReadOnlySpan<float> input, FoldedConvolution depthwise, Span<float> between, FoldedConvolution pointwise, Span<float> output)
    {
        CorrelateDepthwise(input, depthwise.Weights, depthwise.Bias, between);
        CorrelatePointwise(between, pointwise.Weights, pointwise.Bias, output);
    }

    private static void CorrelateDepthwise(ReadOnlySpan<float> input, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, Span<float> output)
    {
        const int Padding = 1, Stride = 2;

        for (int c = 0; c < Depthwise.OutChannels; c++)
        {
            for (int y = 0; y < Depthwise.OutputHeight; y++)
            {
                for (int x = 0; x < Depthwise.OutputWidth; x++)
                {
                    float sum = bias[c];
                    for (int a = 0; a < Depthwise.KernelHeight; a++)
                    {
                        int row = y * Stride + a - Padding;
                        if (row < 0 || row >= Depthwise.InputHeight)
                        {
                            continue;
                        }

                        for (int b = 0; b < Depthwise.KernelWidth; b++)
                        {
                            int column = x * Stride + b - Padding;
                            if (column < 0 || column >= Depthwise.InputWidth)
                            {
                                continue;
                            }

                            float pixel = input[(c * Depthwise.InputHeight + row) * Depthwise.InputWidth + column];
                            sum += pixel * weights[(c * Depthwise.KernelHeight + a) * Depthwise.KernelWidth + b];
                        }
                    }

                    output[(c * Depthwise.OutputHeight + y) * Depthwise.OutputWidth + x] = Relu6(sum);
                }
            }
        }
    }

    private static void CorrelatePointwise(ReadOnlySpan<float> input, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, Span<float> output)
    {
        const int Pixels = Pointwise.OutputHeight * Pointwise.OutputWidth;

        for (int o = 0; o < Pointwise.OutChannels; o++)
        {
            for (int pixel = 0; pixel < Pixels; pixel++)
            {
                float sum = bias[o];
                for (int i = 0; i < Pointwise.InChannels; i++)
                {
                    sum += input[i * Pixels + pixel] * weights[o * Pointwise.InChannels + i];
                }

                output[o * Pixels + pixel] = Relu6(sum);
            }
        }
    }

    private static float Relu6(float x) => Math.Clamp(x, 0, 6);
}
