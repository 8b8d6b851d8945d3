namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>A run of adjacent tiles.</summary>
/// <param name="First">The first tile's first column.</param>
/// <param name="Count">The number of tiles.</param>
/// <param name="Method">The method that computes them.</param>
internal sealed record ChannelTileRun(int First, int Count, ChannelTileMethod Method);
