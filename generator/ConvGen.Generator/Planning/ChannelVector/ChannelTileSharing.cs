using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>
/// Finds the tiles, inside a row and at its ends, that share the source of one method. They differ only in the taps that fall outside the image.
/// </summary>
internal sealed class ChannelTileSharing(Geometry geometry, Walk walk, ChannelTilePlan plan)
{
    /// <summary>
    /// The first column of a tile at each place that shares the method; empty if there are fewer than two. A second tile with taps on the same side
    /// misses other taps than the first one, so it keeps a method of its own.
    /// </summary>
    public IReadOnlyDictionary<ChannelTilePlaces, int> Tiles(EquatableArray<ChannelTileRun> runs)
    {
        var tiles = new Dictionary<ChannelTilePlaces, int>();
        if (!plan.Chain.UnrollsTaps || geometry.PaddingMode != PaddingMode.Zeros)
        {
            return tiles;
        }

        foreach (ChannelTileRun run in runs.Where(run => run.Columns == plan.Columns && IsReachable(run.First)))
        {
            ChannelTilePlaces place = PlaceOf(run);
            if (place != ChannelTilePlaces.None && !tiles.ContainsKey(place))
            {
                tiles.Add(place, run.First);
            }
        }

        return tiles.Count < 2 ? new Dictionary<ChannelTilePlaces, int>() : tiles;
    }

    // The method takes the input column that the first output would be above without padding. It must be in the row: a reference to any other place could
    // leave the array, where the garbage collector would not update it.
    private bool IsReachable(int first) => (long)first * walk.InputStep < geometry.Width.Extent!.Value;

    private ChannelTilePlaces PlaceOf(ChannelTileRun run)
    {
        if (run.Border == ChannelTileBorder.None)
        {
            return ChannelTilePlaces.Inside;
        }

        long[] inputs =
        [
            .. from column in Enumerable.Range(run.First, plan.Columns)
               from tap in Enumerable.Range(0, walk.Taps)
               select walk.InputAt(column, tap),
        ];
        return (run.Border, inputs.Any(input => input < 0), inputs.Any(input => input >= geometry.Width.Extent!.Value)) switch
        {
            (ChannelTileBorder.Known, true, false) => ChannelTilePlaces.LeftEnd,
            (ChannelTileBorder.Known, false, true) => ChannelTilePlaces.RightEnd,
            _ => ChannelTilePlaces.None,
        };
    }
}
