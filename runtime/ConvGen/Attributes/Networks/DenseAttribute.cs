namespace ConvGen;

/// <summary>
/// Declares a dense (fully connected) layer of a network: a vector (inFeatures) times weights (outFeatures, inFeatures) gives a vector (outFeatures).
/// </summary>
/// <remarks>
/// An image is flattened first, channels first: its elements are read in the order (channel, row, column), as PyTorch's <c>Flatten</c> orders them.
/// Sources: PyTorch, torch.nn.Linear; ONNX, operator Gemm.
/// </remarks>
/// <param name="inFeatures">The number of inputs.</param>
/// <param name="outFeatures">The number of outputs.</param>
public sealed class DenseAttribute(int inFeatures, int outFeatures) : WeightedLayerAttribute
{
    /// <summary>Gets the number of inputs.</summary>
    public int InFeatures { get; } = inFeatures;

    /// <summary>Gets the number of outputs.</summary>
    public int OutFeatures { get; } = outFeatures;

    /// <summary>Gets or sets a value that indicates whether there is a bias: one value per output. The default is <see langword="false"/>.</summary>
    public bool Bias { get; set; }

    /// <summary>
    /// Gets or sets the name of a layer with as many outputs that is added before the activation, written as <c>nameof(Layer)</c>. Only a layer that stands
    /// above this one can be named.
    /// </summary>
    public string? ResidualFrom { get; set; }

    /// <summary>Gets or sets the function applied to each output. The default is <see cref="Activation.None"/>.</summary>
    public Activation Activation { get; set; }

    /// <inheritdoc cref="ConvolutionAttribute.LeakySlope"/>
    public float LeakySlope { get; set; } = OptionDefaults.LeakySlope;

    /// <inheritdoc cref="ConvolutionAttribute.EluAlpha"/>
    public float EluAlpha { get; set; } = OptionDefaults.EluAlpha;

    /// <inheritdoc cref="ConvolutionAttribute.ClipMinimum"/>
    public float ClipMinimum { get; set; } = OptionDefaults.ClipMinimum;

    /// <inheritdoc cref="ConvolutionAttribute.ClipMaximum"/>
    public float ClipMaximum { get; set; } = OptionDefaults.ClipMaximum;
}
