using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>Predicts the cycles of tiles.</summary>
internal sealed class ChannelTileCosts(Geometry geometry, PhaseWalks walks)
{
    // The instructions around the taps, counted in listings: references, counters, comparisons and jumps.
    private const int InstructionsPerChannel = 6;
    private const int InstructionsPerLoopedRow = 8;
    private const int InstructionsPerUnrolledRow = 4;
    private const int InstructionsPerLoopedTap = 8;

    // The part of the cycles that tiles of another size must save, because they have methods of their own, which are read and compiled.
    private const double WorthMethod = 0.03;

    // The number of columns in a row, or in one phase's part of it.
    private double Columns => geometry.Width.OutputExtent is long columns ? (double)columns / walks.Width.OutputStep : Machine.NominalExtent;

    private double Rows =>
        (geometry.Height.OutputExtent ?? Machine.NominalExtent) * (double)(geometry.Depth.OutputExtent ?? (geometry.Rank > 2 ? Machine.NominalExtent : 1));

    private double Phases => (double)walks.Depth.OutputStep * walks.Height.OutputStep * walks.Width.OutputStep;

    private double WidthTaps => TapsOf(geometry.Width, walks.Width);

    private double TapRows => TapsOf(geometry.Depth, walks.Depth) * TapsOf(geometry.Height, walks.Height);

    /// <summary>The predicted number of cycles for one call.</summary>
    public double Of(ChannelTilePlan plan)
    {
        double rows = Rows / walks.Height.OutputStep / walks.Depth.OutputStep;
        double row = plan.Runs?.Sum(run => run.Count * TileCycles(plan, run.Columns, (double)run.Met / Math.Max(1, run.Columns * walks.Width.Taps)))
            ?? Math.Ceiling(Columns / plan.Columns) * TileCycles(plan, plan.Columns, met: 1);
        int sizes = plan.Runs?.Select(run => run.Columns).Distinct().Count() ?? 1;
        return ChannelSections.Of(geometry).Count * (double)plan.Blocks * Phases * rows * row * (1 + WorthMethod * (sizes - 1));
    }

    // The cycles of a tile, of whose columns and taps a share falls on the input.
    private double TileCycles(ChannelTilePlan plan, int columns, double met)
    {
        int accumulators = columns * plan.Vectors;
        int chunks = (geometry.InChannelsPerGroup + plan.Chain.ChunkChannels - 1) / plan.Chain.ChunkChannels;
        double putAside = (chunks - 1) * accumulators * (Machine.StoreCycles + 1.0 / Machine.LoadsPerCycle);
        double start = chunks * (Machine.TileOverhead + Machine.CallOverhead + accumulators / 2.0);
        return geometry.InChannelsPerGroup * ChannelCycles(plan, columns, met) + putAside + start + accumulators * Machine.StoreCycles + StoreCycles(plan, columns);
    }

    // The cycles for all taps of one input channel.
    private double ChannelCycles(ChannelTilePlan plan, int columns, double met)
    {
        ChannelChain chain = plan.Chain;
        double taps = TapRows * WidthTaps;
        double multiplyAdds = taps * columns * plan.Vectors * met;
        double weights = taps * plan.Vectors;
        double inputs = TapRows * InputsPerRow(plan, columns) * met;
        double loads = weights * Machine.AccessesPerLoad(plan.Width.Bits / 8, geometry.Formats.Weights.Bits() / 8) + inputs;
        double separate = weights + inputs - FoldedLoads(plan, columns, weights, inputs);
        double around = (double)InstructionsPerChannel / chain.ChannelsTogether
            + TapRows * (!chain.UnrollsTaps
                ? InstructionsPerLoopedRow + WidthTaps * InstructionsPerLoopedTap
                : chain.UnrollsRows ? InstructionsPerUnrolledRow : TapRows > 1 ? InstructionsPerLoopedRow : 0);
        double cycles = Machine.Cycles(multiplyAdds * Machine.LatencyFactor(columns * plan.Vectors), loads, multiplyAdds + separate + around);
        return Math.Max(taps * Machine.MultiplyAddLatency, cycles) + weights * plan.Width.Bits / 8 * StreamingCyclesPerByte(plan);
    }

    private double InputsPerRow(ChannelTilePlan plan, int columns)
    {
        double each = columns * (geometry.HasChannelLanes ? plan.Vectors : 1);
        return plan.Operands == HeldOperands.Inputs
            ? each + (WidthTaps - 1) * new TapRegisters(walks.Width, columns).NewInputs
            : each * WidthTaps;
    }

    // A load that only one multiply-add uses is its memory operand, except for a broadcast below 512 bits.
    private double FoldedLoads(ChannelTilePlan plan, int columns, double weights, double inputs) => plan.Operands switch
    {
        HeldOperands.Inputs => columns == 1 ? weights : 0,
        _ => geometry.HasChannelLanes || (plan.Vectors == 1 && plan.Width.Bits == 512) ? inputs : 0,
    };

    // Weights that do not stay in the first-level cache are read from beyond it for every tile.
    private double StreamingCyclesPerByte(ChannelTilePlan plan)
    {
        long bytes = (long)plan.Channels * plan.Chain.ChunkChannels * geometry.TapsPerChannel * geometry.Formats.Weights.Bits() / 8;
        return bytes <= Machine.FirstCacheBytes
            ? 0
            : bytes <= Machine.SlabBytes ? Machine.SecondCacheDelayPerByte : Machine.OuterCacheDelayPerByte;
    }

    // The cycles for moving a finished tile to the output.
    private double StoreCycles(ChannelTilePlan plan, int columns)
    {
        if (plan.Slab is { StoresDirectly: true })
        {
            return 0;
        }

        int together = plan.Slab is { } slab ? slab.BufferLength / plan.Channels : columns;
        return geometry.Layout == TensorLayout.ChannelsFirst
            ? (double)plan.Channels * columns / together * TranspositionCycles(plan.Width, together, plan.Channels)
            : columns * plan.Vectors * 2;
    }

    // The cycles for one channel of a number of pixels. The last square is moved back so that it ends with them, and transposes some twice.
    private double TranspositionCycles(VectorWidth width, int pixels, int channels)
    {
        int side = 256 / geometry.Formats.Output.Bits();
        double conflicts = StoresConflict(channels) ? Machine.ConflictingElement : 0;
        return width.Bits >= 256 && Math.Min(pixels, channels) >= side ? Squares(side) * (Machine.LargeSquareElement + conflicts)
            : pixels >= side / 2 ? Squares(side / 2) * (Machine.SmallSquareElement + conflicts)
            : pixels * (Machine.ScatteredElement + conflicts);

        int Squares(int of) => (pixels + of - 1) / of * of;
    }

    // Channels whose distance is a multiple of a large power of two share a few sets of the first-level cache.
    private bool StoresConflict(int channels)
    {
        if (!geometry.HasExtents || walks.Width.Unknown != WalkUnknown.Nothing)
        {
            return false;
        }

        const int wayBytes = Machine.FirstCacheBytes / Machine.FirstCacheWays;
        long channelBytes = (long)geometry.OutputLength / geometry.OutChannels * geometry.Formats.Output.Bits() / 8;
        long powerOfTwo = Math.Min(channelBytes & -channelBytes, wayBytes);
        return channels * powerOfTwo > Machine.FirstCacheBytes;
    }

    // The number of taps of an output; for a transposed convolution, the average.
    private static double TapsOf(Axis axis, Walk walk) => walk.Unknown == WalkUnknown.Remainder ? (double)axis.Kernel / axis.Stride : walk.Taps;
}
