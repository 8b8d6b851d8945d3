using System.ComponentModel;
using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ConvGen.CompilerServices;

/// <summary>Computes softmaxes along an axis of an image.</summary>
/// <remarks>
/// <para>This API supports generated code and is not intended to be used directly.</para>
/// <para>
/// The largest element along the axis is subtracted first. The sum of the exponentials has one order: if the axis is the fastest one, that of
/// <see cref="Reductions"/> along consecutive elements; otherwise, that of the axis. NaN or +∞ along the axis makes all its results NaN, as in PyTorch.
/// </para>
/// <para>
/// With n elements along the axis and u, half the distance from 1 to the next number, the relative error of an exponential is at most (4 + |x − largest|)·u,
/// that of their sum at most n·u more, and a quotient or a logarithm adds 4·u.
/// </para>
/// <para>Sources: PyTorch, torch.nn.functional.softmax and log_softmax; ONNX, operators Softmax and LogSoftmax since opset 13.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Softmaxes
{
    /// <summary>The number of elements whose exponentials are computed together: few enough that they stay in the fastest cache.</summary>
    private const int Block = 256;

    /// <summary>Computes exp(x − largest) / Σ exp(x − largest).</summary>
    /// <param name="input">The input: (outer, extent, inner).</param>
    /// <param name="output">The span that receives the results. It may be the input.</param>
    /// <param name="extent">The extent of the axis.</param>
    /// <param name="inner">The product of the extents after the axis.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    public static void Softmax<T>(ReadOnlySpan<T> input, Span<T> output, int extent, int inner)
        where T : unmanaged, IFloatingPointIeee754<T> => Each(input, output, extent, inner, isLogarithm: false);

    /// <summary>Computes (x − largest) − log Σ exp(x − largest).</summary>
    /// <inheritdoc cref="Softmax{T}(ReadOnlySpan{T}, Span{T}, int, int)"/>
    public static void LogSoftmax<T>(ReadOnlySpan<T> input, Span<T> output, int extent, int inner)
        where T : unmanaged, IFloatingPointIeee754<T> => Each(input, output, extent, inner, isLogarithm: true);

    private static void Each<T>(ReadOnlySpan<T> input, Span<T> output, int extent, int inner, bool isLogarithm)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int length = extent * inner;
        for (int start = 0; start < input.Length; start += length)
        {
            ReadOnlySpan<T> image = input.Slice(start, length);
            Span<T> results = output.Slice(start, length);
            if (inner == 1)
            {
                Row(image, results, isLogarithm);
                continue;
            }

            for (int column = 0; column < inner; column += Block)
            {
                Columns(image, results, extent, inner, column, Math.Min(Block, inner - column), isLogarithm);
            }
        }
    }

    private static void Row<T>(ReadOnlySpan<T> input, Span<T> output, bool isLogarithm)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        TensorPrimitives.Subtract(input, TensorPrimitives.Max(input), output);
        if (!isLogarithm)
        {
            Exponentials(output);
            TensorPrimitives.Divide(output, PartialSums.Sum<T>(output), output);
            return;
        }

        // The same order as that of a sum of the whole row.
        Span<T> powers = stackalloc T[Block];
        Span<T> sums = stackalloc T[PartialSums.Count];
        sums.Clear();
        for (int start = 0; start < output.Length; start += Block)
        {
            powers = powers[..Math.Min(Block, output.Length - start)];
            output.Slice(start, powers.Length).CopyTo(powers);
            Exponentials(powers);
            for (int i = 0; i < powers.Length; i += PartialSums.Count)
            {
                Span<T> some = powers.Slice(i, Math.Min(PartialSums.Count, powers.Length - i));
                TensorPrimitives.Add(sums[..some.Length], some, sums[..some.Length]);
            }
        }

        T logarithm = T.CreateTruncating(Logarithm.Of(double.CreateTruncating(PartialSums.Sum<T>(sums))));
        TensorPrimitives.Subtract(output, logarithm, output);
    }

    // Some neighboring columns, from the largest elements to the results.
    private static void Columns<T>(ReadOnlySpan<T> input, Span<T> output, int extent, int inner, int column, int count, bool isLogarithm)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Span<T> largest = stackalloc T[count];
        Span<T> sums = stackalloc T[count];
        Span<T> powers = stackalloc T[count];
        sums.Clear();
        largest.Fill(T.NegativeInfinity);
        for (int row = 0; row < extent; row++)
        {
            TensorPrimitives.Max(largest, input.Slice(row * inner + column, count), largest);
        }

        for (int row = 0; row < extent; row++)
        {
            Span<T> results = output.Slice(row * inner + column, count);
            TensorPrimitives.Subtract(input.Slice(row * inner + column, count), largest, results);
            results.CopyTo(powers);
            Exponentials(powers);
            TensorPrimitives.Add(sums, powers, sums);
            if (!isLogarithm)
            {
                powers.CopyTo(results);
            }
        }

        if (isLogarithm)
        {
            foreach (ref T sum in sums)
            {
                sum = T.CreateTruncating(Logarithm.Of(double.CreateTruncating(sum)));
            }
        }

        for (int row = 0; row < extent; row++)
        {
            Span<T> results = output.Slice(row * inner + column, count);
            if (isLogarithm)
            {
                TensorPrimitives.Subtract(results, sums, results);
            }
            else
            {
                TensorPrimitives.Divide(results, sums, results);
            }
        }
    }

    private static void Exponentials<T>(Span<T> values)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            Activations.ExpInPlace(MemoryMarshal.Cast<T, float>(values));
        }
        else
        {
            Activations.ExpInPlace(MemoryMarshal.Cast<T, double>(values));
        }
    }
}
