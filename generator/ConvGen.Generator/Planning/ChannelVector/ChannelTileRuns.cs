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
        return Cover([new(0, columns, all / columns), .. all % columns > 0 ? [new Part(all - columns, columns, 1)] : Array.Empty<Part>()]);
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
        if (smaller == 0)
        {
            return Cover([new(0, size, count)]);
        }

        int last = size + smaller * (size - 1);
        return Cover([new(0, size, 1), new(size, size - 1, smaller), .. last < all ? [new Part(last, size, count - 1 - smaller)] : Array.Empty<Part>()]);
    }

    // Adjacent tiles that do the same make a run.
    private EquatableArray<ChannelTileRun> Cover(Part[] parts)
    {
        (int start, int end) = walk.Interior(geometry.Width.Extent!.Value, geometry.OutputWidth);
        (Part Part, int FirstInside, int EndInside)[] all = [.. parts.Select(part =>
        {
            int firstInside = Math.Min(part.Count, (Math.Max(0, start - part.First) + part.Columns - 1) / part.Columns);
            return (part, firstInside, Math.Max(firstInside, Math.Min(part.Count, Math.Max(0, end - part.First) / part.Columns)));
        })];
        bool areKnown = unrollsTaps && all.Sum(part => (long)part.Part.Count - (part.EndInside - part.FirstInside)) <= MostKnownBorders;
        var runs = new List<ChannelTileRun>();
        foreach ((Part part, int firstInside, int endInside) in all)
        {
            AddBorder(runs, part.Tiles(0, firstInside), areKnown);
            if (endInside > firstInside)
            {
                runs.Add(RunOf(part.Tiles(firstInside, endInside), ChannelTileBorder.None));
            }

            AddBorder(runs, part.Tiles(endInside, part.Count), areKnown);
        }

        return runs.ToEquatableArray();
    }

    private void AddBorder(List<ChannelTileRun> runs, Part tiles, bool areKnown)
    {
        if (!areKnown && tiles.Count > 0)
        {
            runs.Add(RunOf(tiles, ChannelTileBorder.LookedUp));
            return;
        }

        for (int tile = 0; tile < tiles.Count; tile++)
        {
            runs.Add(RunOf(tiles.Tiles(tile, tile + 1), ChannelTileBorder.Known));
        }
    }

    private ChannelTileRun RunOf(Part tiles, ChannelTileBorder border) =>
        new(tiles.First, tiles.Columns, tiles.Count, border, border == ChannelTileBorder.Known ? Met(tiles) : tiles.Columns * walk.Taps);

    private int Met(Part tile)
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

    // Adjacent tiles of the same size.
    private readonly record struct Part(int First, int Columns, int Count)
    {
        public Part Tiles(int first, int end) => new(First + first * Columns, Columns, end - first);
    }
}
