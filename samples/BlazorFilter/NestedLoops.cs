using ImageFilter;

namespace BlazorFilter;

/// <summary>The convolution of <see cref="ColorKernel"/> as one would write it by hand: the definition, in loops.</summary>
internal static class NestedLoops
{
    public static void Correlate(Picture picture, ReadOnlySpan<float> weights, Picture result)
    {
        const int Padding = ColorKernel.KernelWidth / 2;

        for (int channel = 0; channel < picture.Channels; channel++)
        {
            for (int y = 0; y < picture.Height; y++)
            {
                for (int x = 0; x < picture.Width; x++)
                {
                    float sum = 0;
                    for (int a = 0; a < ColorKernel.KernelHeight; a++)
                    {
                        Span<float> row = picture.Row(channel, Math.Clamp(y + a - Padding, 0, picture.Height - 1));
                        for (int b = 0; b < ColorKernel.KernelWidth; b++)
                        {
                            float pixel = row[Math.Clamp(x + b - Padding, 0, picture.Width - 1)];
                            sum += pixel * weights[(channel * ColorKernel.KernelHeight + a) * ColorKernel.KernelWidth + b];
                        }
                    }

                    result.Row(channel, y)[x] = sum;
                }
            }
        }
    }
}
