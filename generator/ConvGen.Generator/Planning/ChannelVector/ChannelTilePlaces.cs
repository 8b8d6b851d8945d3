namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>Where tiles are in their row.</summary>
[Flags]
internal enum ChannelTilePlaces
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>All taps fall on the image.</summary>
    Inside = 1,

    /// <summary>At the left end of the row, with taps to the left of the image.</summary>
    LeftEnd = 2,

    /// <summary>At the right end of the row, with taps to the right of the image.</summary>
    RightEnd = 4,
}
