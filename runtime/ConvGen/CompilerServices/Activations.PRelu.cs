using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    /// <summary>Replaces each value x with x if x &gt; 0; otherwise, with slope·x, where each channel has its own slope.</summary>
    /// <param name="values">The values, channel by channel, which are replaced by the results.</param>
    /// <param name="slopes">The slope of each channel, or one slope for all of them.</param>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.functional.prelu; ONNX, operator PRelu. The results are those of <see cref="LeakyRelu(float, float)"/>.
    /// </remarks>
    public static void PReluInPlace(Span<float> values, ReadOnlySpan<float> slopes)
    {
        if (values.Length == slopes.Length)
        {
            for (int channel = 0; channel < slopes.Length; channel++)
            {
                values[channel] = LeakyRelu(values[channel], slopes[channel]);
            }

            return;
        }

        int plane = values.Length / slopes.Length;
        for (int channel = 0; channel < slopes.Length; channel++)
        {
            ReplaceEach(values.Slice(channel * plane, plane), new PReluFunction(slopes[channel]));
        }
    }

    /// <inheritdoc cref="PReluInPlace(Span{float}, ReadOnlySpan{float})"/>
    public static void PReluInPlace(Span<double> values, ReadOnlySpan<double> slopes)
    {
        if (values.Length == slopes.Length)
        {
            for (int channel = 0; channel < slopes.Length; channel++)
            {
                values[channel] = LeakyRelu(values[channel], slopes[channel]);
            }

            return;
        }

        int plane = values.Length / slopes.Length;
        for (int channel = 0; channel < slopes.Length; channel++)
        {
            ReplaceEach(values.Slice(channel * plane, plane), new PReluFunction(slopes[channel]));
        }
    }

    private readonly struct PReluFunction(double slope) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            return lanes.SelectLess(lanes.All(0), x, x, lanes.Multiply(lanes.All(slope), x));
        }
    }
}
