using System.Numerics;

namespace ConvGen;

public static partial class Reference
{
    /// <summary>Computes a batch normalization at inference time, in double precision: (x − mean) / √(variance + epsilon)·weight + bias for each channel.</summary>
    /// <remarks>Sources: PyTorch, torch.nn.BatchNorm2d in eval mode; ONNX, operator BatchNormalization.</remarks>
    /// <param name="input">The input, channel by channel.</param>
    /// <param name="mean">The mean of each channel.</param>
    /// <param name="variance">The variance of each channel.</param>
    /// <param name="weight">The weight of each channel, or empty for 1.</param>
    /// <param name="bias">The bias of each channel, or empty for 0.</param>
    /// <param name="epsilon">The number added to each variance.</param>
    /// <param name="output">The span that receives the output, of the input's shape.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void BatchNormalize<T>(
        ReadOnlySpan<T> input, ReadOnlySpan<T> mean, ReadOnlySpan<T> variance, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias, double epsilon, Span<T> output)
        where T : IFloatingPointIeee754<T>
    {
        int plane = input.Length / mean.Length;
        for (int i = 0; i < input.Length; i++)
        {
            int channel = i / plane;
            double normalized = (double.CreateTruncating(input[i]) - double.CreateTruncating(mean[channel])) / Math.Sqrt(double.CreateTruncating(variance[channel]) + epsilon);
            double scaled = weight.IsEmpty ? normalized : normalized * double.CreateTruncating(weight[channel]);
            output[i] = T.CreateTruncating(bias.IsEmpty ? scaled : scaled + double.CreateTruncating(bias[channel]));
        }
    }
}
