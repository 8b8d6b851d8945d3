namespace ConvGen.Generator.Planning.RowVector;

/// <summary>A run of adjacent tiles.</summary>
/// <param name="First">The first tile's first column.</param>
/// <param name="Count">The number of tiles.</param>
internal sealed record TileRange(int First, int Count);
