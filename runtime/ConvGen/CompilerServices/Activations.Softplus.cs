using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    /// <summary>
    /// Replaces each value x with log(1 + exp(x)), with an error of at most 2.9 ulp. Values above 20 stay what they are.
    /// </summary>
    /// <param name="values">The values, which are replaced by the results.</param>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.functional.softplus with beta = 1 and threshold = 20; ONNX, operator Softplus, which has no threshold.
    /// Above it, the two differ by at most 2.1·10⁻⁹, which single precision does not show. −∞ gives 0, +∞ gives +∞, NaN stays NaN. Small
    /// results underflow gradually.
    /// </remarks>
    public static void SoftplusInPlace(Span<float> values) => ReplaceEach<SoftplusFunction>(values);

    /// <inheritdoc cref="SoftplusInPlace(Span{float})"/>
    public static void SoftplusInPlace(Span<double> values) => ReplaceEach<SoftplusFunction>(values);

    private readonly struct SoftplusFunction : IFunction
    {
        /// <summary>
        /// max(x, 0) + log(1 + z) with z = exp(−|x|), where log(1 + z) = 2·artanh(s) with s = z / (2 + z), which is at most 1/3.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TFormat format = default;
            TArithmetic lanes = default;
            TLanes exponent = lanes.Negate(lanes.Absolute(x));
            Exponential<TFormat, TArithmetic, TLanes>(exponent, out TLanes scaledPower, out TLanes fraction);
            TLanes scaledZ = lanes.MultiplyAdd(scaledPower, fraction, scaledPower);
            TLanes unscale = lanes.All(format.Unscale);
            TLanes scaledS = lanes.Divide(scaledZ, lanes.MultiplyAdd(scaledZ, unscale, lanes.All(2)));

            // It stays scaled up until the end, so that it is rounded only once before it becomes subnormal.
            TLanes s = lanes.Multiply(scaledS, unscale);
            TLanes square = lanes.Multiply(s, s);
            TLanes twice = lanes.Add(scaledS, scaledS);
            TLanes scaledLog = lanes.MultiplyAdd(lanes.Multiply(twice, square), format.ArtanhTail<TArithmetic, TLanes>(square), twice);
            TLanes log = lanes.Multiply(scaledLog, lanes.SelectLess(exponent, lanes.All(format.LowestExponent), lanes.All(0), unscale));

            TLanes sum = lanes.Add(lanes.SelectLess(x, lanes.All(0), lanes.All(0), x), log);
            return lanes.SelectLess(lanes.All(20), x, x, sum);
        }
    }
}
