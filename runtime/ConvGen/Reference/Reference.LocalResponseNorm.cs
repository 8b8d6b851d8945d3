using System.Numerics;

namespace ConvGen;

public static partial class Reference
{
    /// <summary>
    /// Computes x / (k + alpha·(Σ x² / size))^beta, in double precision, where the sum is that of the squares of neighboring channels at
    /// the same place.
    /// </summary>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.LocalResponseNorm; ONNX, operator LRN. The two differ in the number of channels before if the size is
    /// even.
    /// </remarks>
    /// <param name="input">The input, channel by channel.</param>
    /// <param name="output">The span that receives the output, of the input's shape.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="size">The number of channels in a window. Those that do not exist are zeros.</param>
    /// <param name="alpha">The factor of the mean of the squares.</param>
    /// <param name="beta">The exponent.</param>
    /// <param name="k">The number added to the mean of the squares.</param>
    /// <param name="before">The number of channels in a window before its own channel. −1 is PyTorch's size / 2, rounded down.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void LocalResponseNorm<T>(
        ReadOnlySpan<T> input,
        Span<T> output,
        int channels,
        int size,
        double alpha = 1e-4,
        double beta = 0.75,
        double k = 1,
        int before = -1)
        where T : IFloatingPointIeee754<T>
    {
        int plane = input.Length / channels;
        int reach = before < 0 ? size / 2 : before;
        for (int channel = 0; channel < channels; channel++)
        {
            for (int place = 0; place < plane; place++)
            {
                double sum = 0;
                for (int neighbor = channel - reach; neighbor < channel - reach + size; neighbor++)
                {
                    double x = neighbor >= 0 && neighbor < channels ? double.CreateTruncating(input[neighbor * plane + place]) : 0;
                    sum += x * x;
                }

                int index = channel * plane + place;
                output[index] = T.CreateTruncating(double.CreateTruncating(input[index]) / Math.Pow(k + alpha * (sum / size), beta));
            }
        }
    }
}
