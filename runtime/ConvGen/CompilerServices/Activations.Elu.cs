using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    /// <summary>
    /// Replaces each value x with x if x ≥ 0; otherwise, with alpha·(exp(x) − 1). Before it is multiplied by alpha, the error is at most 1
    /// ulp in single precision and 1.3 ulp in double precision.
    /// </summary>
    /// <param name="values">The values, which are replaced by the results.</param>
    /// <param name="alpha">The limit for −∞, negated.</param>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.functional.elu; ONNX, operator Elu. NaN stays NaN, −0 stays −0, and −∞ gives −alpha.
    /// </remarks>
    public static void EluInPlace(Span<float> values, float alpha) => ReplaceEach(values, new EluFunction(alpha));

    /// <inheritdoc cref="EluInPlace(Span{float}, float)"/>
    public static void EluInPlace(Span<double> values, double alpha) => ReplaceEach(values, new EluFunction(alpha));

    private readonly struct EluFunction(double alpha) : IFunction
    {
        // With exp(x) = p·(1 + fraction), where p is a power of 2, exp(x) − 1 = p·fraction + (p − 1). Near 0, p is 1, so nothing cancels.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            TLanes exponent = lanes.Negate(lanes.Absolute(x));
            Exponential<TFormat, TArithmetic, TLanes>(exponent, out TLanes scaledPower, out TLanes fraction);
            TLanes power = lanes.Multiply(scaledPower, lanes.All(default(TFormat).Unscale));
            TLanes difference = lanes.MultiplyAdd(power, fraction, lanes.Subtract(power, lanes.All(1)));
            return lanes.SelectLess(x, lanes.All(0), lanes.Multiply(lanes.All(alpha), difference), x);
        }
    }
}
