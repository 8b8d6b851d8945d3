namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>Counts the characters of a channel-vector plan's source.</summary>
internal static class ChannelVectorSource
{
    // The methods that pack weights and loop over blocks, rows and columns.
    private const int Width = 5_000;

    public static long Characters(ChannelVectorPlan plan) => plan.Tiles.Sum(tiles => Width + tiles.Methods.Sum(method => Characters(tiles, method)));

    private static long Characters(ChannelTilePlan tiles, ChannelTileMethod method) =>
        SourceLengths.Method
        + tiles.Accumulators * SourceLengths.Accumulator
        + (method.Taps?.Sum(tap => Tap(tiles, tap.Columns.Count)) ?? Tap(tiles, tiles.Columns));

    // A tap's weights and, for each column, its input and multiply-adds.
    private static long Tap(ChannelTilePlan tiles, int columns) =>
        tiles.Vectors * SourceLengths.Load + columns * (SourceLengths.Statement + (long)tiles.Vectors * SourceLengths.MultiplyAdd);
}
