#pragma warning disable // Analyzers are only meant to check generated code here.
using System;
using System.Numerics;

namespace Consumer;

/// <summary>A convolution by its definition: one chain per output, in the documented order.</summary>
internal sealed record Definition(int InChannels, int OutChannels, int Height, int Width, int KernelHeight, int KernelWidth)
{
    public int Stride { get; init; } = 1;

    /// <summary>The padding on each side; a signal has none above and below.</summary>
    public int Padding { get; init; }

    public int Groups { get; init; } = 1;

    public bool IsTransposed { get; init; }

    public int InputLength => InChannels * Height * Width;

    public int WeightLength => InChannels * OutChannels / Groups * KernelHeight * KernelWidth;

    public int OutputHeight => OutputExtent(Height, KernelHeight);

    public int OutputWidth => OutputExtent(Width, KernelWidth);

    public int OutputLength => OutChannels * OutputHeight * OutputWidth;

    public T[] Correlate<T>(T[] input, T[] weights, T[] bias)
        where T : IFloatingPointIeee754<T>
    {
        T[] output = new T[OutputLength];
        for (int index = 0; index < output.Length; index++)
        {
            (int channel, int row, int column) = (
                index / (OutputHeight * OutputWidth), index / OutputWidth % OutputHeight, index % OutputWidth);
            int channelsOfGroup = InChannels / Groups;
            int firstChannel = channel / (OutChannels / Groups) * channelsOfGroup;
            T sum = bias.Length == 0 ? T.Zero : bias[channel];
            for (int i = 0; i < channelsOfGroup; i++)
            {
                for (int a = 0; a < KernelHeight; a++)
                {
                    for (int b = 0; b < KernelWidth; b++)
                    {
                        if (Place(row, a, Height) is { } y && Place(column, b, Width) is { } x)
                        {
                            int filter = IsTransposed ? i * OutChannels + channel : channel * channelsOfGroup + i;
                            T value = input[((firstChannel + i) * Height + y) * Width + x];
                            T weight = weights[(filter * KernelHeight + a) * KernelWidth + b];
                            sum = VectorInstructions.HasFusedMultiplyAdd ? T.FusedMultiplyAdd(value, weight, sum) : value * weight + sum;
                        }
                    }
                }
            }

            output[index] = sum;
        }

        return output;
    }

    private int OutputExtent(int extent, int kernel) => IsTransposed
        ? (extent - 1) * Stride + kernel - 2 * Padding
        : (extent + 2 * Padding - kernel) / Stride + 1;

    /// <summary>The input index that a tap of an output reads, or null if there is none.</summary>
    private int? Place(int output, int tap, int extent)
    {
        int place = IsTransposed ? output + Padding - tap : output * Stride + tap - Padding;
        if (IsTransposed)
        {
            if (place % Stride != 0)
            {
                return null;
            }

            place /= Stride;
        }

        return place >= 0 && place < extent ? place : null;
    }
}
