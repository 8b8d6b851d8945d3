using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>Plans the tiles of one phase at one vector width.</summary>
internal sealed class RowTilePlanner(Geometry geometry, PhaseWalks walks, PhaseShape shape, CodeDensity density, VectorWidth vector)
{
    /// <summary>
    /// The maximum number of output rows in a tile: the fourth saves a twelfth of the loads of 3 x 3 taps, a fifth would save less.
    /// </summary>
    private const int MostRows = 4;

    private readonly RowTileCosts _costs = new(geometry, walks, shape);
    private readonly int _lanes = vector.Lanes(geometry.Formats.Accumulator);
    private readonly Dictionary<int, (EquatableArray<ColumnPass> Interior, EquatableArray<ColumnPass> Whole)> _passes = [];

    /// <summary>The fastest tiles with their methods, or null if the image is too narrow for this width.</summary>
    public RowTilePlan? Plan()
    {
        if (!shape.Fills(vector))
        {
            return null;
        }

        RowTilePlan? fastest = null;
        foreach (RowTilePlan candidate in Candidates())
        {
            fastest = fastest is null || candidate.Cycles < fastest.Cycles ? candidate : fastest;
        }

        return new RowTileMethods(geometry, walks, fastest!, shape.MaskedRows).Plan();
    }

    private IEnumerable<RowTilePlan> Candidates()
    {
        int mostChannels = Math.Min(geometry.OutChannelsPerGroup, vector.Registers);
        for (int channels = 1; channels <= mostChannels; channels++)
        {
            EquatableArray<ChannelBlock> blocks = ChannelBlock.Split(geometry.OutChannelsPerGroup, channels);
            for (int vectors = 1; Registers(channels, vectors) <= vector.Registers; vectors++)
            {
                int mostRows = channels == 1 ? MostRows : 1;
                for (int rows = 1; rows <= mostRows && Registers(channels * rows, vectors) <= vector.Registers; rows++)
                {
                    if (PlanTile(blocks, vectors, rows) is { } candidate)
                    {
                        yield return candidate;
                    }
                }
            }
        }
    }

    // A tile needs registers for its accumulators, the vectors of one tap's inputs and one broadcast weight.
    private static int Registers(int channels, int vectors) => channels * vectors + vectors + 1;

    // Tiles of several rows are for one input channel and one output channel, and for consecutive rows.
    private bool CanTakeRows(int rows) => rows == 1
        || (geometry is { HasExtents: true, Rank: 2, InChannelsPerGroup: 1 }
            && !vector.IsScalar
            && !shape.StoresApart
            && walks.Height is { OutputStep: 1, TapStep: > 0, Taps: > 1 }
            && shape.TiledRows.End - shape.TiledRows.Start >= rows);

    private RowTilePlan? PlanTile(EquatableArray<ChannelBlock> blocks, int vectors, int rows)
    {
        if (!CanTakeRows(rows))
        {
            return null;
        }

        (EquatableArray<ColumnPass> passes, EquatableArray<ColumnPass> whole) = Passes(vectors);
        int mostVectors = Math.Max(MostVectors(passes), MostVectors(whole));
        int channels = blocks[0].Size; // no block is larger
        int tile = channels * mostVectors * rows;
        int operands = channels * JitLimits.BroadcastBytes + mostVectors * JitLimits.LoadBytes;
        Unrolling unrolling = Deepest(tile, operands, density.Deepest);
        if (rows > 1 && unrolling < Unrolling.Channel)
        {
            return null;
        }

        Unrolling? border = shape.MeetsPaddingBetweenRows
            ? Deepest(tile, operands, density.Deepest < Unrolling.TapRow ? density.Deepest : Unrolling.TapRow)
            : null;

        // A mask belongs to a tap, so the taps must be unrolled.
        whole = unrolling < Unrolling.TapRow ? [] : whole;

        var plan = new RowTilePlan(
            vector,
            blocks,
            passes,
            whole,
            rows,
            unrolling,
            border,
            ChannelsTogether(tile, unrolling),
            Load(),
            UsesScratch: shape.StoresApart && !vector.IsScalar,
            WritesOnce: ColumnPass.WriteOnce(passes, _lanes) && ColumnPass.WriteOnce(whole, _lanes) && _costs.RepeatedRows(rows) == 1,
            Cycles: 0,
            Methods: [],
            Calls: []);
        return plan with { Cycles = _costs.Of(plan) };
    }

    private static int MostVectors(EquatableArray<ColumnPass> passes)
    {
        int most = 0;
        foreach (ColumnPass pass in passes.AsSpan())
        {
            most = Math.Max(most, pass.Vectors);
        }

        return most;
    }

    // Tiles of equally many vectors cover a row in the same passes, whatever their channels and rows.
    private (EquatableArray<ColumnPass> Interior, EquatableArray<ColumnPass> Whole) Passes(int vectors)
    {
        if (!_passes.TryGetValue(vectors, out (EquatableArray<ColumnPass> Interior, EquatableArray<ColumnPass> Whole) passes))
        {
            passes.Interior = shape.Interior is { } interior
                ? ColumnPass.Cover(interior.Start, interior.End - interior.Start, _lanes, vectors)
                : ColumnPass.CoverAny(_lanes, vectors);
            passes.Whole = shape.MaskedRows is null || vector.IsScalar || !shape.MeetsPaddingInRow
                ? []
                : ColumnPass.CoverWhole(shape.ColumnCount!.Value, shape.Interior!.Value, _lanes, vectors);
            _passes.Add(vectors, passes);
        }

        return passes;
    }

    /// <summary>The deepest unrolling that keeps the body of a tile within the JIT's limits.</summary>
    private Unrolling Deepest(int accumulators, int operandBytes, Unrolling deepest)
    {
        int multiplyAdds = vector.IsScalar ? JitLimits.ScalarBodyMultiplyAdds : density.BodyMultiplyAdds;
        for (Unrolling unrolling = deepest; unrolling > Unrolling.Tap; unrolling--)
        {
            long taps = unrolling.SpelledOutTaps(geometry.InChannelsPerGroup, walks.Depth.Taps, walks.Height.Taps, walks.Width.Taps);
            long bytes = taps * (accumulators * JitLimits.MultiplyAddBytes + operandBytes)
                + accumulators * JitLimits.AccumulatorBytes
                + JitLimits.FrameBytes;
            if (taps * accumulators <= multiplyAdds && bytes <= JitLimits.MethodBytes)
            {
                return unrolling;
            }
        }

        return Unrolling.Tap;
    }

    // The loop over input channels has a few instructions. Several channels in one iteration hide them if there are few taps.
    private int ChannelsTogether(int accumulators, Unrolling unrolling)
    {
        int together = 1;
        if (unrolling == Unrolling.Channel && !vector.IsScalar)
        {
            while (together < 4 && 2 * together <= geometry.InChannelsPerGroup && 2L * together * accumulators * walks.Taps <= JitLimits.ChannelBodyMultiplyAdds)
            {
                together *= 2;
            }
        }

        return together;
    }

    private LaneLoad Load()
    {
        // The distance, in elements, from one lane's input to the next lane's.
        int step = walks.Width.InputStep * (geometry.Layout == TensorLayout.ChannelsFirst ? 1 : geometry.InChannels);
        return step == 1 ? LaneLoad.Contiguous : step == 2 && vector.Bits > 128 ? LaneLoad.EverySecond : LaneLoad.Gathered;
    }
}
