using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>Predicts the cycles of one phase.</summary>
internal sealed class RowTileCosts(Geometry geometry, PhaseWalks walks, PhaseShape shape)
{
    // The instructions around the taps, counted in listings: references, counters, comparisons and jumps of an iteration, and references of a tap row.
    private const double InstructionsPerIteration = 8;
    private const double InstructionsPerUnrolledRow = 4;

    private readonly RowTapPlanner _taps = new(geometry, walks);
    private readonly Dictionary<ColumnPass, int> _maskedVectors = [];
    private readonly Dictionary<int, int> _inputRows = [];

    private long TapRows => (long)geometry.InChannelsPerGroup * walks.Depth.Taps * walks.Height.Taps;

    private long Taps => TapRows * walks.Width.Taps;

    /// <summary>The predicted number of cycles of tiles for one call.</summary>
    public double Of(RowTilePlan plan)
    {
        // Among plans of the same speed, the one with fewer methods is easier to read and faster to compile.
        int methods = plan.Blocks.Count * (plan.Passes.Count * (plan.Border is null ? 1 : 2) + plan.WholePasses.Count);
        double maskedShare = plan.WholePasses.Count > 0
            ? (double)(shape.MaskedRows!.End - shape.MaskedRows.Start) / walks.Height.Outputs(geometry.OutputHeight)
            : 0;
        double cycles = Tiles(plan, plan.WholePasses, plan.Rows) * maskedShare
            + (Tiles(plan, plan.Passes, plan.WholePasses.Count > 0 ? 1 : plan.Rows) + Columns(shape.EdgeColumns)) * (1 - maskedShare);
        return cycles * (1 + 0.005 * (methods - 1));
    }

    /// <summary>The predicted number of cycles for columns that are computed one by one, several channels at a time.</summary>
    public double Columns(double columns) => columns * shape.Rows * geometry.OutChannels * (Taps + Machine.TileOverhead);

    /// <summary>The ratio of the rows that are computed to the rows that exist, because the last tile is moved back.</summary>
    public double RepeatedRows(int rows)
    {
        if (rows == 1)
        {
            return 1;
        }

        int all = shape.TiledRows.End - shape.TiledRows.Start;
        return Math.Ceiling((double)all / rows) * rows / all;
    }

    private double Tiles(RowTilePlan plan, EquatableArray<ColumnPass> passes, int rows)
    {
        double cycles = 0;
        foreach (ChannelBlock block in plan.Blocks.AsSpan())
        {
            foreach (ColumnPass pass in passes.AsSpan())
            {
                double tiles = pass.Range?.Count ?? (pass.IsRest ? 0 : Math.Ceiling((double)Machine.NominalExtent / pass.Columns));
                int accumulators = block.Size * pass.Vectors * rows;
                double tile = Taps * CyclesPerTap(plan, block.Size, pass.Vectors, rows)
                    + TapRows * MaskedVectors(plan, pass) * block.Size * rows / (double)Machine.MultiplyAddsPerCycle
                    + Machine.TileOverhead
                    + StreamingCycles(pass.Columns)
                    + (shape.StoresApart ? block.Size * pass.Columns : accumulators);
                cycles += block.Count * tiles * tile / rows;
            }
        }

        return geometry.Groups * shape.Rows * cycles * RepeatedRows(rows);
    }

    // A tile reads a piece of a row of each input channel and tap row. If these do not all stay in the first-level cache until the next tile or block reads
    // them again, they come from beyond it. Rows whose distance is a multiple of several lines share few of its sets.
    private double StreamingCycles(int columns)
    {
        int elementBytes = geometry.Formats.Input.Bits() / 8;
        double bytes = (double)TapRows * columns * walks.Width.InputStep * elementBytes;
        double lines = TapRows * ((double)columns * walks.Width.InputStep * elementBytes / Machine.CacheLineBytes + 1);
        return lines > Machine.LinesOfFirstCache(ChannelBytes) ? bytes * Machine.SecondCacheDelayPerByte : 0;
    }

    // The distance of an input channel from the next one; 1 if it is not known or if they are interleaved.
    private long ChannelBytes => geometry.HasExtents && geometry.Layout == TensorLayout.ChannelsFirst
        ? (long)geometry.InputLength / geometry.InChannels * geometry.Formats.Input.Bits() / 8
        : 1;

    private double CyclesPerTap(RowTilePlan plan, int channels, int vectors, int rows)
    {
        int lanes = plan.Width.Lanes(geometry.Formats.Accumulator);
        int elementBytes = geometry.Formats.Input.Bits() / 8;

        double crossing = Machine.AccessesPerLoad(lanes * elementBytes, elementBytes);
        double loadsPerVector = plan.Load switch
        {
            LaneLoad.Contiguous => crossing,
            LaneLoad.EverySecond => 2 * crossing,
            _ => lanes,
        };

        // Output rows share the input rows that they have in common.
        double inputRows = rows == 1 ? 1 : (double)InputRows(rows) / walks.Height.Taps;
        double multiplyAdds = channels * vectors * rows;
        double loads = vectors * loadsPerVector * inputRows + channels * rows;
        return Machine.CyclesPerTap(multiplyAdds, loads, multiplyAdds + loads + InstructionsAround(plan));
    }

    private double InstructionsAround(RowTilePlan plan)
    {
        long taps = plan.Interior.SpelledOutTaps(geometry.InChannelsPerGroup, walks.Depth.Taps, walks.Height.Taps, walks.Width.Taps);
        return InstructionsPerIteration / Math.Max(1, taps * plan.ChannelsTogether) + (taps > walks.Width.Taps ? InstructionsPerUnrolledRow / Math.Max(1, walks.Width.Taps) : 0);
    }

    private int InputRows(int rows)
    {
        if (!_inputRows.TryGetValue(rows, out int count))
        {
            count = _taps.InputRows(rows).Count;
            _inputRows.Add(rows, count);
        }

        return count;
    }

    // The number of vectors and taps of a tile's row that not all lanes take part in. Each needs a selection, which uses a multiply-add unit. Taps are
    // unrolled wherever there are masks, so a pass has the same number in all tiles.
    private int MaskedVectors(RowTilePlan plan, ColumnPass pass)
    {
        if (!pass.IsMasked)
        {
            return 0;
        }

        if (!_maskedVectors.TryGetValue(pass, out int count))
        {
            count = _taps.Taps(pass, plan.Width.Lanes(geometry.Formats.Accumulator), _taps.Loops(plan.Interior, meetsPadding: false))
                .Sum(tap => tap.Vectors.Count(vector => vector.Lanes is not null));
            _maskedVectors.Add(pass, count);
        }

        return count;
    }
}
