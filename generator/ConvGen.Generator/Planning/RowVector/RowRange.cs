namespace ConvGen.Generator.Planning.RowVector;

/// <summary>A range of rows.</summary>
/// <param name="Start">The first row.</param>
/// <param name="End">The end of the range (exclusive).</param>
internal sealed record RowRange(int Start, int End);
