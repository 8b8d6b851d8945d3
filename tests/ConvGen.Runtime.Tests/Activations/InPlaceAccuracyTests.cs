using System.Numerics;

namespace ConvGen.Runtime.Tests;

/// <summary>The documented error bounds of the activations with an exponential, in units in the last place of the exact value.</summary>
public class InPlaceAccuracyTests
{
    public static TheoryData<string> Names => InPlaceFunction.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Single_precision_results_keep_to_the_bound_for_every_exponent(string name)
    {
        var function = InPlaceFunction.Named(name);
        float[] arguments =
        [
            .. Samples.Special<float>(),
            .. Samples.Singles(mantissas: 2048),
            .. Samples.Between(-112, 20, 200_000).Select(x => (float)x),
            .. Samples.Between(-0.6, 0.6, 200_000).Select(x => (float)x),
        ];
        arguments = [.. arguments.Where(float.IsFinite)];
        float[] results = function.Of(arguments);

        double worst = AssertBound(
            function, function.SingleBound, arguments, results, (x, result) => SingleUlps(result, InDoublePrecision(name, x)));

        // A bound far above the actual errors would not detect a regression.
        Assert.InRange(worst, 0.7, 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_precision_results_keep_to_the_bound(string name)
    {
        var function = InPlaceFunction.Named(name);
        double[] arguments =
        [
            .. Samples.Special<double>().Where(x => Math.Abs(x) < 800),
            .. Samples.EveryDoubleExponentBelow1024().Where(x => Math.Abs(x) < 800),
            .. Samples.Between(-760, 50, 300),
            .. Samples.Between(-40, 40, 1500),
            .. Samples.Between(-2, 2, 3000),
            .. Samples.Between(-0.001, 0.001, 1000),
            .. Samples.Between(0.55, 0.6, 1000),
        ];
        // The exact values of large arguments have thousands of digits.
        arguments = [.. arguments.Where((x, index) => Math.Abs(x) < 10 || index % 8 == 0)];
        arguments = name.StartsWith("Gelu", StringComparison.Ordinal) ? [.. arguments.Where(x => Math.Abs(x) < 39)] : arguments;
        double[] results = function.Of(arguments);

        AssertBound(function, function.DoubleBound, arguments, results, (x, result) => ExactFunctions.Ulps(name, x, result));
    }

    // Returns the largest error as a part of its bound.
    private static double AssertBound<T>(InPlaceFunction function, Func<double, double> bound, T[] arguments, T[] results, Func<T, T, double> error)
        where T : INumber<T>
    {
        double[] errors = [.. arguments.Zip(results, error)];
        double[] parts = [.. errors.Zip(arguments, (wrong, x) => wrong / bound(double.CreateChecked(x)))];
        double worst = parts.Max();
        int where = Array.IndexOf(parts, worst);
        Assert.True(
            worst <= 1,
            FormattableString.Invariant($"{function.Name} of {arguments[where]} is {results[where]}, wrong by {errors[where]} ulp."));
        return worst;
    }

    // A formula that keeps its relative accuracy in double precision is exact enough for single precision.
    private static double InDoublePrecision(string name, double x)
    {
        double power = Math.Exp(-Math.Abs(x));
        double sigmoid = (x < 0 ? power : 1) / (1 + power);
        return name switch
        {
            "Sigmoid" => sigmoid,
            "Silu" => x * sigmoid,
            "Elu" => Reference.Activate(x, Activation.Elu),
            "Gelu" => Reference.Activate(x, Activation.Gelu),
            "GeluTanh" => Reference.Activate(x, Activation.GeluTanh),
            "Softplus" => Reference.Activate(x, Activation.Softplus),
            "Mish" => x < 0 ? x * power * (power + 2) / (power * (power + 2) + 2) : x * (1 + 2 * power) / (1 + 2 * power + 2 * power * power),
            _ => Math.Tanh(x),
        };
    }

    private static double SingleUlps(float actual, double exact)
    {
        int exponent = exact == 0 ? -126 : Math.Max(Math.ILogB(exact), -126);
        return Math.Abs(actual - exact) / Math.ScaleB(1, exponent - 23);
    }
}
