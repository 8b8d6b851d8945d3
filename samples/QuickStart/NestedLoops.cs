namespace QuickStart;

/// <summary>The convolution of <see cref="FirstLayer"/> as one would write it by hand: the definition, in loops.</summary>
internal static class NestedLoops
{
    public static void Correlate(ReadOnlySpan<float> input, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, Span<float> output)
    {
        const int Padding = 1;

        for (int o = 0; o < FirstLayer.OutChannels; o++)
        {
            for (int y = 0; y < FirstLayer.OutputHeight; y++)
            {
                for (int x = 0; x < FirstLayer.OutputWidth; x++)
                {
                    float sum = bias[o];
                    for (int i = 0; i < FirstLayer.InChannels; i++)
                    {
                        for (int a = 0; a < FirstLayer.KernelHeight; a++)
                        {
                            int row = y + a - Padding;
                            if (row < 0 || row >= FirstLayer.InputHeight)
                            {
                                continue;
                            }

                            for (int b = 0; b < FirstLayer.KernelWidth; b++)
                            {
                                int column = x + b - Padding;
                                if (column < 0 || column >= FirstLayer.InputWidth)
                                {
                                    continue;
                                }

                                float pixel = input[(i * FirstLayer.InputHeight + row) * FirstLayer.InputWidth + column];
                                float weight =
                                    weights[((o * FirstLayer.InChannels + i) * FirstLayer.KernelHeight + a) * FirstLayer.KernelWidth + b];
                                sum += pixel * weight;
                            }
                        }
                    }

                    output[(o * FirstLayer.OutputHeight + y) * FirstLayer.OutputWidth + x] = sum;
                }
            }
        }
    }
}
