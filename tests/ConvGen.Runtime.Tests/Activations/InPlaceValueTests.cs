using System.Numerics;

namespace ConvGen.Runtime.Tests;

/// <summary>The activations with an exponential, for arguments whose value is known exactly.</summary>
public class InPlaceValueTests
{
    // The results of PyTorch, except where its exp(−x) overflows: there it gives 0, and this gives the small number.
    [Theory]
    //                         −∞   −10³⁰    −0    0    +10³⁰  +∞
    [InlineData("Sigmoid", 0.0, 0.0, 0.5, 0.5, 1.0, 1.0)]
    [InlineData("Tanh", -1.0, -1.0, -0.0, 0.0, 1.0, 1.0)]
    [InlineData("Silu", double.NaN, -0.0, -0.0, 0.0, 1e30, double.PositiveInfinity)]
    [InlineData("Elu", -1.0, -1.0, -0.0, 0.0, 1e30, double.PositiveInfinity)]
    [InlineData("Gelu", double.NaN, -0.0, -0.0, 0.0, 1e30, double.PositiveInfinity)]
    [InlineData("GeluTanh", double.NaN, -0.0, -0.0, 0.0, 1e30, double.PositiveInfinity)]
    [InlineData("Softplus", 0.0, 0.0, 0.6931471805599453, 0.6931471805599453, 1e30, double.PositiveInfinity)]
    [InlineData("Mish", double.NaN, -0.0, -0.0, 0.0, 1e30, double.PositiveInfinity)]
    public void Infinities_zeros_and_NaN_become_what_they_become_in_PyTorch(
        string name,
        double ofNegativeInfinity,
        double ofNegative,
        double ofNegativeZero,
        double ofZero,
        double ofPositive,
        double ofPositiveInfinity)
    {
        (double Argument, double Value)[] pairs =
        [
            (double.NegativeInfinity, ofNegativeInfinity),
            (-1e30, ofNegative),
            (-0.0, ofNegativeZero),
            (0.0, ofZero),
            (1e30, ofPositive),
            (double.PositiveInfinity, ofPositiveInfinity),
            (double.NaN, double.NaN),
        ];
        var function = InPlaceFunction.Named(name);

        foreach ((double argument, double value) in pairs)
        {
            // At every position of a span that has vectors of each width and single elements.
            float[] singles = function.Of([.. Enumerable.Repeat((float)argument, 31)]);
            double[] doubles = function.Of([.. Enumerable.Repeat(argument, 15)]);

            Assert.All(singles, result => Bits.AssertSame((float)value, result, name, (float)argument));
            Assert.All(doubles, result => Bits.AssertSame(value, result, name, argument));
        }
    }

    [Fact]
    public void Tiny_arguments_are_their_own_tangent_and_their_silu_is_half_of_them()
    {
        foreach (double tiny in Samples.EveryDoubleExponentBelow1024().Where(x => Math.Abs(x) < 1e-10))
        {
            float tinySingle = (float)tiny;
            Bits.AssertSame(tiny, InPlaceFunction.Named("Tanh").Of(tiny), "Tanh", tiny);
            Bits.AssertSame(tinySingle, InPlaceFunction.Named("Tanh").Of(tinySingle), "Tanh", tinySingle);
            Bits.AssertSame(tinySingle / 2, InPlaceFunction.Named("Silu").Of(tinySingle), "Silu", tinySingle);
        }
    }

    [Fact]
    public void Large_arguments_are_their_own_silu()
    {
        Assert.Equal(float.MaxValue, InPlaceFunction.Named("Silu").Of(float.MaxValue));
        Assert.Equal(double.MaxValue, InPlaceFunction.Named("Silu").Of(double.MaxValue));
    }

    [Fact]
    public void The_tangent_is_odd_to_the_last_bit()
    {
        AssertOdd(InPlaceFunction.Named("Tanh").OfSingles, Samples.Singles(mantissas: 64));
        AssertOdd(InPlaceFunction.Named("Tanh").OfDoubles, Samples.Between(-25, 25, 10_000));
    }

    [Fact]
    public void Results_stay_within_the_functions_range()
    {
        float[] singles = [.. Samples.Singles(mantissas: 256).Where(x => !float.IsNaN(x))];
        double[] doubles = [.. Samples.Between(-800, 800, 20_000), .. Samples.Between(-40, 40, 20_000)];

        Assert.DoesNotContain(InPlaceFunction.Named("Sigmoid").Of(singles), result => result is not (>= 0 and <= 1));
        Assert.DoesNotContain(InPlaceFunction.Named("Sigmoid").Of(doubles), result => result is not (>= 0 and <= 1));
        Assert.DoesNotContain(InPlaceFunction.Named("Tanh").Of(singles), result => result is not (>= -1 and <= 1));
        Assert.DoesNotContain(InPlaceFunction.Named("Tanh").Of(doubles), result => result is not (>= -1 and <= 1));
    }

    private static void AssertOdd<T>(InPlace<T> function, T[] values)
        where T : IFloatingPointIeee754<T>
    {
        T[] results = InPlaceFunction.Apply(function, values, values.Length);
        T[] opposites = InPlaceFunction.Apply(function, [.. values.Select(x => -x)], values.Length);
        for (int index = 0; index < values.Length; index++)
        {
            Bits.AssertSame(-results[index], opposites[index], "The opposite's result", values[index]);
        }
    }
}
