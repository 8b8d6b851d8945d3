using System.Numerics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using ConvGen.CompilerServices;

namespace ConvGen.Runtime.Tests;

internal delegate void InPlace<T>(Span<T> values);

/// <summary>One activation that processes finished outputs, with its documented error bounds.</summary>
internal sealed record InPlaceFunction(
    string Name, InPlace<float> OfSingles, InPlace<double> OfDoubles, double SingleUlps, double DoubleUlps, double UlpsPerExponent = 0)
{
    public static readonly InPlaceFunction[] All =
    [
        new("Sigmoid", Activations.SigmoidInPlace, Activations.SigmoidInPlace, 2, 2),
        new("Tanh", Activations.TanhInPlace, Activations.TanhInPlace, 1.6, 1.9),
        new("Silu", Activations.SiluInPlace, Activations.SiluInPlace, HasFusedMultiplyAdd ? 2 : 2.1, HasFusedMultiplyAdd ? 2 : 2.1),
        new("Elu", values => Activations.EluInPlace(values, 1), values => Activations.EluInPlace(values, 1), 1, 1.3),
        new("Gelu", Activations.GeluInPlace, Activations.GeluInPlace, HasFusedMultiplyAdd ? 3.8 : 4, HasFusedMultiplyAdd ? 3.8 : 4),
        new("GeluTanh", Activations.GeluTanhInPlace, Activations.GeluTanhInPlace, 2.9, 2.9, HasFusedMultiplyAdd ? 0 : 2),
        new("Softplus", Activations.SoftplusInPlace, Activations.SoftplusInPlace, 2.9, 2.9),
        new("Mish", Activations.MishInPlace, Activations.MishInPlace, 4.5, 4.5),
    ];

    private static bool HasFusedMultiplyAdd => Fma.IsSupported || AdvSimd.IsSupported;

    public double SingleBound(double x) => SingleUlps + UlpsPerExponent * TanhExponent(x);

    public double DoubleBound(double x) => DoubleUlps + UlpsPerExponent * TanhExponent(x);

    private static double TanhExponent(double x) => Math.Sqrt(8 / Math.PI) * Math.Max(-x - 0.044715 * x * x * x, 0);

    public static TheoryData<string> Names => [.. All.Select(function => function.Name)];

    public static InPlaceFunction Named(string name) => All.Single(function => function.Name == name);

    public float[] Of(float[] values) => Apply(OfSingles, values, values.Length);

    public double[] Of(double[] values) => Apply(OfDoubles, values, values.Length);

    public float Of(float value) => Of([value])[0];

    public double Of(double value) => Of([value])[0];

    /// <summary>
    /// The results if the values are passed in chunks of the given length: 4 singles fill a 128-bit vector, 8 fill a 256-bit vector.
    /// </summary>
    public static T[] Apply<T>(InPlace<T> function, T[] values, int atATime)
        where T : INumber<T>
    {
        T[] results = [.. values];
        for (int start = 0; start < results.Length; start += atATime)
        {
            function(results.AsSpan(start, Math.Min(atATime, results.Length - start)));
        }

        return results;
    }
}
