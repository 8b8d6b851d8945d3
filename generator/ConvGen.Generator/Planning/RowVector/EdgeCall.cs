namespace ConvGen.Generator.Planning.RowVector;

/// <summary>A call that computes columns at an edge one by one.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows.</param>
internal sealed record EdgeCall(BoundRange Columns, BoundRange Rows);
