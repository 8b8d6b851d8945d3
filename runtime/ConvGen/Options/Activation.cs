#if CONVGEN_GENERATOR
namespace ConvGen.Generator.Vocabulary;
#else
namespace ConvGen;
#endif

/// <summary>Specifies the function applied to each output element, after the bias and the residual have been added.</summary>
/// <remarks>
/// The definitions are those of PyTorch's torch.nn.functional, including NaN and infinities: <c>relu</c>, <c>relu6</c>, <c>leaky_relu</c>,
/// <c>sigmoid</c>, <c>tanh</c>, <c>silu</c>, <c>hardswish</c>, <c>hardsigmoid</c>, <c>elu</c>, <c>gelu</c>, <c>softplus</c>, <c>mish</c> and
/// <c>prelu</c>, and of torch.clamp. If ONNX has an operator of the same name, its definition is the same, except for HardSigmoid's default slope.
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

    /// <summary>x if x ≥ 0; otherwise, alpha·(exp(x) − 1), where alpha is <see cref="ConvolutionAttribute.EluAlpha"/>.</summary>
    Elu,

    /// <summary>x·Φ(x), where Φ is the distribution function of the normal distribution.</summary>
    Gelu,

    /// <summary>x·(1 + tanh(√(2/π)·(x + 0.044715·x³))) / 2. PyTorch and ONNX define it as the variant "tanh" of gelu.</summary>
    GeluTanh,

    /// <summary>log(1 + exp(x)), and x itself if x &gt; 20.</summary>
    Softplus,

    /// <summary>x·tanh(log(1 + exp(x))).</summary>
    Mish,

    /// <summary>
    /// min(max(x, minimum), maximum), with <see cref="ConvolutionAttribute.ClipMinimum"/> and <see cref="ConvolutionAttribute.ClipMaximum"/>.
    /// </summary>
    Clip,

    /// <summary>
    /// x if x &gt; 0; otherwise, slope·x, where the slopes are weights: one, or one for each channel. Only a layer of a network can apply it.
    /// </summary>
    PRelu,
}
