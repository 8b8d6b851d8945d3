#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Vocabulary;
#else
namespace ConvGen;
#endif

/// <summary>Specifies the function applied to each output element, after the bias and the residual have been added.</summary>
/// <remarks>
/// The definitions are those of PyTorch's torch.nn.functional, including NaN and infinities: <c>relu</c>, <c>relu6</c>, <c>leaky_relu</c>,
/// <c>sigmoid</c>, <c>tanh</c>, <c>silu</c>, <c>hardswish</c>, <c>hardsigmoid</c>. If ONNX has an operator of the same name, its
/// definition is the same, except for HardSigmoid's default slope.
/// </remarks>
public enum Activation
{
    /// <summary>No activation: x. This is the default.</summary>
    None,

    /// <summary>max(x, 0).</summary>
    Relu,

    /// <summary>min(max(x, 0), 6).</summary>
    Relu6,

    /// <summary>x if x ≥ 0; otherwise, slope·x, where the slope is <see cref="ConvolutionAttribute.LeakySlope"/>.</summary>
    LeakyRelu,

    /// <summary>1 / (1 + exp(−x)).</summary>
    Sigmoid,

    /// <summary>The hyperbolic tangent of x.</summary>
    Tanh,

    /// <summary>x / (1 + exp(−x)), also known as swish.</summary>
    Silu,

    /// <summary>x·min(max(x + 3, 0), 6) / 6.</summary>
    HardSwish,

    /// <summary>min(max(x + 3, 0), 6) / 6. This is PyTorch's definition; the ONNX operator has a different default slope, 1/5.</summary>
    HardSigmoid,
}
