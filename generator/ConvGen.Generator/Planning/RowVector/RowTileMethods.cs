using System.Globalization;
using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>Splits the tiles of one vector width into methods, and lists the calls of these.</summary>
internal sealed class RowTileMethods(Geometry geometry, PhaseWalks walks, RowTilePlan plan, RowRange? maskedRows)
{
    private readonly RowTapPlanner _taps = new(geometry, walks);

    /// <summary>The plan with its methods and calls.</summary>
    public RowTilePlan Plan()
    {
        EquatableArray<int> sizes = plan.Blocks.Select(block => block.Size).Distinct().ToEquatableArray();
        RowTileCalls[][] calls = [.. sizes.Select(CallsOf)];
        HashSet<string> called = [.. from ofSize in calls from alternative in ofSize from call in alternative.Calls select call.Method.Name];
        return plan with
        {
            Methods = sizes.SelectMany(MethodsOf).Where(method => called.Contains(method.Name)).ToEquatableArray(),
            Calls = sizes.Zip(calls, (channels, ofSize) => new BlockCalls(channels, ofSize.ToEquatableArray())).ToEquatableArray(),
        };
    }

    private IEnumerable<RowTileMethod> MethodsOf(int channels)
    {
        foreach (ColumnPass pass in plan.Passes)
        {
            RowTileMethod interior = Interior(pass, channels);
            RowTileMethod other = OtherRows(pass, channels);
            yield return interior;
            if (other.Name != interior.Name)
            {
                yield return other;
            }
        }

        foreach (ColumnPass pass in plan.WholePasses)
        {
            yield return Whole(pass, channels);
        }
    }

    // If the width is given at run time, the widest tiles that fit into a row are used.
    private RowTileCalls[] CallsOf(int channels) => geometry.HasExtents || plan.Passes.Count == 1
        ? [new(null, [.. plan.WholePasses.Select(pass => WholeCall(pass, channels)), .. plan.Passes.SelectMany(pass => RowCalls(pass, channels))])]
        :
        [
            .. plan.Passes.Select((pass, index) => new RowTileCalls(
                index + 1 < plan.Passes.Count ? pass.Columns : null, RowCalls(pass, channels).ToEquatableArray())),
        ];

    private RowTileCall WholeCall(ColumnPass pass, int channels) =>
        new(Whole(pass, channels), BoundRange.One, BoundRange.Known(maskedRows!.Start, maskedRows.End));

    private IEnumerable<RowTileCall> RowCalls(ColumnPass pass, int channels)
    {
        RowTileMethod interior = Interior(pass, channels);
        RowTileMethod border = OtherRows(pass, channels);
        (BoundRange allSlices, BoundRange innerSlices) = Ranges(axis: 3, walks.Depth, geometry.Depth);
        (BoundRange allRows, BoundRange innerRows) = Ranges(axis: 2, walks.Height, geometry.Height);
        RowTileCall[] calls = plan switch
        {
            // The masked rows are done; the remaining ones are above and below them.
            { WholePasses.Count: > 0 } =>
            [
                new(border, BoundRange.One, BoundRange.Known(0, maskedRows!.Start)),
                new(border, BoundRange.One, new(Bound.At(maskedRows.End), allRows.End)),
            ],
            { HasBorderMethods: false } => [new(interior, allSlices, allRows)],
            _ =>
            [
                new(border, new(Bound.Start, innerSlices.First), allRows),
                new(border, innerSlices, new(Bound.Start, innerRows.First)),
                new(interior, innerSlices, innerRows),
                new(border, innerSlices, new(innerRows.End, allRows.End)),
                new(border, new(innerSlices.End, allSlices.End), allRows),
            ],
        };
        return calls.Where(call => !call.Slices.IsEmpty && !call.Rows.IsEmpty);
    }

    // All positions along an axis, and those whose taps all fall on the input. The image may not have the axis.
    private (BoundRange All, BoundRange Interior) Ranges(int axis, Walk walk, Axis along)
    {
        if (geometry.Rank < axis)
        {
            return (BoundRange.One, BoundRange.One);
        }

        if (!geometry.HasExtents)
        {
            Bound end = Bound.Of(BoundPlace.End);
            return (new(Bound.Start, end), new(Bound.Of(BoundPlace.FirstInterior), Bound.Of(BoundPlace.EndInterior)));
        }

        int outputs = walk.Outputs((int)along.OutputExtent!.Value);
        (int first, int endInterior) = walk.Interior(along.Extent!.Value, outputs);
        return (BoundRange.Known(0, outputs), BoundRange.Known(first, endInterior));
    }

    // For rows that use every tap and, if the loop over tap rows can be shortened, for border rows too.
    private RowTileMethod Interior(ColumnPass pass, int channels) =>
        Method("Tiles", pass, channels, plan.Interior, meetsPadding: plan.Border is not null && !plan.HasBorderMethods, plan.Rows);

    // For the rows that tiles of several rows do not cover.
    private RowTileMethod OtherRows(ColumnPass pass, int channels) => plan.HasBorderMethods
        ? Method("BorderTiles", pass, channels, plan.Border!.Value, meetsPadding: true, rows: 1)
        : Method("Tiles", pass, channels, plan.Interior, meetsPadding: plan.Border is not null, rows: 1);

    // For whole rows, with masked columns at the edges.
    private RowTileMethod Whole(ColumnPass pass, int channels)
    {
        RowTileMethod method = Interior(pass, channels);
        string place = pass.Range!.First.ToString(CultureInfo.InvariantCulture);
        return method with { Name = $"{method.Name}_{(pass.IsMasked ? "At" : "From")}{place}" };
    }

    private RowTileMethod Method(string kind, ColumnPass pass, int channels, Unrolling unrolling, bool meetsPadding, int rows)
    {
        string width = plan.Width.IsScalar ? "Scalar" : plan.Width.Bits.ToString(CultureInfo.InvariantCulture);
        string shape = string.Format(CultureInfo.InvariantCulture, rows > 1 ? "{0}rows_{1}x{2}" : "{1}x{2}", rows, channels, pass.Columns);
        ChainLoops loops = _taps.Loops(unrolling, meetsPadding);
        return new(
            $"{(pass.IsRest ? "Rest" : "")}{kind}{width}_{shape}",
            pass,
            channels,
            rows,
            meetsPadding,
            loops,
            loops is { Channels: true, Slices: false, Rows: false, Taps: false } ? plan.ChannelsTogether : 1,
            _taps.Taps(pass, plan.Width.Lanes(geometry.Formats.Accumulator), loops),
            rows > 1 ? _taps.InputRows(rows) : []);
    }
}
