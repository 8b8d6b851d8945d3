using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>Covers the columns of a row, whose number is known, with tiles.</summary>
internal sealed class ChannelTileRuns(Geometry geometry, Walk walk, ChannelTileMethods methods, int columns, bool unrollsTaps)
{
    /// <summary>The maximum number of border tiles with separate methods.</summary>
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
            _runs.Add(new(firstInside * columns, endInside - firstInside, methods.Interior()));
        }

        AddBorder(endInside, sideBySide, areKnown);
        if (hasRest)
        {
            int first = all - columns;
            _runs.Add(new(first, 1, isRestInside ? methods.Interior() : areKnown ? methods.KnownBorder(first) : methods.AnyBorder()));
        }

        return _runs.ToEquatableArray();
    }

    private void AddBorder(int first, int end, bool areKnown)
    {
        if (areKnown)
        {
            _runs.AddRange(Enumerable.Range(first, end - first).Select(tile => new ChannelTileRun(tile * columns, 1, methods.KnownBorder(tile * columns))));
        }
        else if (end > first)
        {
            _runs.Add(new(first * columns, end - first, methods.AnyBorder()));
        }
    }
}
