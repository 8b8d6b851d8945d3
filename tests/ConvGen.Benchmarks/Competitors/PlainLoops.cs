namespace ConvGen.Benchmarks;

/// <summary>The convolution of an image as one writes it by hand: the definition in six loops, the sizes as numbers.</summary>
internal static class PlainLoops
{
    public static void Correlate(
        ReadOnlySpan<float> input,
        ReadOnlySpan<float> weights,
        Span<float> output,
        int inChannels,
        int inputHeight,
        int inputWidth,
        int outChannels,
        int outputHeight,
        int outputWidth,
        int kernelHeight,
        int kernelWidth,
        int strideHeight,
        int strideWidth,
        int top,
        int left)
    {
        for (int o = 0; o < outChannels; o++)
        {
            for (int y = 0; y < outputHeight; y++)
            {
                for (int x = 0; x < outputWidth; x++)
                {
                    float sum = 0;
                    for (int i = 0; i < inChannels; i++)
                    {
                        for (int a = 0; a < kernelHeight; a++)
                        {
                            int row = y * strideHeight + a - top;
                            if (row < 0 || row >= inputHeight)
                            {
                                continue;
                            }

                            for (int b = 0; b < kernelWidth; b++)
                            {
                                int column = x * strideWidth + b - left;
                                if (column < 0 || column >= inputWidth)
                                {
                                    continue;
                                }

                                float pixel = input[(i * inputHeight + row) * inputWidth + column];
                                float weight = weights[((o * inChannels + i) * kernelHeight + a) * kernelWidth + b];
                                sum += pixel * weight;
                            }
                        }
                    }

                    output[(o * outputHeight + y) * outputWidth + x] = sum;
                }
            }
        }
    }
}
