using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    /// <summary>Replaces each value x with x·tanh(log(1 + exp(x))), with an error of at most 4.5 ulp.</summary>
    /// <param name="values">The values, which are replaced by the results.</param>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.functional.mish; ONNX, operator Mish. +∞ gives +∞, NaN stays NaN, and −∞ gives NaN as in PyTorch, whose
    /// formula multiplies it by 0. Large negative numbers give −0. Small results underflow gradually.
    /// </remarks>
    public static void MishInPlace(Span<float> values) => ReplaceEach<MishFunction>(values);

    /// <inheritdoc cref="MishInPlace(Span{float})"/>
    public static void MishInPlace(Span<double> values) => ReplaceEach<MishFunction>(values);

    private readonly struct MishFunction : IFunction
    {
        /// <summary>
        /// With z = exp(−|x|), it is x·z·(z + 2) / (z·(z + 2) + 2) if x &lt; 0, and x·(1 + 2z) / (2z·z + (1 + 2z)) otherwise. All terms are
        /// positive, so nothing cancels.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TFormat format = default;
            TArithmetic lanes = default;
            TLanes zero = lanes.All(0);
            TLanes exponent = lanes.Negate(lanes.Absolute(x));
            Exponential<TFormat, TArithmetic, TLanes>(exponent, out TLanes scaledPower, out TLanes fraction);
            TLanes scaledZ = lanes.MultiplyAdd(scaledPower, fraction, scaledPower);
            TLanes unscale = lanes.All(format.Unscale);
            TLanes z = lanes.Multiply(scaledZ, unscale);
            TLanes twice = lanes.Add(z, z);

            TLanes numerator = lanes.SelectLess(x, zero, lanes.Add(z, lanes.All(2)), lanes.Add(twice, lanes.All(1)));
            TLanes denominator = lanes.SelectLess(
                x,
                zero,
                lanes.MultiplyAdd(z, numerator, lanes.All(2)),
                lanes.MultiplyAdd(twice, z, numerator));
            TLanes quotient = lanes.Divide(numerator, denominator);

            // It stays scaled up until the end, so that it is rounded only once before it becomes subnormal. Below the lowest exponent, it
            // is multiplied by 0 instead: finite numbers give −0, and −∞ gives NaN.
            TLanes unscaleOrZero = lanes.SelectLess(exponent, lanes.All(format.LowestExponent), zero, unscale);
            TLanes small = lanes.Multiply(lanes.Multiply(lanes.Multiply(x, scaledZ), quotient), unscaleOrZero);
            return lanes.SelectLess(x, zero, small, lanes.Multiply(x, quotient));
        }
    }
}
