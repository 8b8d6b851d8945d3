namespace ConvGen.Generator.Planning.RowVector;

/// <summary>A vector of a tile that takes part in a tap.</summary>
/// <param name="Vector">The vector's index in the tile.</param>
/// <param name="Column">The column of its first input, relative to the first input that the tile reads from a row.</param>
/// <param name="Lanes">The lanes whose inputs fall on the image; null if all do.</param>
internal sealed record TapVector(int Vector, int Column, LaneRange? Lanes);
