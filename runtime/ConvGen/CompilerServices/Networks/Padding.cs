using System.ComponentModel;

namespace ConvGen.CompilerServices;

/// <summary>Adds elements around images, or removes them.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Padding
{
    /// <summary>Copies an image and pads it along each axis.</summary>
    /// <remarks>
    /// <para>
    /// Sources: PyTorch, torch.nn.functional.pad; ONNX, operator Pad. The paddings of different axes do not affect each other: an element
    /// in a corner is a copy of an element for all modes except for <see cref="PaddingMode.Zeros"/>.
    /// </para>
    /// <para>
    /// A padding may be larger than the input: <see cref="PaddingMode.Reflect"/> then mirrors it several times, as ONNX defines it. If one
    /// end of an axis is removed and the other one is padded, <see cref="PaddingMode.Reflect"/> mirrors the whole input, and
    /// <see cref="PaddingMode.Circular"/> repeats what remains of it, as in PyTorch.
    /// </para>
    /// </remarks>
    /// <param name="input">The input: (channels, slices, rows, columns).</param>
    /// <param name="output">The span that receives the padded image in the same order.</param>
    /// <param name="mode">What the padding consists of. For <see cref="PaddingMode.Zeros"/>, that is <paramref name="value"/>.</param>
    /// <param name="value">The value of the padding. Other modes ignore it.</param>
    /// <param name="channels">The padding along the channels.</param>
    /// <param name="depth">The padding along the slices.</param>
    /// <param name="height">The padding along the rows.</param>
    /// <param name="width">The padding along the columns.</param>
    /// <typeparam name="T">The element type.</typeparam>
    public static void Pad<T>(
        ReadOnlySpan<T> input,
        Span<T> output,
        PaddingMode mode,
        T value,
        in PadAxis channels,
        in PadAxis depth,
        in PadAxis height,
        in PadAxis width)
    {
        int next = 0;
        for (int channel = 0; channel < channels.Output; channel++)
        {
            int sourceChannel = channels.Place(channel, mode);
            for (int slice = 0; slice < depth.Output; slice++)
            {
                int sourceSlice = depth.Place(slice, mode);
                for (int row = 0; row < height.Output; row++)
                {
                    int sourceRow = height.Place(row, mode);
                    Span<T> results = output.Slice(next, width.Output);
                    next += width.Output;
                    if (sourceChannel == PadAxis.Constant || sourceSlice == PadAxis.Constant || sourceRow == PadAxis.Constant)
                    {
                        results.Fill(value);
                        continue;
                    }

                    int start = ((sourceChannel * depth.Input + sourceSlice) * height.Input + sourceRow) * width.Input;
                    PadRow(input.Slice(start, width.Input), results, mode, value, width);
                }
            }
        }
    }

    private static void PadRow<T>(ReadOnlySpan<T> row, Span<T> output, PaddingMode mode, T value, in PadAxis width)
    {
        (int first, int end) = width.Copied;
        row.Slice(first - width.Before, end - first).CopyTo(output[first..end]);
        if (mode == PaddingMode.Zeros)
        {
            output[..first].Fill(value);
            output[end..].Fill(value);
            return;
        }

        for (int column = 0; column < first; column++)
        {
            output[column] = row[width.Place(column, mode)];
        }

        for (int column = end; column < output.Length; column++)
        {
            output[column] = row[width.Place(column, mode)];
        }
    }
}
