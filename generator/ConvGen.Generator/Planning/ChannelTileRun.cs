namespace ConvGen.Generator.Planning;

/// <summary>A run of adjacent tiles.</summary>
/// <param name="First">The first tile's first column.</param>
/// <param name="Count">The number of tiles.</param>
/// <param name="Border">How they handle the padding to the left or right.</param>
internal sealed record ChannelTileRun(int First, int Count, ChannelTileBorder Border);
