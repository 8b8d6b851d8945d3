using System.Globalization;

namespace ConvGen;

public static partial class Reference
{
    /// <summary>Computes the value of an activation function in double precision.</summary>
    /// <remarks>
    /// The definitions are those of PyTorch's torch.nn.functional: <c>relu</c>, <c>relu6</c>, <c>leaky_relu</c>, <c>sigmoid</c>,
    /// <c>tanh</c>, <c>silu</c>, <c>hardswish</c>, <c>hardsigmoid</c>. ONNX defines the same functions as its operators Relu, Clip (to 0
    /// and 6), LeakyRelu, Sigmoid, Tanh, Swish, HardSwish, and HardSigmoid with alpha = 1/6 (its default is 1/5) and beta = 1/2.
    /// As in PyTorch, NaN stays NaN. For −∞, <see cref="Activation.Silu"/> and <see cref="Activation.HardSwish"/> return NaN: they evaluate
    /// their formulas, −∞ / ∞ and −∞·0, rather than the limit, 0.
    /// </remarks>
    /// <param name="x">The sum, including the bias and the residual.</param>
    /// <param name="activation">The function.</param>
    /// <param name="leakySlope">The slope of <see cref="Activation.LeakyRelu"/> for negative values. Other functions ignore it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="activation"/> is not a defined value.</exception>
    public static double Activate(double x, Activation activation, double leakySlope = OptionDefaults.LeakySlope) =>
        activation switch
        {
            Activation.None => x,
            Activation.Relu => Math.Max(x, 0),
            Activation.Relu6 => Relu6(x),
            Activation.LeakyRelu => x >= 0 ? x : leakySlope * x,
            Activation.Sigmoid => TimesSigmoid(1, x),
            Activation.Tanh => Math.Tanh(x),
            Activation.Silu => TimesSigmoid(x, x),
            Activation.HardSwish => x * Relu6(x + 3) / 6,
            Activation.HardSigmoid => Relu6(x + 3) / 6,
            _ => throw new ArgumentOutOfRangeException(
                nameof(activation),
                activation,
                $"'activation' is {activation:D}, but must be one of {string.Join(", ", Enum.GetNames<Activation>())}."),
        };

    // The attribute's slope is a float, but in double precision it means the decimal number as written in source: 0.01, not the nearest float. This
    // is the same as in PyTorch.
    private static double SlopeFor<T>(float slope) =>
        typeof(T) == typeof(float) ? slope : double.Parse(slope.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    // value / (1 + exp(−x)). Below −709, exp(−x) overflows and exp(x) loses digits although the result is not zero, so negative numbers use exp(x / 2)
    // twice.
    private static double TimesSigmoid(double value, double x)
    {
        if (x >= 0)
        {
            return value / (1 + Math.Exp(-x));
        }

        double root = Math.Exp(x / 2);
        return value * root / (1 + root * root) * root;
    }

    private static double Relu6(double x) => Math.Min(Math.Max(x, 0), 6);
}
