namespace ConvGen.Generator.Planning.RowVector;

/// <summary>The lanes of a vector that take part in a tap.</summary>
/// <param name="First">The first lane.</param>
/// <param name="End">The end of the lanes (exclusive).</param>
internal sealed record LaneRange(int First, int End);
