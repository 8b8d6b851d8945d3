using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>Plans tiles of a given size: how they cover a row, how their chains are written, and what is computed together.</summary>
internal sealed class ChannelTilePlanner(Geometry geometry, PhaseWalks walks, bool hasResidual)
{
    /// <summary>The part of the cycles that spelling out more must save. Less is not worth the longer source.</summary>
    private const double WorthUnrolling = 0.015;

    private readonly ChannelTileCosts _costs = new(geometry, walks);
    private readonly ChannelSections _sections = ChannelSections.Of(geometry);
    private readonly Dictionary<(int Columns, bool UnrollsTaps, bool CoversOnce), EquatableArray<ChannelTileRun>> _runs = [];

    /// <summary>Whether the columns of all tiles are known.</summary>
    public bool HasKnownColumns => geometry.HasExtents && walks.Width.Unknown == WalkUnknown.Nothing;

    private int ElementBytes => geometry.Formats.Accumulator.Bits() / 8;

    private bool HasSteadyRows => walks.Height.Unknown == WalkUnknown.Nothing && ChannelVectorPlan.StepsSteadily(geometry, walks);

    /// <summary>Whether a tile's taps of a row are unrolled.</summary>
    /// <param name="accumulators">The number of accumulators in the tile.</param>
    public bool UnrollsTaps(int accumulators) =>
        walks.Width.Unknown != WalkUnknown.Remainder && accumulators * walks.Width.Taps <= JitLimits.VectorBodyMultiplyAdds;

    /// <summary>The fastest plan with tiles of a given size.</summary>
    public ChannelTilePlan Plan(VectorWidth width, int vectors, int columns, HeldOperands operands)
    {
        int channels = vectors * width.Lanes(geometry.Formats.Accumulator);
        bool unrollsTaps = UnrollsTaps(vectors * columns);
        var plan = new ChannelTilePlan(
            width,
            channels,
            vectors,
            columns,
            operands,
            Blocks: (_sections.Channels - 1) / channels + 1,
            Runs: null,
            Methods: [],
            Chain: new(unrollsTaps, UnrollsRows: false, ChannelsTogether: 1, geometry.InChannelsPerGroup, ReadsAnew(width, vectors, columns, operands)),
            Slab: null,
            ImageParts: 1,
            WritesOnce: _sections.Channels % channels == 0 && columns == 1,
            Cycles: 0);
        plan = HasKnownColumns ? InSlabs(plan, unrollsTaps) : plan with { Cycles = _costs.Of(plan) };
        plan = Unrolled(plan);
        return plan with { ImageParts = ImageParts(plan) };
    }

    // Each block of output channels reads the whole input. If the input does not stay in the second-level cache, and the blocks do little computation per
    // element, it is better to compute all blocks for one part of the image at a time.
    private int ImageParts(ChannelTilePlan plan)
    {
        if (plan.Slab is not { } slab || plan.Blocks == 1)
        {
            return 1;
        }

        double bytes = (double)geometry.InputLength / geometry.Groups * geometry.Formats.Input.Bits() / 8;
        double bytesPerCycle = bytes * plan.Blocks * geometry.Groups / plan.Cycles;
        int slabs = slab.Tiles is int tiles ? (geometry.OutputWidth - 1) / (tiles * plan.Columns) + 1 : (geometry.OutputHeight - 1) / slab.Rows + 1;
        return bytes > Machine.SecondCacheBytes && bytesPerCycle > Machine.ScatteredBytesPerCycle
            ? (int)Math.Min(Math.Ceiling(bytes / Machine.SlabBytes), geometry.Rank == 3 ? geometry.OutputDepth : slabs)
            : 1;
    }

    // Large tiles leave no register for an input that another tap uses. At 512 bits, an input for a single vector is an operand of its multiply-add.
    private bool ReadsAnew(VectorWidth width, int vectors, int columns, HeldOperands operands) =>
        (width.Bits == 256 || (width.Bits == 512 && vectors > 1))
        && walks.Width.Taps > 1
        && columns > 1
        && !geometry.HasChannelLanes
        && !(operands == HeldOperands.Inputs && new TapRegisters(walks.Width, columns).Slides);

    private ChannelTilePlan InSlabs(ChannelTilePlan plan, bool unrollsTaps)
    {
        IEnumerable<ChannelTilePlan> plans = CoveringRows(coversOnce: true);
        if (geometry.OutputWidth % plan.Columns > 0)
        {
            plans = plans.Concat(CoveringRows(coversOnce: false));
        }

        return plans.OrderBy(candidate => candidate.Cycles).First();

        IEnumerable<ChannelTilePlan> CoveringRows(bool coversOnce) => Chunks(plan, coversOnce).Select(chunk => Costed(plan with
        {
            Runs = Runs(plan.Columns, unrollsTaps, coversOnce),
            Chain = plan.Chain with { ChunkChannels = chunk },
            Slab = SlabOf(plan, chunk),
            WritesOnce = _sections.Channels % plan.Channels == 0 && coversOnce,
        }));
    }

    // Sums that are put aside must not be computed twice, so a tile that is moved back over another one cannot be combined with chunks.
    private IEnumerable<int> Chunks(ChannelTilePlan plan, bool coversOnce)
    {
        int all = geometry.InChannelsPerGroup;
        yield return all;
        long channelBytes = (long)plan.Channels * geometry.TapsPerChannel * geometry.Formats.Weights.Bits() / 8;
        int most = (int)Math.Max(1, Machine.WeightBytes / channelBytes);
        if (coversOnce && most < all)
        {
            int chunks = (all + most - 1) / most;
            int even = (all + chunks - 1) / chunks;
            const int together = 4;
            yield return even > together ? (even + together - 1) / together * together : even;
        }
    }

    private ChannelSlab SlabOf(ChannelTilePlan plan, int chunk)
    {
        bool isChunked = chunk < geometry.InChannelsPerGroup;

        // Sums that are put aside in the output would destroy a residual that is the output itself, and outputs that another thread has finished, where
        // the last block is moved back over others.
        bool isShared = hasResidual || _sections.Channels % plan.Channels > 0;
        bool storesDirectly = geometry.Layout == TensorLayout.ChannelsLast && !(isChunked && isShared);
        int pixelBytes = plan.Channels * ElementBytes;
        int most = Math.Max(1, (isChunked ? Machine.PutAsideBytes : Machine.UnstoredBytes) / pixelBytes);
        int width = geometry.OutputWidth;
        if (geometry.Rank > 1 && width <= most)
        {
            // Rows of one phase of a transposed convolution are not next to each other in the output.
            int together = walks.Height.OutputStep == 1 ? Math.Min(most / width, geometry.OutputHeight) : 1;
            int slabs = (geometry.OutputHeight + together - 1) / together;
            int rows = (geometry.OutputHeight + slabs - 1) / slabs;
            return new(rows, null, storesDirectly, storesDirectly ? 0 : rows * width * plan.Channels);
        }

        // Whole squares can be transposed.
        int tiles = Math.Max(1, most / plan.Columns);
        int wholeSquares = 8 / GreatestCommonDivisor(plan.Columns, 8);
        tiles = tiles > wholeSquares ? tiles / wholeSquares * wholeSquares : tiles;
        return new(1, tiles, storesDirectly, storesDirectly ? 0 : Math.Min(tiles * plan.Columns, width) * plan.Channels);
    }

    // Spells out what is worth it.
    private ChannelTilePlan Unrolled(ChannelTilePlan plan)
    {
        if (!plan.Chain.UnrollsTaps)
        {
            return plan;
        }

        int body = plan.Accumulators * walks.Width.Taps;
        if (plan.Width.Bits >= 256 && HasSteadyRows && walks.Height.Taps > 1 && body * walks.Height.Taps <= JitLimits.VectorBodyMultiplyAdds)
        {
            plan = Better(plan, plan.Chain with { UnrollsRows = true });
        }

        if (geometry.Rank < 3 && walks.Height.Taps == 1 && HasSteadyRows)
        {
            for (int together = 2; together <= 4 && together <= plan.Chain.ChunkChannels && body * together <= JitLimits.ChannelBodyMultiplyAdds; together *= 2)
            {
                plan = Better(plan, plan.Chain with { ChannelsTogether = together });
            }
        }

        return plan;
    }

    private ChannelTilePlan Better(ChannelTilePlan plan, ChannelChain chain)
    {
        ChannelTilePlan candidate = Costed(plan with { Chain = chain });
        return candidate.Cycles < plan.Cycles * (1 - WorthUnrolling) ? candidate : plan;
    }

    private ChannelTilePlan Costed(ChannelTilePlan plan) => plan with { Cycles = _costs.Of(plan) };

    // Tiles of equally many columns cover a row in the same way, whatever their vectors.
    private EquatableArray<ChannelTileRun> Runs(int columns, bool unrollsTaps, bool coversOnce)
    {
        if (!_runs.TryGetValue((columns, unrollsTaps, coversOnce), out EquatableArray<ChannelTileRun> runs))
        {
            var cover = new ChannelTileRuns(geometry, walks.Width, unrollsTaps);
            runs = coversOnce ? cover.CoverOnce(columns) : cover.CoverMovingBack(columns);
            _runs.Add((columns, unrollsTaps, coversOnce), runs);
        }

        return runs;
    }

    private static int GreatestCommonDivisor(int left, int right) => right == 0 ? left : GreatestCommonDivisor(right, left % right);
}
