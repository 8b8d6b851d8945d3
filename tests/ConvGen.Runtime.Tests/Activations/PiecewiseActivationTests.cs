using System.Numerics;
using System.Runtime.Intrinsics;

namespace ConvGen.Runtime.Tests;

/// <summary>The activations that a tile applies to its sums: bit-identical to the definition at every width.</summary>
/// <remarks>Vectors wider than those of the hardware are emulated, so every width is tested everywhere.</remarks>
public class PiecewiseActivationTests
{
    public static TheoryData<string> Names => [.. PiecewiseFunctions.Singles.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_single_precision_function_is_its_definition_at_every_width(string name) =>
        AssertDefinition(
            PiecewiseFunctions.Singles.Single(function => function.Name == name),
            [.. Samples.Special<float>(), .. Samples.Singles(mantissas: 64), .. Samples.Between(-8, 8, 10_000).Select(x => (float)x)]);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_double_precision_function_is_its_definition_at_every_width(string name) =>
        AssertDefinition(
            PiecewiseFunctions.Doubles.Single(function => function.Name == name),
            [.. Samples.Special<double>(), .. Samples.EveryDoubleExponentBelow1024(), .. Samples.Between(-8, 8, 10_000)]);

    // The results of PyTorch. Only for −0 do they depend on the processor: x86 keeps it, as here, and Arm gives +0.
    [Theory]
    //                       −∞                      −0       0  +∞
    [InlineData("Relu", 0.0, -0.0, 0.0, double.PositiveInfinity)]
    [InlineData("Relu6", 0.0, -0.0, 0.0, 6.0)]
    [InlineData("LeakyRelu", double.NegativeInfinity, -0.0, 0.0, double.PositiveInfinity)]
    [InlineData("HardSigmoid", 0.0, 0.5, 0.5, 1.0)]
    [InlineData("Clip", -0.5, -0.0, 0.0, 2.0)]
    [InlineData("HardSwish", double.NaN, -0.0, 0.0, double.PositiveInfinity)]
    public void Infinities_zeros_and_NaN_become_what_they_become_in_PyTorch(
        string name, double ofNegativeInfinity, double ofNegativeZero, double ofZero, double ofPositiveInfinity)
    {
        PiecewiseFunction<float> single = PiecewiseFunctions.Singles.Single(function => function.Name == name);
        PiecewiseFunction<double> other = PiecewiseFunctions.Doubles.Single(function => function.Name == name);
        (double Argument, double Value)[] pairs =
        [
            (double.NegativeInfinity, ofNegativeInfinity),
            (-0.0, ofNegativeZero),
            (0.0, ofZero),
            (double.PositiveInfinity, ofPositiveInfinity),
            (double.NaN, double.NaN),
        ];

        foreach ((double argument, double value) in pairs)
        {
            Bits.AssertSame((float)value, single.Scalar((float)argument), name, (float)argument);
            Bits.AssertSame(value, other.Scalar(argument), name, argument);
        }
    }

    private static void AssertDefinition<T>(PiecewiseFunction<T> function, T[] samples)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        // The lanes of a vector differ from each other, so that mixed-up lanes are detected.
        for (int index = 0; index < samples.Length; index++)
        {
            T[] lanes = [.. Enumerable.Range(index, Vector512<T>.Count).Select(place => samples[place % samples.Length])];
            Vector128<T> of128Bits = function.Of128Bits(Vector128.Create(lanes));
            Vector256<T> of256Bits = function.Of256Bits(Vector256.Create(lanes));
            Vector512<T> of512Bits = function.Of512Bits(Vector512.Create(lanes));

            Bits.AssertSame(function.Definition(lanes[0]), function.Scalar(lanes[0]), function.Name, lanes[0]);
            for (int lane = 0; lane < lanes.Length; lane++)
            {
                T expected = function.Definition(lanes[lane]);
                Bits.AssertSame(expected, of512Bits[lane], "512 bits of " + function.Name, lanes[lane]);
                if (lane < Vector256<T>.Count)
                {
                    Bits.AssertSame(expected, of256Bits[lane], "256 bits of " + function.Name, lanes[lane]);
                }

                if (lane < Vector128<T>.Count)
                {
                    Bits.AssertSame(expected, of128Bits[lane], "128 bits of " + function.Name, lanes[lane]);
                }
            }
        }
    }
}
