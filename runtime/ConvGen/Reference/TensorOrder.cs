namespace ConvGen;

/// <summary>The order of the elements of an input or an output in memory.</summary>
/// <param name="Layout">Whether the channels are the first dimension or the last.</param>
/// <param name="Channels">The number of channels.</param>
/// <param name="Depth">The number of slices in each channel.</param>
/// <param name="Height">The number of rows in each slice.</param>
/// <param name="Width">The number of columns in each row.</param>
internal readonly record struct TensorOrder(TensorLayout Layout, int Channels, int Depth, int Height, int Width)
{
    /// <summary>The number of elements.</summary>
    public int Length => checked(Channels * Depth * Height * Width);

    /// <summary>The index of the element in channel c, slice d, row h and column w.</summary>
    public int IndexOf(int c, int d, int h, int w) => Layout switch
    {
        TensorLayout.ChannelsLast => ((d * Height + h) * Width + w) * Channels + c,
        _ => ((c * Depth + d) * Height + h) * Width + w,
    };
}
