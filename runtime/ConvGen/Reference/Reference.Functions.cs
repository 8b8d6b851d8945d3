namespace ConvGen;

// The activations that are more than a line.
public static partial class Reference
{
    /// <summary>Computes x if x ≥ 0 and alpha·(exp(x) − 1) otherwise.</summary>
    /// <remarks>Sources: PyTorch, torch.nn.functional.elu; ONNX, operator Elu.</remarks>
    /// <param name="x">The value.</param>
    /// <param name="alpha">The limit for −∞, negated.</param>
    private static double Elu(double x, double alpha) => x < 0 ? alpha * ExpMinus1(x) : x;

    /// <summary>Computes x·Φ(x), where Φ is the distribution function of the normal distribution. −∞ gives NaN, as in PyTorch.</summary>
    /// <remarks>Sources: PyTorch, torch.nn.functional.gelu; ONNX, operator Gelu.</remarks>
    /// <param name="x">The value.</param>
    private static double Gelu(double x) => x * Normal(x);

    /// <summary>Computes x·(1 + tanh(√(2/π)·(x + 0.044715·x³))) / 2. −∞ gives NaN, as in PyTorch.</summary>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.functional.gelu with approximate = 'tanh'; ONNX, operator Gelu with approximate = "tanh".
    /// </remarks>
    /// <param name="x">The value.</param>
    private static double GeluTanh(double x) => TimesSigmoid(x, Math.Sqrt(8 / Math.PI) * (x + 0.044715 * x * x * x));

    /// <summary>Computes log(1 + exp(x)), or x if it is above 20.</summary>
    /// <remarks>
    /// Sources: PyTorch, torch.nn.functional.softplus with beta = 1 and threshold = 20; ONNX, operator Softplus, which has no threshold.
    /// </remarks>
    /// <param name="x">The value.</param>
    private static double Softplus(double x) => x > 20 ? x : LogOf1Plus(Math.Exp(x));

    /// <summary>Computes x·tanh(log(1 + exp(x))). −∞ gives NaN, as in PyTorch.</summary>
    /// <remarks>Sources: PyTorch, torch.nn.functional.mish; ONNX, operator Mish.</remarks>
    /// <param name="x">The value.</param>
    private static double Mish(double x) => x * Math.Tanh(x > 100 ? x : LogOf1Plus(Math.Exp(x)));

    /// <summary>Computes min(max(x, minimum), maximum). NaN stays NaN.</summary>
    /// <remarks>Sources: PyTorch, torch.clamp; ONNX, operator Clip.</remarks>
    /// <param name="x">The value.</param>
    /// <param name="minimum">The smallest result.</param>
    /// <param name="maximum">The largest result. If it is smaller than the minimum, it is the result.</param>
    private static double Clip(double x, double minimum, double maximum) => Math.Min(Math.Max(x, minimum), maximum);

    // W. Kahan's formula: the errors of the exponential and of its logarithm cancel. (N. J. Higham, Accuracy and Stability of Numerical
    // Algorithms, section 1.14.1.)
    private static double ExpMinus1(double x)
    {
        double power = Math.Exp(x);
        return power == 1 ? x : power < 1e-10 ? power - 1 : (power - 1) * x / Math.Log(power);
    }

    private static double LogOf1Plus(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }

    // The distribution function of the normal distribution. The relative error is at most (x²/2 + 100)·2⁻⁵³.
    private static double Normal(double x)
    {
        if (x > 0)
        {
            return 1 - Normal(-x);
        }

        if (x < -40)
        {
            return 0;
        }

        double density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        if (x > -2)
        {
            // 1/2 + density·(x + x³/3 + x⁵/(3·5) + …) (Handbook of Mathematical Functions, 26.2.11).
            double sum = 0;
            double term = x;
            for (int odd = 3; odd < 100; odd += 2)
            {
                sum += term;
                term *= x * x / odd;
            }

            return 0.5 + density * sum;
        }

        // density / (t + 1/(t + 2/(t + 3/(t + …)))) with t = −x (26.2.14).
        double fraction = 0;
        for (int numerator = 150; numerator > 0; numerator--)
        {
            fraction = numerator / (-x + fraction);
        }

        return density / (-x + fraction);
    }
}
