namespace ConvGen.Runtime.Tests;

/// <summary>The reference's activations that are not members of the enumeration.</summary>
public class ReferenceFunctionTests
{
    // The formulas in PyTorch's documentation of elu, gelu, gelu with approximate = 'tanh', softplus and mish, evaluated with 30 digits and
    // rounded to 10.
    [Theory]
    [InlineData(-3, -0.9502129316, -0.004049694094, -0.003637392082, 0.04858735157, -0.1456474613)]
    [InlineData(-0.5, -0.3934693403, -0.1542687694, -0.1542859902, 0.4740769842, -0.2207437747)]
    [InlineData(0, 0, 0, 0, 0.6931471806, 0)]
    [InlineData(1, 1, 0.8413447461, 0.8411919906, 1.313261688, 0.8650983883)]
    [InlineData(30, 30, 30, 30, 30, 30)]
    public void Values_are_those_of_the_definitions(double x, double elu, double gelu, double geluTanh, double softplus, double mish)
    {
        AssertNear(elu, Reference.Activate(x, Activation.Elu));
        AssertNear(gelu, Reference.Activate(x, Activation.Gelu));
        AssertNear(geluTanh, Reference.Activate(x, Activation.GeluTanh));
        AssertNear(softplus, Reference.Activate(x, Activation.Softplus));
        AssertNear(mish, Reference.Activate(x, Activation.Mish));
    }

    public static TheoryData<string> Names => ["Elu", "Gelu", "GeluTanh", "Softplus", "Mish"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Errors_are_small_in_double_precision(string name)
    {
        foreach (double x in (double[])[.. Samples.Between(-20, 22, 1000), .. Samples.Between(-1, 1, 1000)])
        {
            double result = name switch
            {
                "Elu" => Reference.Activate(x, Activation.Elu),
                "Gelu" => Reference.Activate(x, Activation.Gelu),
                "GeluTanh" => Reference.Activate(x, Activation.GeluTanh),
                "Softplus" => Reference.Activate(x, Activation.Softplus),
                _ => Reference.Activate(x, Activation.Mish),
            };

            // An exponent of x²/2, or of 0.07·x³, multiplies the rounding of its argument.
            Assert.InRange(ExactFunctions.Ulps(name, x, result), 0, 200 + Math.Abs(x * x * x));
        }
    }

    private static void AssertNear(double expected, double actual) => Assert.Equal(expected, actual, Math.Abs(expected) * 1e-9 + 1e-300);
}
