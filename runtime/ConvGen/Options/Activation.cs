namespace ConvGen;

/// <summary>A function applied to each output element after its sum, its bias and its residual.</summary>
/// <remarks>
/// The definitions are those of PyTorch's torch.nn.functional, for NaN and infinities too: <c>relu</c>, <c>relu6</c>, <c>leaky_relu</c>,
/// <c>sigmoid</c>, <c>tanh</c>, <c>silu</c>, <c>hardswish</c>, <c>hardsigmoid</c>. Where ONNX has an operator of the name, its definition
/// is the same but for HardSigmoid's default slope.
/// </remarks>
public enum Activation
{
    /// <summary>x. The default.</summary>
    None,

    /// <summary>max(x, 0).</summary>
    Relu,

    /// <summary>min(max(x, 0), 6).</summary>
    Relu6,

    /// <summary>x where x ≥ 0, elsewhere slope·x, with the slope of <see cref="ConvolutionAttribute.LeakySlope"/>.</summary>
    LeakyRelu,

    /// <summary>1 / (1 + exp(−x)).</summary>
    Sigmoid,

    /// <summary>The hyperbolic tangent of x.</summary>
    Tanh,

    /// <summary>x / (1 + exp(−x)), also called swish.</summary>
    Silu,

    /// <summary>x·min(max(x + 3, 0), 6) / 6.</summary>
    HardSwish,

    /// <summary>min(max(x + 3, 0), 6) / 6: PyTorch's definition. ONNX's operator has another slope by default, 1/5.</summary>
    HardSigmoid,
}
