using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>Counts the characters of a row-vector plan's source.</summary>
internal static class RowVectorSource
{
    // The methods that choose a width and loop over channels.
    private const int Phase = 2_000;
    private const int Width = 1_900;

    // The methods that compute columns one by one.
    private const int EdgeMethod = 2_600;
    private const int EdgeChannel = 330;

    public static long Characters(RowVectorPlan plan) => plan.Phases.Sum(phase =>
        Phase
        + (phase.Edges?.Blocks.Select(block => block.Size).Distinct().Sum(channels => EdgeMethod + channels * EdgeChannel) ?? 0)
        + phase.Widths.Sum(tiles => Width + tiles.Methods.Sum(method => Characters(plan.Geometry, phase.Walks, method))));

    private static long Characters(Geometry geometry, PhaseWalks walks, RowTileMethod method) =>
        SourceLengths.Method
        + method.Accumulators * SourceLengths.Accumulator
        + (method.Rows > 1
            ? method.InputRows.Sum(row => Taps(method, loads: 1, uses: row.Uses.Count))
            : TapRows(geometry, walks, method) * Taps(method, loads: 1, uses: method.Channels));

    // The number of tap rows that are spelled out.
    private static long TapRows(Geometry geometry, PhaseWalks walks, RowTileMethod method) =>
        (method.Loops.Channels ? 1L : geometry.InChannelsPerGroup)
        * (method.Loops.Slices ? 1 : walks.Depth.Taps)
        * (method.Loops.Rows ? 1 : walks.Height.Taps);

    // The taps of one row, each with the given number of loads of its inputs and uses of these with a weight.
    private static long Taps(RowTileMethod method, int loads, int uses) => method.Taps.Sum(tap =>
        loads * (long)tap.Vectors.Count * SourceLengths.Load
        + uses * (SourceLengths.Broadcast + tap.Vectors.Sum(vector => SourceLengths.MultiplyAdd + (vector.Lanes is null ? 0L : SourceLengths.Selection))));
}
