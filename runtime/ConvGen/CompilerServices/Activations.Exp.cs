using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    /// <summary>Replaces each value x, which is at most 1, with exp(x), with an error of at most 1 ulp. −∞ gives 0; NaN stays NaN.</summary>
    internal static void ExpInPlace(Span<float> values) => ReplaceEach<ExpFunction>(values);

    /// <inheritdoc cref="ExpInPlace(Span{float})"/>
    internal static void ExpInPlace(Span<double> values) => ReplaceEach<ExpFunction>(values);

    private readonly struct ExpFunction : IFunction
    {
        // It stays scaled up until the end, so that it is rounded only once before it becomes subnormal.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TFormat format = default;
            TArithmetic lanes = default;
            Exponential<TFormat, TArithmetic, TLanes>(x, out TLanes scaledPower, out TLanes fraction);
            TLanes unscale = lanes.SelectLess(x, lanes.All(format.LowestExponent), lanes.All(0), lanes.All(format.Unscale));
            return lanes.Multiply(lanes.MultiplyAdd(scaledPower, fraction, scaledPower), unscale);
        }
    }
}
