using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>An input row of a tile of several output rows.</summary>
/// <param name="Row">The row, relative to the first input row that the tile reads.</param>
/// <param name="Uses">The output rows that have a tap on it.</param>
internal sealed record InputRow(int Row, EquatableArray<InputRowUse> Uses);
