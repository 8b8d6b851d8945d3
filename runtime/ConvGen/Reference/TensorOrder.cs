namespace ConvGen;

/// <summary>Where the elements of an input or an output lie.</summary>
/// <param name="Layout">Whether the channels are the first dimension or the last.</param>
/// <param name="Channels">The number of channels.</param>
/// <param name="Depth">The planes of each channel.</param>
/// <param name="Height">The rows of each plane.</param>
/// <param name="Width">The columns of each row.</param>
internal readonly record struct TensorOrder(TensorLayout Layout, int Channels, int Depth, int Height, int Width)
{
    /// <summary>The number of elements.</summary>
    public int Length => checked(Channels * Depth * Height * Width);

    /// <summary>The index of the element of channel c in plane d, row h and column w.</summary>
    public int IndexOf(int c, int d, int h, int w) => Layout switch
    {
        TensorLayout.ChannelsLast => ((d * Height + h) * Width + w) * Channels + c,
        _ => ((c * Depth + d) * Height + h) * Width + w,
    };
}
