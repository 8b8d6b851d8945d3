using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>The calls that compute a block of output channels.</summary>
/// <param name="LeastColumns">The smallest number of columns that they are for; null if they are for any other number.</param>
/// <param name="Calls">The calls.</param>
internal sealed record RowTileCalls(int? LeastColumns, EquatableArray<RowTileCall> Calls);
