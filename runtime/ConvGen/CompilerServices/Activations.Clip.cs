using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    /// <summary>min(max(x, minimum), maximum): x clamped to an interval.</summary>
    /// <param name="x">The value.</param>
    /// <param name="minimum">The smallest result.</param>
    /// <param name="maximum">The largest result. If it is smaller than the minimum, it is the result.</param>
    /// <remarks>
    /// Sources: PyTorch, torch.clamp; ONNX, operator Clip. NaN stays NaN, and a zero keeps its sign if a limit is a zero, as in
    /// <see cref="Relu6(float)"/>.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Clip(float x, float minimum, float maximum)
    {
        float bounded = x < minimum ? minimum : x;
        return bounded > maximum ? maximum : bounded;
    }

    /// <inheritdoc cref="Clip(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Clip(double x, double minimum, double maximum)
    {
        double bounded = x < minimum ? minimum : x;
        return bounded > maximum ? maximum : bounded;
    }

    /// <summary>Replaces each value with its <see cref="Clip(float, float, float)"/>.</summary>
    /// <param name="values">The values, which are replaced by the results.</param>
    /// <param name="minimum">The smallest result.</param>
    /// <param name="maximum">The largest result. If it is smaller than the minimum, it is the result.</param>
    public static void ClipInPlace(Span<float> values, float minimum, float maximum) =>
        ReplaceEach(values, new ClipFunction(minimum, maximum));

    /// <inheritdoc cref="ClipInPlace(Span{float}, float, float)"/>
    public static void ClipInPlace(Span<double> values, double minimum, double maximum) =>
        ReplaceEach(values, new ClipFunction(minimum, maximum));

    private readonly struct ClipFunction(double minimum, double maximum) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public TLanes Apply<TFormat, TArithmetic, TLanes>(TLanes x)
            where TFormat : struct, IFormat
            where TArithmetic : struct, IArithmetic<TLanes>
        {
            TArithmetic lanes = default;
            TLanes bounded = lanes.SelectLess(x, lanes.All(minimum), lanes.All(minimum), x);
            return lanes.SelectLess(lanes.All(maximum), bounded, lanes.All(maximum), bounded);
        }
    }

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="Clip(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Clip(Vector128<float> x, float minimum, float maximum)
    {
        Vector128<float> lowest = Vector128.Create(minimum);
        Vector128<float> highest = Vector128.Create(maximum);
        Vector128<float> bounded = Vector128.ConditionalSelect(Vector128.LessThan(x, lowest), lowest, x);
        return Vector128.ConditionalSelect(Vector128.GreaterThan(bounded, highest), highest, bounded);
    }

    /// <inheritdoc cref="Clip(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Clip(Vector256<float> x, float minimum, float maximum)
    {
        Vector256<float> lowest = Vector256.Create(minimum);
        Vector256<float> highest = Vector256.Create(maximum);
        Vector256<float> bounded = Vector256.ConditionalSelect(Vector256.LessThan(x, lowest), lowest, x);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(bounded, highest), highest, bounded);
    }

    /// <inheritdoc cref="Clip(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Clip(Vector512<float> x, float minimum, float maximum)
    {
        Vector512<float> lowest = Vector512.Create(minimum);
        Vector512<float> highest = Vector512.Create(maximum);
        Vector512<float> bounded = Vector512.ConditionalSelect(Vector512.LessThan(x, lowest), lowest, x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(bounded, highest), highest, bounded);
    }

    /// <inheritdoc cref="Clip(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Clip(Vector128<double> x, double minimum, double maximum)
    {
        Vector128<double> lowest = Vector128.Create(minimum);
        Vector128<double> highest = Vector128.Create(maximum);
        Vector128<double> bounded = Vector128.ConditionalSelect(Vector128.LessThan(x, lowest), lowest, x);
        return Vector128.ConditionalSelect(Vector128.GreaterThan(bounded, highest), highest, bounded);
    }

    /// <inheritdoc cref="Clip(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Clip(Vector256<double> x, double minimum, double maximum)
    {
        Vector256<double> lowest = Vector256.Create(minimum);
        Vector256<double> highest = Vector256.Create(maximum);
        Vector256<double> bounded = Vector256.ConditionalSelect(Vector256.LessThan(x, lowest), lowest, x);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(bounded, highest), highest, bounded);
    }

    /// <inheritdoc cref="Clip(float, float, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Clip(Vector512<double> x, double minimum, double maximum)
    {
        Vector512<double> lowest = Vector512.Create(minimum);
        Vector512<double> highest = Vector512.Create(maximum);
        Vector512<double> bounded = Vector512.ConditionalSelect(Vector512.LessThan(x, lowest), lowest, x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(bounded, highest), highest, bounded);
    }
#endif
}
