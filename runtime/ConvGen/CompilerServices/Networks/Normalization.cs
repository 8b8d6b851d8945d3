using System.ComponentModel;
using System.Numerics;
using System.Numerics.Tensors;

namespace ConvGen.CompilerServices;

/// <summary>Normalizes images.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Normalization
{
    /// <summary>Multiplies each element by its channel's scale and then adds its channel's shift. The product and the sum are each rounded.</summary>
    /// <param name="input">The input, channel by channel.</param>
    /// <param name="output">The span that receives the results. It may be the input.</param>
    /// <param name="scale">The scale of each channel.</param>
    /// <param name="shift">The shift of each channel.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void ScaleShift<T>(ReadOnlySpan<T> input, Span<T> output, ReadOnlySpan<T> scale, ReadOnlySpan<T> shift)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int plane = input.Length / scale.Length;
        for (int channel = 0; channel < scale.Length; channel++)
        {
            Span<T> results = output.Slice(channel * plane, plane);
            TensorPrimitives.Multiply(input.Slice(channel * plane, plane), scale[channel], results);
            TensorPrimitives.Add(results, shift[channel], results);
        }
    }

    /// <summary>Multiplies each element of each run by its own scale and then adds its own shift. The product and the sum are each rounded.</summary>
    /// <param name="input">The input, one run after the other.</param>
    /// <param name="output">The span that receives the results. It may be the input.</param>
    /// <param name="scale">The scale of each element of a run.</param>
    /// <param name="shift">The shift of each element of a run.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void ScaleShiftRuns<T>(ReadOnlySpan<T> input, Span<T> output, ReadOnlySpan<T> scale, ReadOnlySpan<T> shift)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int start = 0; start < input.Length; start += scale.Length)
        {
            Span<T> results = output.Slice(start, scale.Length);
            TensorPrimitives.Multiply(input.Slice(start, scale.Length), scale, results);
            TensorPrimitives.Add(results, shift, results);
        }
    }

    /// <summary>
    /// Normalizes runs of elements by their own mean and variance: (x − mean) / √(variance + epsilon). Mean and variance are sums in the order of
    /// <see cref="Reductions"/> along consecutive elements, divided by the number of elements; each operation is rounded.
    /// </summary>
    /// <remarks>Sources: PyTorch, torch.nn.GroupNorm, InstanceNorm2d and LayerNorm.</remarks>
    /// <param name="input">The input, one run after the other.</param>
    /// <param name="output">The span that receives the results. It may be the input.</param>
    /// <param name="length">The number of elements in a run.</param>
    /// <param name="epsilon">The number added to each variance.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void Standardize<T>(ReadOnlySpan<T> input, Span<T> output, int length, double epsilon)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T count = T.CreateTruncating(length);
        for (int start = 0; start < input.Length; start += length)
        {
            Span<T> run = output.Slice(start, length);
            TensorPrimitives.Subtract(input.Slice(start, length), PartialSums.Sum(input.Slice(start, length)) / count, run);
            T variance = PartialSums.SumOfSquares<T>(run) / count;
            TensorPrimitives.Divide(run, T.Sqrt(variance + T.CreateTruncating(epsilon)), run);
        }
    }
}
