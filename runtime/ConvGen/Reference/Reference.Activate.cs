using System.Globalization;

namespace ConvGen;

public static partial class Reference
{
    /// <summary>Computes the value of an activation function in double precision.</summary>
    /// <remarks>
    /// The definitions are those of PyTorch's torch.nn.functional: <c>relu</c>, <c>relu6</c>, <c>leaky_relu</c>, <c>sigmoid</c>,
    /// <c>tanh</c>, <c>silu</c>, <c>hardswish</c>, <c>hardsigmoid</c>, <c>elu</c>, <c>gelu</c>, <c>softplus</c>, <c>mish</c>, <c>prelu</c>. ONNX defines the same functions as its operators Relu, Clip (to 0
    /// and 6), LeakyRelu, Sigmoid, Tanh, Swish, HardSwish, and HardSigmoid with alpha = 1/6 (its default is 1/5) and beta = 1/2.
    /// As in PyTorch, NaN stays NaN. For −∞, <see cref="Activation.Silu"/> and <see cref="Activation.HardSwish"/> return NaN: they evaluate
    /// their formulas, −∞ / ∞ and −∞·0, rather than the limit, 0.
    /// </remarks>
    /// <param name="x">The sum, including the bias and the residual.</param>
    /// <param name="activation">The function.</param>
    /// <param name="leakySlope">The slope of <see cref="Activation.LeakyRelu"/> and <see cref="Activation.PRelu"/> for negative values. Other functions ignore it.</param>
    /// <param name="eluAlpha">The alpha of <see cref="Activation.Elu"/>. Other functions ignore it.</param>
    /// <param name="clipMinimum">The smallest result of <see cref="Activation.Clip"/>. Other functions ignore it.</param>
    /// <param name="clipMaximum">The largest result of <see cref="Activation.Clip"/>. Other functions ignore it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="activation"/> is not a defined value.</exception>
    public static double Activate(
        double x,
        Activation activation,
        double leakySlope = OptionDefaults.LeakySlope,
        double eluAlpha = OptionDefaults.EluAlpha,
        double clipMinimum = OptionDefaults.ClipMinimum,
        double clipMaximum = OptionDefaults.ClipMaximum) =>
        activation switch
        {
            Activation.None => x,
            Activation.Relu => Math.Max(x, 0),
            Activation.Relu6 => Relu6(x),
            Activation.LeakyRelu or Activation.PRelu => x >= 0 ? x : leakySlope * x,
            Activation.Sigmoid => TimesSigmoid(1, x),
            Activation.Tanh => Math.Tanh(x),
            Activation.Silu => TimesSigmoid(x, x),
            Activation.HardSwish => x * Relu6(x + 3) / 6,
            Activation.HardSigmoid => Relu6(x + 3) / 6,
            Activation.Elu => Elu(x, eluAlpha),
            Activation.Gelu => Gelu(x),
            Activation.GeluTanh => GeluTanh(x),
            Activation.Softplus => Softplus(x),
            Activation.Mish => Mish(x),
            Activation.Clip => Clip(x, clipMinimum, clipMaximum),
            _ => throw new ArgumentOutOfRangeException(
                nameof(activation),
                activation,
                $"'activation' is {activation:D}, but must be one of {string.Join(", ", Enum.GetNames<Activation>())}."),
        };

    // The activation of a shape, with the numbers that it depends on.
    private static double Activate<T>(double x, ConvolutionShape shape) => Activate(
        x,
        shape.Activation,
        NumberFor<T>(shape.LeakySlope),
        NumberFor<T>(shape.EluAlpha),
        NumberFor<T>(shape.ClipMinimum),
        NumberFor<T>(shape.ClipMaximum));

    // An attribute's number is a float, but in double precision it means the decimal number as written in source: 0.01, not the nearest float. This
    // is the same as in PyTorch.
    private static double NumberFor<T>(float written) =>
        typeof(T) == typeof(float) ? written : double.Parse(written.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

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
