namespace ConvGen.Generator.Planning.RowVector;

/// <summary>An output row that has a tap on an input row.</summary>
/// <param name="Row">The output row's index in the tile.</param>
/// <param name="TapRow">The tap row.</param>
internal sealed record InputRowUse(int Row, int TapRow);
