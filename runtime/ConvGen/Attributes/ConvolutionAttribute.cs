namespace ConvGen;

/// <summary>Declares a convolution, to be generated into the partial type that bears the attribute: the options of every kind.</summary>
/// <remarks>
/// <para>
/// A convolution is what deep learning means by it, a cross-correlation: the kernel is not flipped. Along one axis, for output channel o
/// at position p, with i over the input channels of o's group, k over the kernel's taps, and <c>before</c> the padding before the input:
/// </para>
/// <code>
/// output[o, p] = activation(bias[o] + Σ_i Σ_k input[i, p·stride + k·dilation − before]·weights[o, i, k] + residual[o, p])
/// </code>
/// <para>
/// The output's extent along each axis, with <c>after</c> the padding after the input, is
/// </para>
/// <code>
/// floor((extent + before + after − dilation·(kernel − 1) − 1) / stride) + 1
/// </code>
/// <para>
/// A transposed convolution goes the other way: it maps a tensor of a forward convolution's output shape to one of its input shape, as that
/// convolution's gradient does. Its output's extent is
/// </para>
/// <code>
/// (extent − 1)·stride − before − after + dilation·(kernel − 1) + outputPadding + 1
/// </code>
/// <para>Sources: PyTorch's documentation of Conv2d and ConvTranspose2d, ONNX's of the operators Conv and ConvTranspose.</para>
/// <para>
/// <see cref="Stride"/>, <see cref="Padding"/> and the dilation hold for all axes and all sides. Each is exclusive with its namesakes for
/// single axes or sides, of which the ones left out keep their default.
/// </para>
/// <para>Spans are counted in elements. An input and an output hold one image, ordered by <see cref="Layout"/>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public abstract class ConvolutionAttribute : Attribute
{
    internal const float DefaultLeakySlope = 0.01f;

    private protected ConvolutionAttribute()
    {
    }

    /// <summary>
    /// The step between the kernel's neighbouring positions, in input elements; of a transposed convolution, in output elements.
    /// Default: 1.
    /// </summary>
    public int Stride { get; set; } = 1;

    /// <summary>
    /// The elements added at each side of the input; of a transposed convolution, taken away at each side of the output. Default: 0.
    /// Exclusive with <see cref="AutoPadding"/>.
    /// </summary>
    public int Padding { get; set; }

    /// <summary>
    /// The rule that the padding follows. Default: <see cref="AutoPadding.None"/>. Any other is exclusive with a declared padding.
    /// </summary>
    public AutoPadding AutoPadding { get; set; }

    /// <summary>Whether the call takes a bias of one element per output channel, from which each sum starts. Default: false.</summary>
    public bool Bias { get; set; }

    /// <summary>
    /// Whether the call takes a tensor of the output's shape and layout that is added to the sum before the activation. It may be the output itself,
    /// which then is added to in place. Default: false.
    /// </summary>
    public bool Residual { get; set; }

    /// <summary>The function applied to each output element. Default: <see cref="Activation.None"/>.</summary>
    public Activation Activation { get; set; }

    /// <summary>
    /// The slope of <see cref="Activation.LeakyRelu"/> for negative values. Default: 0.01. No other activation has one.
    /// In double precision it is the decimal number that was written, and not the float nearest to it.
    /// </summary>
    public float LeakySlope { get; set; } = DefaultLeakySlope;

    /// <summary>The order of the elements of the input and the output. Default: <see cref="TensorLayout.ChannelsFirst"/>.</summary>
    public TensorLayout Layout { get; set; }

    /// <summary>The type of an element of every tensor: float or double. Default: float.</summary>
    public Type ElementType { get; set; } = typeof(float);

    /// <summary>How much of the kernel is written out instead of looped over. Default: <see cref="Unroll.Auto"/>.</summary>
    public Unroll Unroll { get; set; }
}
