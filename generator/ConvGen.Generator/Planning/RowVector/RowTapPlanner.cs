using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>Determines which taps, vectors and lanes a method contains.</summary>
internal sealed class RowTapPlanner(Geometry geometry, PhaseWalks walks)
{
    /// <summary>What a method loops over.</summary>
    /// <param name="unrolling">How far a chain is unrolled.</param>
    /// <param name="meetsPadding">Whether the rows may have taps outside the image, so that loops over tap rows and slices are shortened.</param>
    public ChainLoops Loops(Unrolling unrolling, bool meetsPadding) => new(
        Channels: unrolling < Unrolling.Chain && geometry.InChannelsPerGroup > 1,
        Slices: geometry.Rank > 2
            && (meetsPadding || HasUnknownTaps(walks.Depth) || (unrolling < Unrolling.Channel && walks.Depth.Taps > 1)),
        Rows: geometry.Rank > 1
            && (meetsPadding || HasUnknownTaps(walks.Height) || (unrolling < Unrolling.TapSlice && walks.Height.Taps > 1)),
        Taps: HasUnknownTaps(walks.Width) || (unrolling == Unrolling.Tap && walks.Width.Taps > 1));

    /// <summary>The taps of a kernel row, or one that represents all if the method loops over them.</summary>
    public EquatableArray<RowTap> Taps(ColumnPass pass, int lanes, ChainLoops loops)
    {
        // All taps of a phase may fall outside the image.
        if (walks.Taps == 0)
        {
            return [];
        }

        int count = loops.Taps ? 1 : walks.Width.Taps;
        return Enumerable.Range(0, count)
            .Select(tap => new RowTap(tap, tap * walks.Width.WeightStep, Vectors(pass, lanes, tap, loops.Taps).ToEquatableArray()))
            .Where(tap => tap.Vectors.Count > 0)
            .ToEquatableArray();
    }

    /// <summary>
    /// The input rows of a tile of several output rows, from top to bottom. Each is used for all output rows that have a tap on it, so every output
    /// meets its tap rows in order.
    /// </summary>
    public EquatableArray<InputRow> InputRows(int rows) =>
    [
        .. from row in Enumerable.Range(0, rows)
           from tapRow in Enumerable.Range(0, walks.Height.Taps)
           group new InputRowUse(row, tapRow) by row * walks.Height.InputStep + tapRow * walks.Height.TapStep into met
           orderby met.Key
           select new InputRow(met.Key, met.ToEquatableArray()),
    ];

    private static bool HasUnknownTaps(Walk walk) => walk.Unknown == WalkUnknown.Remainder;

    private IEnumerable<TapVector> Vectors(ColumnPass pass, int lanes, int tap, bool loopsOverTaps)
    {
        int tapColumn = loopsOverTaps ? 0 : tap * walks.Width.TapStep - walks.Width.LowestTap;
        for (int vector = 0; vector < pass.Vectors; vector++)
        {
            int column = tapColumn + pass.Offsets[vector] * walks.Width.InputStep;
            if (!pass.IsMasked)
            {
                yield return new(vector, column, null);
                continue;
            }

            int first = pass.Range!.First + pass.Offsets[vector];
            int[] met = [.. Enumerable.Range(0, lanes).Where(lane => IsOnImage(first + lane, tap))];
            if (met.Length > 0)
            {
                yield return new(vector, column, met.Length == lanes ? null : new(met[0], met[met.Length - 1] + 1));
            }
        }
    }

    private bool IsOnImage(int column, int tap) => geometry.InputPlace(geometry.Width, walks.Width.InputAt(column, tap)) is not null;
}
