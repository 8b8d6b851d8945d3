namespace ConvGen;

/// <summary>
/// Declares a convolution that is generated into the partial type with the attribute. This base class has the options of all kinds of convolution.
/// </summary>
/// <remarks>
/// <para>
/// As is usual in deep learning, a convolution is a cross-correlation: the kernel is not flipped. Along one axis, for output channel o at
/// position p, where i runs over the input channels of o's group, k over the kernel's taps, and <c>before</c> is the padding before the input:
/// </para>
/// <code>
/// output[o, p] = activation(bias[o] + Σ_i Σ_k input[i, p·stride + k·dilation − before]·weights[o, i, k] + residual[o, p])
/// </code>
/// <para>
/// The output's extent along each axis, where <c>after</c> is the padding after the input, is
/// </para>
/// <code>
/// floor((extent + before + after − dilation·(kernel − 1) − 1) / stride) + 1
/// </code>
/// <para>
/// A transposed convolution goes the other way: it maps a tensor with the output shape of a forward convolution to one with its input shape, as the
/// gradient of that convolution does. Its output's extent is
/// </para>
/// <code>
/// (extent − 1)·stride − before − after + dilation·(kernel − 1) + outputPadding + 1
/// </code>
/// <para>Sources: the PyTorch documentation of Conv2d and ConvTranspose2d, and the ONNX documentation of the operators Conv and ConvTranspose.</para>
/// <para>
/// <see cref="Stride"/>, <see cref="Padding"/> and <c>Dilation</c> apply to all axes and sides. If one of them and the corresponding option for a single
/// axis or side are both set, they must be equal. Options that are not set have their default.
/// </para>
/// <para>Span lengths are counted in elements. The input and the output each hold one image, in the order given by <see cref="Layout"/>.</para>
/// </remarks>
public abstract class ConvolutionAttribute : WeightedLayerAttribute
{
    private protected ConvolutionAttribute()
    {
    }

    /// <summary>
    /// Gets or sets the step between neighboring positions of the kernel, in input elements (in output elements for a transposed convolution).
    /// The default is 1.
    /// </summary>
    public int Stride { get; set; } = 1;

    /// <summary>
    /// Gets or sets the number of elements added at each side of the input (removed at each side of the output for a transposed convolution).
    /// The default is 0. Cannot be combined with <see cref="AutoPadding"/>.
    /// </summary>
    public int Padding { get; set; }

    /// <summary>
    /// Gets or sets the rule that determines the padding. The default is <see cref="AutoPadding.None"/>. Other values cannot be combined with a
    /// declared padding.
    /// </summary>
    public AutoPadding AutoPadding { get; set; }

    /// <summary>
    /// Gets or sets a value that indicates whether the call takes a bias: one element per output channel, from which each sum starts. The default is
    /// <see langword="false"/>.
    /// </summary>
    public bool Bias { get; set; }

    /// <summary>
    /// Gets or sets a value that indicates whether the call takes a residual: a tensor of the output's shape and layout that is added to the sum
    /// before the activation. The residual may be the output itself, which is then added to in place. The default is <see langword="false"/>.
    /// </summary>
    public bool Residual { get; set; }

    /// <summary>
    /// Gets or sets the name of the layer whose output is the residual, written as <c>nameof(Layer)</c>. It implies <see cref="Residual"/>. Only a layer
    /// of a network, one that stands above this one, can be named.
    /// </summary>
    public string? ResidualFrom { get; set; }

    /// <summary>Gets or sets the function applied to each output element. The default is <see cref="Activation.None"/>.</summary>
    public Activation Activation { get; set; }

    /// <summary>
    /// Gets or sets the slope of <see cref="Activation.LeakyRelu"/> for negative values. It cannot be set for other activations. The default is 0.01.
    /// In double precision, the slope is the decimal number as written in source, not the nearest float.
    /// </summary>
    public float LeakySlope { get; set; } = OptionDefaults.LeakySlope;

    /// <summary>Gets or sets the alpha of <see cref="Activation.Elu"/>. It cannot be set for other activations. The default is 1.</summary>
    public float EluAlpha { get; set; } = OptionDefaults.EluAlpha;

    /// <summary>
    /// Gets or sets the smallest result of <see cref="Activation.Clip"/>. It cannot be set for other activations. The default is the smallest finite number.
    /// </summary>
    public float ClipMinimum { get; set; } = OptionDefaults.ClipMinimum;

    /// <summary>
    /// Gets or sets the largest result of <see cref="Activation.Clip"/>. It cannot be set for other activations. The default is the largest finite number.
    /// </summary>
    public float ClipMaximum { get; set; } = OptionDefaults.ClipMaximum;

    /// <summary>
    /// Gets or sets the order of the elements of the input and the output. The default is <see cref="TensorLayout.ChannelsFirst"/>.
    /// </summary>
    public TensorLayout Layout { get; set; }

    /// <summary>
    /// Gets or sets the element type of all tensors: <see langword="float"/> or <see langword="double"/>. The default is <see langword="float"/>.
    /// </summary>
    public Type ElementType { get; set; } = typeof(float);

    /// <summary>Gets or sets how much of the kernel is unrolled. The default is <see cref="Unroll.Auto"/>.</summary>
    public Unroll Unroll { get; set; }
}
