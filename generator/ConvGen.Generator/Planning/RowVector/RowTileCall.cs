namespace ConvGen.Generator.Planning.RowVector;

/// <summary>A call to a method that computes tiles.</summary>
/// <param name="Method">The method.</param>
/// <param name="Slices">The slices to compute.</param>
/// <param name="Rows">The rows to compute.</param>
internal sealed record RowTileCall(RowTileMethod Method, BoundRange Slices, BoundRange Rows);
