using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>Covers the columns of a row, whose number is known, with tiles.</summary>
internal sealed class ChannelTileRuns(Geometry geometry, Walk walk, bool unrollsTaps)
{
    /// <summary>The maximum number of border tiles whose columns are built into methods.</summary>
    private const int MostKnownBorders = 3;

    /// <summary>The size of the largest of the fewest tiles that cover a row, if their sizes are as equal as possible.</summary>
    /// <param name="all">The number of columns in the row.</param>
    /// <param name="columns">The maximum number of columns in a tile.</param>
    public static int LargestOfFewest(int all, int columns)
    {
        int count = (all + columns - 1) / columns;
        return (all + count - 1) / count;
    }

    /// <summary>
    /// Tiles of equal size. If they do not divide the row, the last one is moved back so that it ends at the last column; columns computed twice get the
    /// same result both times.
    /// </summary>
    public EquatableArray<ChannelTileRun> CoverMovingBack(int columns)
    {
        int all = geometry.OutputWidth;
        IEnumerable<(int First, int Columns)> sideBySide = Enumerable.Range(0, all / columns).Select(tile => (tile * columns, columns));
        return Cover([.. sideBySide, .. all % columns > 0 ? [(all - columns, columns)] : Array.Empty<(int, int)>()]);
    }

    /// <summary>
    /// The fewest tiles that compute each column once. Their sizes are as equal as possible. The smaller ones follow the first one, so that both ends of the
    /// row have larger tiles if there are enough of them: tiles of the same size share a method.
    /// </summary>
    public EquatableArray<ChannelTileRun> CoverOnce(int columns)
    {
        int all = geometry.OutputWidth;
        int size = LargestOfFewest(all, columns);
        int count = (all + columns - 1) / columns;
        int smaller = count * size - all;
        var tiles = new (int First, int Columns)[count];
        int next = 0;
        for (int tile = 0; tile < count; tile++)
        {
            tiles[tile] = (next, tile >= 1 && tile <= smaller ? size - 1 : size);
            next += tiles[tile].Columns;
        }

        return Cover(tiles);
    }

    // Adjacent tiles of the same size that do the same make a run.
    private EquatableArray<ChannelTileRun> Cover((int First, int Columns)[] tiles)
    {
        (int start, int end) = walk.Interior(geometry.Width.Extent!.Value, geometry.OutputWidth);
        bool areKnown = unrollsTaps && tiles.Count(tile => !IsInside(tile)) <= MostKnownBorders;
        var runs = new List<ChannelTileRun>();
        foreach ((int First, int Columns) tile in tiles)
        {
            ChannelTileBorder border = IsInside(tile) ? ChannelTileBorder.None : areKnown ? ChannelTileBorder.Known : ChannelTileBorder.LookedUp;
            if (border != ChannelTileBorder.Known
                && runs.Count > 0
                && runs[runs.Count - 1] is var last
                && (last.Border, last.Columns, last.End) == (border, tile.Columns, tile.First))
            {
                runs[runs.Count - 1] = last with { Count = last.Count + 1 };
                continue;
            }

            runs.Add(new(tile.First, tile.Columns, 1, border, border == ChannelTileBorder.Known ? Met(tile) : tile.Columns * walk.Taps));
        }

        return runs.ToEquatableArray();

        bool IsInside((int First, int Columns) tile) => tile.First >= start && tile.First + tile.Columns <= end;
    }

    private int Met((int First, int Columns) tile)
    {
        if (geometry.PaddingMode != PaddingMode.Zeros)
        {
            return tile.Columns * walk.Taps;
        }

        int met = 0;
        for (int column = tile.First; column < tile.First + tile.Columns; column++)
        {
            for (int tap = 0; tap < walk.Taps; tap++)
            {
                met += geometry.InputPlace(geometry.Width, walk.InputAt(column, tap)) is null ? 0 : 1;
            }
        }

        return met;
    }
}
