using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace ConvGen.CompilerServices;

public static partial class Activations
{
    /// <summary>min(max(x, 0), 6): x clamped to [0, 6].</summary>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.functional.relu6, which ATen computes as clamp(x, 0, 6); ONNX, operator Clip with min = 0 and max = 6. NaN stays
    /// NaN, and −0 stays −0, as in <see cref="Relu(float)"/>.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Relu6(float x) => x < 0 ? 0 : x > 6 ? 6 : x;

    /// <inheritdoc cref="Relu6(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Relu6(double x) => x < 0 ? 0 : x > 6 ? 6 : x;

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="Relu6(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Relu6(Vector128<float> x)
    {
        Vector128<float> six = Vector128.Create(6f);
        Vector128<float> positive = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128<float>.Zero), Vector128<float>.Zero, x);
        return Vector128.ConditionalSelect(Vector128.GreaterThan(x, six), six, positive);
    }

    /// <inheritdoc cref="Relu6(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Relu6(Vector256<float> x)
    {
        Vector256<float> six = Vector256.Create(6f);
        Vector256<float> positive = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<float>.Zero), Vector256<float>.Zero, x);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, six), six, positive);
    }

    /// <inheritdoc cref="Relu6(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Relu6(Vector512<float> x)
    {
        Vector512<float> six = Vector512.Create(6f);
        Vector512<float> positive = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), Vector512<float>.Zero, x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x, six), six, positive);
    }

    /// <inheritdoc cref="Relu6(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Relu6(Vector128<double> x)
    {
        Vector128<double> six = Vector128.Create(6.0);
        Vector128<double> positive = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128<double>.Zero), Vector128<double>.Zero, x);
        return Vector128.ConditionalSelect(Vector128.GreaterThan(x, six), six, positive);
    }

    /// <inheritdoc cref="Relu6(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Relu6(Vector256<double> x)
    {
        Vector256<double> six = Vector256.Create(6.0);
        Vector256<double> positive = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<double>.Zero), Vector256<double>.Zero, x);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, six), six, positive);
    }

    /// <inheritdoc cref="Relu6(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Relu6(Vector512<double> x)
    {
        Vector512<double> six = Vector512.Create(6.0);
        Vector512<double> positive = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), Vector512<double>.Zero, x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(x, six), six, positive);
    }
#endif
}
