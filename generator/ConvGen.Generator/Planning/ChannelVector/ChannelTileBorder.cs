namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>How a tile handles the padding to the left or right.</summary>
internal enum ChannelTileBorder
{
    /// <summary>The tile has no taps on the padding.</summary>
    None,

    /// <summary>The tile is at a known column, so its code contains only taps on the input.</summary>
    Known,

    /// <summary>The tile checks each column and tap at run time.</summary>
    LookedUp,
}
