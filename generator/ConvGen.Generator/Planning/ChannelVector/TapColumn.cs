namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>A column of a tile that has an input at a tap.</summary>
/// <param name="Column">The column's index in the tile.</param>
/// <param name="Input">
/// The input's column: counted from the row's start in a tile at a known column, and from the tile's first input otherwise.
/// </param>
internal sealed record TapColumn(int Column, int Input);
