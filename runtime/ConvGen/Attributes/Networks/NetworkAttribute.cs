namespace ConvGen;

/// <summary>
/// Declares a network: a partial class or struct whose nested partial types are its layers, each with the attribute of a layer. The code that runs them
/// one after the other is generated into the type.
/// </summary>
/// <remarks>
/// <para>
/// A layer reads the layer before it in the source, or the one that it names with <c>nameof</c>. The network's inputs are the layers declared with
/// <see cref="InputAttribute"/>. Its outputs are the layers that no other layer reads and those with <see cref="OutputAttribute"/>, in source order.
/// </para>
/// <para>Shapes leave out the batch: a call computes one image. Images are channels first and row-major.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>
    /// Gets or sets the name of the embedded resource with the network's weights, such as <c>LeNet.safetensors</c>. It adds a constructor without
    /// parameters that reads them. The default is <see langword="null"/>: the weights are passed to the constructor.
    /// </summary>
    public string? Weights { get; set; }

    /// <summary>
    /// Gets or sets the element type of all images and weights: <see langword="float"/> or <see langword="double"/>. The default is
    /// <see langword="float"/>.
    /// </summary>
    public Type ElementType { get; set; } = typeof(float);
}
