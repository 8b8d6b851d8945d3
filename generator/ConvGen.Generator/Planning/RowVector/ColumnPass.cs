using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>A pass over the interior columns of a row with tiles of equal shape.</summary>
/// <param name="Offsets">The first column of each vector of a tile, relative to the tile's first column.</param>
/// <param name="Columns">The number of columns that one tile covers.</param>
/// <param name="Range">The tiles' positions, or null if the image's width is given at run time.</param>
/// <param name="IsRest">Whether its tiles cover the columns that full tiles leave or, at run time, rows narrower than a full tile.</param>
/// <param name="IsMasked">Whether its single tile has lanes whose taps are outside the image and are therefore masked.</param>
internal sealed record ColumnPass(EquatableArray<int> Offsets, int Columns, TileRange? Range, bool IsRest, bool IsMasked = false)
{
    /// <summary>The maximum number of masked tiles with separate methods.</summary>
    private const int MostMasked = 3;

    /// <summary>The number of vectors in one tile.</summary>
    public int Vectors => Offsets.Count;

    /// <summary>
    /// Covers a known number of columns: adjacent tiles with the given number of vectors, then one tile for the rest. Its last vector ends at the
    /// last column and may therefore compute some columns twice, with the same result both times.
    /// </summary>
    /// <param name="start">The first column.</param>
    /// <param name="columns">The number of columns, at least <paramref name="lanes"/>.</param>
    /// <param name="lanes">The number of columns in one vector.</param>
    /// <param name="vectors">The number of vectors in a full tile.</param>
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
    /// Covers all columns of a row, with separate masked tiles for columns with taps outside the image. Empty if there would be too many of these.
    /// </summary>
    /// <param name="columns">The number of columns, at least <paramref name="lanes"/>.</param>
    /// <param name="interior">The columns whose taps all fall on the image.</param>
    /// <param name="lanes">The number of columns in one vector.</param>
    /// <param name="vectors">The number of vectors in a full tile.</param>
    public static EquatableArray<ColumnPass> CoverWhole(int columns, (int Start, int End) interior, int lanes, int vectors)
    {
        var passes = new List<ColumnPass>();
        foreach (ColumnPass pass in Cover(0, columns, lanes, vectors))
        {
            // The tiles of a pass from left to right: those that begin before the interior, those inside, and those that end after it.
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
    /// Covers a number of columns known only at run time, with tiles of the given number of vectors. The last tile is moved back so that it ends at
    /// the last column. Rows narrower than a tile are covered by single vectors in the same way.
    /// </summary>
    public static EquatableArray<ColumnPass> CoverAny(int lanes, int vectors)
    {
        ColumnPass narrow = new(SideBySide(1, lanes), lanes, Range: null, IsRest: vectors > 1);
        return vectors == 1 ? [narrow] : [new(SideBySide(vectors, lanes), vectors * lanes, Range: null, IsRest: false), narrow];
    }

    /// <summary>Whether passes over one row, from left to right, write each column only once.</summary>
    /// <param name="passes">The passes.</param>
    /// <param name="lanes">The number of columns in one vector.</param>
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
