namespace ConvGen;

/// <summary>
/// Declares an input of a network: a vector (channels), a signal (channels, width), an image (channels, height, width) or a volume (channels, depth,
/// height, width), depending on which extents are declared.
/// </summary>
/// <param name="channels">The number of channels.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class InputAttribute(int channels) : Attribute
{
    /// <summary>Gets the number of channels.</summary>
    public int Channels { get; } = channels;

    /// <summary>Gets or sets the number of slices. The default is 0: the input has no such axis.</summary>
    public int Depth { get; set; }

    /// <summary>Gets or sets the number of rows. The default is 0: the input has no such axis.</summary>
    public int Height { get; set; }

    /// <summary>Gets or sets the number of columns. The default is 0: the input is a vector.</summary>
    public int Width { get; set; }

    /// <summary>
    /// Gets or sets the order of the elements in the span that the caller passes. The default is <see cref="TensorLayout.ChannelsFirst"/>.
    /// </summary>
    public TensorLayout Layout { get; set; }
}
