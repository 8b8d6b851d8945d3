using System.Runtime.CompilerServices;

namespace ConvGen.CompilerServices;

// In place, for finished outputs: the same results as the functions of one element, which are inlined where a tile keeps its sums in registers.
public static partial class Activations
{
    /// <summary>Replaces each value with its <see cref="Relu(float)"/>.</summary>
    /// <param name="values">The values, which are replaced by the results.</param>
    public static void ReluInPlace(Span<float> values) => ReplaceEach<ReluFunction>(values);

    /// <inheritdoc cref="ReluInPlace(Span{float})"/>
    public static void ReluInPlace(Span<double> values) => ReplaceEach<ReluFunction>(values);

    /// <summary>Replaces each value with its <see cref="Relu6(float)"/>.</summary>
    /// <param name="values">The values, which are replaced by the results.</param>
    public static void Relu6InPlace(Span<float> values) => ReplaceEach<Relu6Function>(values);

    /// <inheritdoc cref="Relu6InPlace(Span{float})"/>
    public static void Relu6InPlace(Span<double> values) => ReplaceEach<Relu6Function>(values);

    /// <summary>Replaces each value with its <see cref="LeakyRelu(float, float)"/>.</summary>
    /// <param name="values">The values, which are replaced by the results.</param>
    /// <param name="slope">The slope for negative values.</param>
    public static void LeakyReluInPlace(Span<float> values, float slope) => ReplaceEach(values, new LeakyReluFunction(slope));

    /// <inheritdoc cref="LeakyReluInPlace(Span{float}, float)"/>
    public static void LeakyReluInPlace(Span<double> values, double slope) => ReplaceEach(values, new LeakyReluFunction(slope));

    /// <summary>Replaces each value with its <see cref="HardSwish(float)"/>.</summary>
    /// <param name="values">The values, which are replaced by the results.</param>
    public static void HardSwishInPlace(Span<float> values) => ReplaceEach<HardSwishFunction>(values);

    /// <inheritdoc cref="HardSwishInPlace(Span{float})"/>
    public static void HardSwishInPlace(Span<double> values) => ReplaceEach<HardSwishFunction>(values);

    /// <summary>Replaces each value with its <see cref="HardSigmoid(float)"/>.</summary>
    /// <param name="values">The values, which are replaced by the results.</param>
    public static void HardSigmoidInPlace(Span<float> values) => ReplaceEach<HardSigmoidFunction>(values);

    /// <inheritdoc cref="HardSigmoidInPlace(Span{float})"/>
    public static void HardSigmoidInPlace(Span<double> values) => ReplaceEach<HardSigmoidFunction>(values);

    private readonly struct ReluFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            return lanes.SelectLess(x, lanes.All(0), lanes.All(0), x);
        }
    }

    private readonly struct Relu6Function : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes> => Bounded<TArithmetic, TLanes>(x);
    }

    private readonly struct LeakyReluFunction(double slope) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            return lanes.SelectLess(x, lanes.All(0), lanes.Multiply(lanes.All(slope), x), x);
        }
    }

    private readonly struct HardSwishFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            return lanes.Divide(lanes.Multiply(x, Bounded<TArithmetic, TLanes>(lanes.Add(x, lanes.All(3)))), lanes.All(6));
        }
    }

    private readonly struct HardSigmoidFunction : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            return lanes.Divide(Bounded<TArithmetic, TLanes>(lanes.Add(x, lanes.All(3))), lanes.All(6));
        }
    }

    // min(max(x, 0), 6).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Bounded<TArithmetic, TLanes>(TLanes x)
        where TArithmetic : struct, IArithmetic<TLanes>
    {
        TArithmetic lanes = default;
        TLanes positive = lanes.SelectLess(x, lanes.All(0), lanes.All(0), x);
        return lanes.SelectLess(lanes.All(6), positive, lanes.All(6), positive);
    }
}
