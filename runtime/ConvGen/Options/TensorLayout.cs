namespace ConvGen;

/// <summary>
/// The order of the elements of an input and an output, the last dimension varying fastest. Weights have one order, whatever the layout.
/// </summary>
public enum TensorLayout
{
    /// <summary>(channels, [depth, [height,]] width): one plane after the other, PyTorch's order. The default.</summary>
    ChannelsFirst,

    /// <summary>([depth, [height,]] width, channels): the channels of a pixel side by side, as in image files.</summary>
    ChannelsLast,
}
