namespace ConvGen;

/// <summary>
/// Declares a layer of a network that applies a function to each element. After a convolution or a dense layer that nothing else reads, it becomes part of
/// that layer.
/// </summary>
/// <param name="activation">The function.</param>
public sealed class ActivateAttribute(Activation activation) : LayerAttribute
{
    /// <summary>Gets the function.</summary>
    public Activation Activation { get; } = activation;

    /// <inheritdoc cref="ConvolutionAttribute.LeakySlope"/>
    public float LeakySlope { get; set; } = OptionDefaults.LeakySlope;
}
