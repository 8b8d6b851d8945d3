using System.Numerics;
using System.Runtime.Intrinsics;
using ConvGen.CompilerServices;

namespace ConvGen.Runtime.Tests;

/// <summary>One activation of a few instructions: its definition, and the method that generated code calls for each width.</summary>
internal sealed record PiecewiseFunction<T>(
    string Name,
    Func<T, T> Definition,
    Func<T, T> Scalar,
    Func<Vector128<T>, Vector128<T>> Of128Bits,
    Func<Vector256<T>, Vector256<T>> Of256Bits,
    Func<Vector512<T>, Vector512<T>> Of512Bits)
    where T : struct, IBinaryFloatingPointIeee754<T>;

/// <summary>The activations of a few instructions.</summary>
/// <remarks>
/// The definitions are ATen's formulas, with the comparisons of its scalar code written out: std::max(a, b) is a &lt; b ? b : a.
/// </remarks>
internal static class PiecewiseFunctions
{
    public const double Slope = 0.01;

    public static readonly PiecewiseFunction<float>[] Singles =
    [
        new("Relu", Clamp0, Activations.Relu, Activations.Relu, Activations.Relu, Activations.Relu),
        new("Relu6", Clamp06, Activations.Relu6, Activations.Relu6, Activations.Relu6, Activations.Relu6),
        new(
            "LeakyRelu",
            x => x > 0 ? x : x * (float)Slope,
            x => Activations.LeakyRelu(x, (float)Slope),
            x => Activations.LeakyRelu(x, (float)Slope),
            x => Activations.LeakyRelu(x, (float)Slope),
            x => Activations.LeakyRelu(x, (float)Slope)),
        new(
            "HardSigmoid",
            x => Clamp06(x + 3) / 6,
            Activations.HardSigmoid, Activations.HardSigmoid, Activations.HardSigmoid, Activations.HardSigmoid),
        new(
            "HardSwish",
            x => x * Clamp06(x + 3) / 6,
            Activations.HardSwish, Activations.HardSwish, Activations.HardSwish, Activations.HardSwish),
        new(
            "Clip",
            x => Clamp(x, -0.5f, 2),
            x => Activations.Clip(x, -0.5f, 2),
            x => Activations.Clip(x, -0.5f, 2),
            x => Activations.Clip(x, -0.5f, 2),
            x => Activations.Clip(x, -0.5f, 2)),
    ];

    public static readonly PiecewiseFunction<double>[] Doubles =
    [
        new("Relu", Clamp0, Activations.Relu, Activations.Relu, Activations.Relu, Activations.Relu),
        new("Relu6", Clamp06, Activations.Relu6, Activations.Relu6, Activations.Relu6, Activations.Relu6),
        new(
            "LeakyRelu",
            x => x > 0 ? x : x * Slope,
            x => Activations.LeakyRelu(x, Slope),
            x => Activations.LeakyRelu(x, Slope),
            x => Activations.LeakyRelu(x, Slope),
            x => Activations.LeakyRelu(x, Slope)),
        new(
            "HardSigmoid",
            x => Clamp06(x + 3) / 6,
            Activations.HardSigmoid, Activations.HardSigmoid, Activations.HardSigmoid, Activations.HardSigmoid),
        new(
            "HardSwish",
            x => x * Clamp06(x + 3) / 6,
            Activations.HardSwish, Activations.HardSwish, Activations.HardSwish, Activations.HardSwish),
        new(
            "Clip",
            x => Clamp(x, -0.5, 2),
            x => Activations.Clip(x, -0.5, 2),
            x => Activations.Clip(x, -0.5, 2),
            x => Activations.Clip(x, -0.5, 2),
            x => Activations.Clip(x, -0.5, 2)),
    ];

    private static T Clamp0<T>(T x)
        where T : INumber<T> => x < T.Zero ? T.Zero : x;

    private static T Clamp06<T>(T x)
        where T : INumber<T>
    {
        var six = T.CreateChecked(6);
        return six < Clamp0(x) ? six : Clamp0(x);
    }

    // std::min(std::max(x, minimum), maximum), except that NaN stays NaN.
    private static T Clamp<T>(T x, T minimum, T maximum)
        where T : INumber<T>
    {
        T larger = x < minimum ? minimum : x;
        return maximum < larger ? maximum : larger;
    }
}
