namespace ConvGen;

/// <summary>
/// Declares a layer of a network that applies a function to each element. After a convolution or a dense layer that nothing else reads, it becomes part of
/// that layer. Only <see cref="Activation.PRelu"/> has weights, and so a key.
/// </summary>
/// <param name="activation">The function.</param>
public sealed class ActivateAttribute(Activation activation) : WeightedLayerAttribute
{
    /// <summary>Gets the function.</summary>
    public Activation Activation { get; } = activation;

    /// <inheritdoc cref="ConvolutionAttribute.LeakySlope"/>
    public float LeakySlope { get; set; } = OptionDefaults.LeakySlope;

    /// <inheritdoc cref="ConvolutionAttribute.EluAlpha"/>
    public float EluAlpha { get; set; } = OptionDefaults.EluAlpha;

    /// <inheritdoc cref="ConvolutionAttribute.ClipMinimum"/>
    public float ClipMinimum { get; set; } = OptionDefaults.ClipMinimum;

    /// <inheritdoc cref="ConvolutionAttribute.ClipMaximum"/>
    public float ClipMaximum { get; set; } = OptionDefaults.ClipMaximum;

    /// <summary>
    /// Gets or sets the number of slopes of <see cref="Activation.PRelu"/>: 1, or one for each channel. They are the layer's <c>weight</c>. It cannot be set
    /// for other activations. The default is 1.
    /// </summary>
    public int Slopes { get; set; } = 1;
}
