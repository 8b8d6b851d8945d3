using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>Covers the columns of a row, whose number is known, with tiles.</summary>
internal sealed class ChannelTileRuns(Geometry geometry, Walk walk, int columns, bool unrollsTaps)
{
    /// <summary>The maximum number of border tiles whose columns are built into methods.</summary>
    private const int MostKnownBorders = 3;

    private readonly List<ChannelTileRun> _runs = [];

    /// <summary>
    /// From left to right: tiles with taps on the padding, tiles without, and tiles with taps on the padding again. The last tile is moved back so that
    /// it ends at the last column; columns computed twice get the same result both times.
    /// </summary>
    public EquatableArray<ChannelTileRun> Cover()
    {
        int all = geometry.OutputWidth;
        (int start, int end) = walk.Interior(geometry.Width.Extent!.Value, all);
        int sideBySide = all / columns;
        int firstInside = Math.Min((start + columns - 1) / columns, sideBySide);
        int endInside = Math.Max(firstInside, end / columns);
        bool hasRest = all % columns > 0;
        bool isRestInside = all - columns >= start && all <= end;
        int borders = firstInside + (sideBySide - endInside) + (hasRest && !isRestInside ? 1 : 0);
        bool areKnown = unrollsTaps && borders <= MostKnownBorders;

        AddBorder(0, firstInside, areKnown);
        if (endInside > firstInside)
        {
            Add(firstInside * columns, endInside - firstInside, ChannelTileBorder.None);
        }

        AddBorder(endInside, sideBySide, areKnown);
        if (hasRest)
        {
            Add(all - columns, 1, isRestInside ? ChannelTileBorder.None : areKnown ? ChannelTileBorder.Known : ChannelTileBorder.LookedUp);
        }

        return _runs.ToEquatableArray();
    }

    private void AddBorder(int first, int end, bool areKnown)
    {
        if (!areKnown && end > first)
        {
            Add(first * columns, end - first, ChannelTileBorder.LookedUp);
            return;
        }

        for (int tile = first; tile < end; tile++)
        {
            Add(tile * columns, 1, ChannelTileBorder.Known);
        }
    }

    private void Add(int first, int count, ChannelTileBorder border) =>
        _runs.Add(new(first, count, border, border == ChannelTileBorder.Known ? Met(first) : columns * walk.Taps));

    private int Met(int first)
    {
        if (geometry.PaddingMode != PaddingMode.Zeros)
        {
            return columns * walk.Taps;
        }

        int met = 0;
        for (int column = first; column < first + columns; column++)
        {
            for (int tap = 0; tap < walk.Taps; tap++)
            {
                met += geometry.InputPlace(geometry.Width, walk.InputAt(column, tap)) is null ? 0 : 1;
            }
        }

        return met;
    }
}
