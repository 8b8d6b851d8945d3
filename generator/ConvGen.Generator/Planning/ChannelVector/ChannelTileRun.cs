namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>A run of adjacent tiles.</summary>
/// <param name="First">The first tile's first column.</param>
/// <param name="Columns">The number of columns in each tile.</param>
/// <param name="Count">The number of tiles.</param>
/// <param name="Border">How they handle the padding to the left or right.</param>
/// <param name="Met">The number of columns and taps of a kernel row that a tile computes, padding included unless the tile is at a known column.</param>
/// <param name="Method">The index of the method that computes them, among those of the plan.</param>
/// <param name="Place">Where they are, if the method is for several places.</param>
internal sealed record ChannelTileRun(
    int First, int Columns, int Count, ChannelTileBorder Border, int Met, int Method = 0, ChannelTilePlaces Place = ChannelTilePlaces.None)
{
    /// <summary>The column after the last tile.</summary>
    public int End => First + Count * Columns;
}
