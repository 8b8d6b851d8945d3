using System.ComponentModel;
using System.Numerics;

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
            Elementwise.Multiply<T>(input.Slice(channel * plane, plane), scale.Slice(channel, 1), results);
            Elementwise.Add<T>(results, shift.Slice(channel, 1), results);
        }
    }
}
