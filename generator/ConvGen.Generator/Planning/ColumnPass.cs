using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning;

/// <summary>A way through the interior columns of a row, with tiles of equal shape.</summary>
/// <param name="Offsets">Where each vector of a tile starts, in columns from the tile's first.</param>
/// <param name="Columns">The columns that one tile covers.</param>
/// <param name="Range">The tiles' places, or null when the image's width is given at run time.</param>
/// <param name="IsRest">Whether its tiles cover what full tiles leave, or, at run time, rows narrower than a full tile.</param>
/// <param name="IsMasked">Whether its one tile has lanes whose taps fall beside the image, which are masked.</param>
internal sealed record ColumnPass(EquatableArray<int> Offsets, int Columns, TileRange? Range, bool IsRest, bool IsMasked = false)
{
    /// <summary>The masked tiles that may have methods of their own.</summary>
    private const int MostMasked = 3;

    /// <summary>The vectors of one tile.</summary>
    public int Vectors => Offsets.Count;

    /// <summary>
    /// Covers a known number of columns: tiles of the given number of vectors side by side, then one tile for what remains, whose last vector ends
    /// at the last column and so may compute some columns twice. Both times their values are the same.
    /// </summary>
    /// <param name="start">The first column.</param>
    /// <param name="columns">The number of columns, at least <paramref name="lanes"/>.</param>
    /// <param name="lanes">The columns of one vector.</param>
    /// <param name="vectors">The vectors of a full tile.</param>
    public static EquatableArray<ColumnPass> Cover(int start, int columns, int lanes, int vectors)
    {
        int step = vectors * lanes;
        int count = columns / step;
        int rest = columns - count * step;
        var passes = new List<ColumnPass>();
        if (count > 0)
        {
            passes.Add(new(SideBySide(vectors, lanes), step, new(start, count), IsRest: false));
        }

        if (rest > 0)
        {
            int covered = Math.Max(rest, lanes);
            int restVectors = (covered + lanes - 1) / lanes;
            EquatableArray<int> offsets = Enumerable.Range(0, restVectors)
                .Select(vector => Math.Min(vector * lanes, covered - lanes))
                .ToEquatableArray();
            passes.Add(new(offsets, covered, new(start + columns - covered, 1), IsRest: count > 0));
        }

        return passes.ToEquatableArray();
    }

    /// <summary>
    /// Covers all columns of a row, those whose taps fall beside the image by tiles of their own, with masks; or nothing, where these would be many.
    /// </summary>
    /// <param name="columns">The number of columns, at least <paramref name="lanes"/>.</param>
    /// <param name="interior">The columns all of whose taps fall on the image.</param>
    /// <param name="lanes">The columns of one vector.</param>
    /// <param name="vectors">The vectors of a full tile.</param>
    public static EquatableArray<ColumnPass> CoverWhole(int columns, (int Start, int End) interior, int lanes, int vectors)
    {
        var passes = new List<ColumnPass>();
        foreach (ColumnPass pass in Cover(0, columns, lanes, vectors))
        {
            // The tiles of a pass from left to right: those that begin before the interior, those inside, those that end behind it.
            (int first, int count) = (pass.Range!.First, pass.Range.Count);
            int before = Math.Min(count, Math.Max(0, (interior.Start - first + pass.Columns - 1) / pass.Columns));
            int inside = Math.Max(0, Math.Min(count, (interior.End - first) / pass.Columns) - before);
            if (count - inside > MostMasked)
            {
                return [];
            }

            AddMasked(pass, 0, before);
            if (inside > 0)
            {
                passes.Add(pass with { Range = new(first + before * pass.Columns, inside) });
            }

            AddMasked(pass, before + inside, count);
        }

        return passes.Count(pass => pass.IsMasked) <= MostMasked ? passes.ToEquatableArray() : [];

        void AddMasked(ColumnPass pass, int start, int end)
        {
            for (int tile = start; tile < end; tile++)
            {
                passes.Add(pass with { Range = new(pass.Range!.First + tile * pass.Columns, 1), IsMasked = true });
            }
        }
    }

    /// <summary>
    /// Covers a number of columns known only at run time with tiles of the given number of vectors, the last of which is moved back to end at the
    /// last column; rows narrower than a tile, with single vectors in the same way.
    /// </summary>
    public static EquatableArray<ColumnPass> CoverAny(int lanes, int vectors)
    {
        ColumnPass narrow = new(SideBySide(1, lanes), lanes, Range: null, IsRest: vectors > 1);
        return vectors == 1 ? [narrow] : [new(SideBySide(vectors, lanes), vectors * lanes, Range: null, IsRest: false), narrow];
    }

    /// <summary>Whether passes over one row, from left to right, write each column once.</summary>
    /// <param name="passes">The passes.</param>
    /// <param name="lanes">The columns of one vector.</param>
    public static bool WriteOnce(IEnumerable<ColumnPass> passes, int lanes)
    {
        int written = 0;
        foreach (ColumnPass pass in passes)
        {
            bool isMovedBack = pass.Range is { } range ? range.First < written : pass.Columns > 1;
            if (isMovedBack || pass.Columns < pass.Vectors * lanes)
            {
                return false;
            }

            written = pass.Range is { } known ? known.First + known.Count * pass.Columns : written;
        }

        return true;
    }

    private static EquatableArray<int> SideBySide(int vectors, int lanes) =>
        Enumerable.Range(0, vectors).Select(vector => vector * lanes).ToEquatableArray();
}

/// <summary>Tiles side by side.</summary>
/// <param name="First">The first tile's first column.</param>
/// <param name="Count">The number of tiles.</param>
internal sealed record TileRange(int First, int Count);
