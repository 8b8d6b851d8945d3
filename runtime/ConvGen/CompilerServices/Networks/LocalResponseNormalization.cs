using System.ComponentModel;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace ConvGen.CompilerServices;

/// <summary>Normalizes each element by the elements at the same place in neighboring channels.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LocalResponseNormalization
{
    /// <summary>The number of neighboring elements that are computed together.</summary>
    private const int Block = 256;

    /// <summary>Computes x·(k + alpha·(Σ x² / size))^−beta, where the sum is that of the squares of the window's channels.</summary>
    /// <remarks>
    /// <para>
    /// Sources: PyTorch, torch.nn.LocalResponseNorm; ONNX, operator LRN. The window of channel c begins with channel c − before. PyTorch's
    /// has size / 2 channels before it, rounded down, and ONNX's (size − 1) / 2, rounded down; they differ if the size is even. Channels
    /// that do not exist count as zeros.
    /// </para>
    /// <para>
    /// The squares are added in the order of the channels, starting from 0, and each operation is rounded. The power is computed in double
    /// precision and then rounded, and so is its product with x. If k and alpha are not negative, the relative error is at most (beta·(size
    /// + 5) + 3)·2⁻²⁴. In double precision, 2⁻⁵³ instead, and the logarithm of the power adds its size, times 3, to the factor, and, as
    /// everywhere in ConvGen, hardware without fused multiply-add gives different last bits than hardware with it. If the base of the power
    /// is not positive, the result is NaN.
    /// </para>
    /// </remarks>
    /// <param name="input">The input, channel by channel.</param>
    /// <param name="output">The span that receives the results. It must not be the input.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="size">The number of channels in a window.</param>
    /// <param name="before">The number of channels in a window that come before its own channel.</param>
    /// <param name="alpha">The factor of the mean of the squares.</param>
    /// <param name="beta">The exponent, which must be positive.</param>
    /// <param name="k">The number added to the mean of the squares.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void Normalize<T>(
        ReadOnlySpan<T> input, Span<T> output, int channels, int size, int before, double alpha, double beta, double k)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<T> squares = stackalloc T[Block];
        Span<T> sums = stackalloc T[Block];
        Span<double> powers = stackalloc double[Block];
        int plane = input.Length / channels;
        for (int channel = 0; channel < channels; channel++)
        {
            int first = Math.Max(channel - before, 0);
            int end = Math.Min(channel - before + size, channels);
            for (int start = 0; start < plane; start += Block)
            {
                int count = Math.Min(Block, plane - start);
                Span<T> sum = sums[..count];
                sum.Clear();
                for (int neighbor = first; neighbor < end; neighbor++)
                {
                    ReadOnlySpan<T> elements = input.Slice(neighbor * plane + start, count);
                    TensorPrimitives.Multiply(elements, elements, squares);
                    TensorPrimitives.Add(sum, squares[..count], sum);
                }

                TensorPrimitives.Divide(sum, T.CreateTruncating(size), sum);
                TensorPrimitives.Multiply(sum, T.CreateTruncating(alpha), sum);
                TensorPrimitives.Add(sum, T.CreateTruncating(k), sum);
                RaiseToPower(sum, -beta, powers);
                int place = channel * plane + start;
                TensorPrimitives.Multiply(input.Slice(place, count), sum, output.Slice(place, count));
            }
        }
    }

    private static void RaiseToPower<T>(Span<T> values, double exponent, Span<double> buffer)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(double))
        {
            Activations.PowerInPlace(MemoryMarshal.Cast<T, double>(values), exponent);
            return;
        }

        Span<double> powers = buffer[..values.Length];
        TensorPrimitives.ConvertTruncating<T, double>(values, powers);

        Activations.PowerInPlace(powers, exponent);
        TensorPrimitives.ConvertTruncating<double, T>(powers, values);
    }
}
