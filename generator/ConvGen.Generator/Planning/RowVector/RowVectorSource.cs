using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>Counts the characters of a row-vector plan's source.</summary>
internal static class RowVectorSource
{
    // The methods that choose a width and loop over channels.
    private const int Phase = 1_700;
    private const int Width = 1_500;

    // The methods that compute columns one by one.
    private const int EdgeMethod = 2_300;
    private const int EdgeChannel = 260;

    // What each axis but the last adds to a method: its loop, its bounds, and its parameters and arguments.
    private const int OuterAxis = 550;

    // The references and variables of a tap row, and the comment on a tap.
    private const int TapRow = 560;
    private const int Tap = 50;

    public static long Characters(RowVectorPlan plan)
    {
        int axes = (plan.Geometry.Rank - 1) * OuterAxis;
        return plan.Phases.Sum(phase =>
            Phase
            + axes
            + (phase.Edges?.Blocks.Select(block => block.Size).Distinct().Sum(channels => EdgeMethod + axes + channels * EdgeChannel) ?? 0)
            + phase.Widths.Sum(tiles => Width + axes + tiles.Methods.Sum(method => axes + Characters(plan.Geometry, phase.Walks, method))));
    }

    private static long Characters(Geometry geometry, PhaseWalks walks, RowTileMethod method) =>
        SourceLengths.Method
        + method.Accumulators * SourceLengths.Accumulator
        + (method.Rows > 1
            ? method.InputRows.Sum(row => Taps(method, row.Uses.Count))
            : TapRows(geometry, walks, method) * method.ChannelsTogether * Taps(method, method.Channels));

    // The number of tap rows that are spelled out.
    private static long TapRows(Geometry geometry, PhaseWalks walks, RowTileMethod method) =>
        (method.Loops.Channels ? 1L : geometry.InChannelsPerGroup)
        * (method.Loops.Slices ? 1 : walks.Depth.Taps)
        * (method.Loops.Rows ? 1 : walks.Height.Taps);

    // The taps of one row, each with the loads of its inputs and the given number of uses of these with a weight.
    private static long Taps(RowTileMethod method, int uses) => TapRow + method.Taps.Sum(tap =>
        Tap
        + (long)tap.Vectors.Count * SourceLengths.Load
        + uses * (Statements(tap) * SourceLengths.Statement + (long)tap.Vectors.Count * SourceLengths.MultiplyAdd));

    // One for all vectors but the second and later masked ones.
    private static long Statements(RowTap tap) => Math.Max(1, tap.Vectors.Count(vector => vector.Lanes is not null));
}
