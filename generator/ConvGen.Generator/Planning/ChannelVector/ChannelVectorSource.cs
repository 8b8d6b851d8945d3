namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>Counts the characters of a channel-vector plan's source.</summary>
internal static class ChannelVectorSource
{
    // The methods that pack weights and loop over blocks, rows and columns.
    private const int Width = 5_000;

    public static long Characters(ChannelVectorPlan plan) => plan.Tiles.Sum(tiles => Width + tiles.Methods.Sum(method => Characters(plan, tiles, method)));

    private static long Characters(ChannelVectorPlan plan, ChannelTilePlan tiles, ChannelTileMethod method)
    {
        long rows = tiles.Chain.UnrollsRows ? plan.Walks.Height.Taps : 1;
        return SourceLengths.Method
            + method.Columns * tiles.Vectors * SourceLengths.Accumulator
            + (method.Taps?.Sum(tap => Tap(tiles, tap)) * rows * tiles.Chain.ChannelsTogether ?? LoopedTap(tiles, method.Columns));
    }

    private static long Tap(ChannelTilePlan tiles, ChannelTap tap)
    {
        if (tiles.Operands == HeldOperands.Weights)
        {
            return LoopedTap(tiles, tap.Columns.Count);
        }

        // Places without some of the inputs have statements of their own.
        int places = 1 + tap.Columns.Select(column => column.MissingAt).Where(missing => missing != ChannelTilePlaces.None).Distinct().Count();
        return tap.Columns.Count(column => !column.IsHeld) * SourceLengths.Load
            + places * tiles.Vectors * (SourceLengths.Statement + (long)tap.Columns.Count * SourceLengths.MultiplyAdd);
    }

    // A tap's weights and, for each column, its input and multiply-adds.
    private static long LoopedTap(ChannelTilePlan tiles, int columns) =>
        tiles.Vectors * SourceLengths.Load + columns * (SourceLengths.Statement + (long)tiles.Vectors * SourceLengths.MultiplyAdd);
}
