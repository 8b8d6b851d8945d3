using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>Plans tiles of output channels by vectors of columns.</summary>
internal static class RowVectorPlanner
{
    /// <summary>Output channels computed together at the edges: enough chains for the scalar multiply-adds to overlap.</summary>
    private const int EdgeBlock = 8;

    public static RowVectorPlan Plan(Geometry declared, TargetPlatform platform)
    {
        bool flattens = CanFlatten(declared);
        Geometry geometry = flattens ? Flatten(declared) : declared;
        EquatableArray<RowTilePlan> widths = VectorWidth.All
            .Where(width => width.IsScalar || platform.HasVectors)
            .Select(width => PlanWidth(geometry, width))
            .OfType<RowTilePlan>()
            .ToEquatableArray();
        EdgePlan? edges = HasEdges(geometry) ? new(ChannelBlock.Split(geometry.OutChannelsPerGroup, EdgeBlock)) : null;
        double cycles = (widths.Count > 0 ? widths[0].Cycles : 0) + EdgeCycles(geometry);
        return new(geometry, flattens, widths, edges, cycles);
    }

    /// <summary>Whether each output depends on the one input at its own place, so that rows need not be told apart.</summary>
    private static bool CanFlatten(Geometry geometry) => IsPointwise(geometry.Height) && IsPointwise(geometry.Width);

    private static bool IsPointwise(Axis axis) => axis is { Kernel: 1, Stride: 1, HasPadding: false };

    private static Geometry Flatten(Geometry geometry) => geometry with
    {
        Height = geometry.Height with { Extent = 1 },
        Width = geometry.Width with { Extent = geometry.Height.Extent * geometry.Width.Extent },
    };

    private static RowTilePlan? PlanWidth(Geometry geometry, VectorWidth width)
    {
        int lanes = width.Lanes(geometry.ElementType);
        (int Start, int End)? interior = geometry.Width.Interior;
        if (interior is { } known && known.End - known.Start < lanes)
        {
            return null;
        }

        RowTilePlan? best = null;
        for (int channels = 1; channels <= geometry.OutChannelsPerGroup && Registers(channels, 1) <= width.Registers; channels++)
        {
            for (int vectors = 1; Registers(channels, vectors) <= width.Registers; vectors++)
            {
                RowTilePlan candidate = PlanTile(geometry, width, channels, vectors);
                if (best is null || candidate.Cycles < best.Cycles)
                {
                    best = candidate;
                }
            }
        }

        return best;
    }

    // A tile holds its accumulators, the vectors of one tap's inputs and one broadcast weight.
    private static int Registers(int channels, int vectors) => channels * vectors + vectors + 1;

    private static RowTilePlan PlanTile(Geometry geometry, VectorWidth width, int channels, int vectors)
    {
        int lanes = width.Lanes(geometry.ElementType);
        EquatableArray<ChannelBlock> blocks = ChannelBlock.Split(geometry.OutChannelsPerGroup, channels);
        EquatableArray<ColumnPass> passes = geometry.Width.Interior is { } interior
            ? ColumnPass.Cover(interior.Start, interior.End - interior.Start, lanes, vectors)
            : ColumnPass.CoverAny(lanes, vectors);

        int tile = blocks.Max(block => block.Size) * passes.Max(pass => pass.Vectors);
        int operands = blocks.Max(block => block.Size) * JitLimits.BroadcastBytes + passes.Max(pass => pass.Vectors) * JitLimits.LoadBytes;
        Unrolling interiorUnrolling = Deepest(geometry, width, tile, operands, Unrolling.Chain);
        Unrolling? border = geometry.Height.HasPadding ? Deepest(geometry, width, tile, operands, Unrolling.TapRow) : null;

        // Between plans of the same speed, the one with fewer methods is easier to read and to compile.
        int methods = blocks.Count * passes.Count * (border is null ? 1 : 2);
        double cycles = TileCycles(geometry, width, blocks, passes) * (1 + 0.005 * (methods - 1));
        return new(width, blocks, passes, interiorUnrolling, border, cycles);
    }

    /// <summary>The deepest unrolling that keeps a tile's body within the JIT's limits.</summary>
    private static Unrolling Deepest(Geometry geometry, VectorWidth width, int accumulators, int operandBytes, Unrolling deepest)
    {
        int multiplyAdds = width.IsScalar ? JitLimits.ScalarBodyMultiplyAdds : JitLimits.VectorBodyMultiplyAdds;
        for (Unrolling unrolling = deepest; unrolling > Unrolling.Tap; unrolling--)
        {
            long taps = SpelledOutTaps(geometry, unrolling);
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

    private static long SpelledOutTaps(Geometry geometry, Unrolling unrolling) => unrolling switch
    {
        Unrolling.Chain => geometry.FilterLength,
        Unrolling.Channel => geometry.TapsPerChannel,
        Unrolling.TapRow => geometry.Width.Kernel,
        _ => 1,
    };

    private static double TileCycles(Geometry geometry, VectorWidth width, EquatableArray<ChannelBlock> blocks, EquatableArray<ColumnPass> passes)
    {
        double rows = geometry.HasExtents ? geometry.OutputHeight : Machine.NominalExtent;
        double cycles = 0;
        foreach (ChannelBlock block in blocks)
        {
            foreach (ColumnPass pass in passes)
            {
                double tiles = pass.Range?.Count ?? (pass.IsRest ? 0 : Math.Ceiling((double)Machine.NominalExtent / pass.Columns));
                double tile = geometry.FilterLength * CyclesPerTap(geometry, width, block.Size, pass.Vectors)
                    + Machine.TileOverhead
                    + block.Size * pass.Vectors;
                cycles += block.Count * tiles * tile;
            }
        }

        return geometry.Groups * rows * cycles;
    }

    // One tap advances every chain by one multiply-add. It takes as long as the busiest of the units it needs, and no less than one multiply-add's
    // latency, because its chains were all advanced by the tap before.
    private static double CyclesPerTap(Geometry geometry, VectorWidth width, int channels, int vectors)
    {
        int lanes = width.Lanes(geometry.ElementType);
        int loadsPerVector = geometry.Width.Stride switch
        {
            1 => 1,
            2 when lanes > 4 || (lanes == 4 && width.Bits > 128) => 2,
            _ => lanes,
        };
        double multiplyAdds = channels * vectors;
        double loads = vectors * loadsPerVector + channels;
        return Math.Max(
            Machine.MultiplyAddLatency,
            Math.Max(
                multiplyAdds / Machine.MultiplyAddsPerCycle,
                Math.Max(loads / Machine.LoadsPerCycle, (multiplyAdds + loads) / Machine.OperationsPerCycle)))
            + Machine.LoadContention * loads / Machine.LoadsPerCycle;
    }

    private static bool HasEdges(Geometry geometry) => geometry.Width.Interior is { } interior
        ? interior.Start > 0 || interior.End < geometry.OutputWidth
        : geometry.Width.HasPadding;

    private static double EdgeCycles(Geometry geometry)
    {
        if (geometry.Width.Interior is not { } interior)
        {
            return 0;
        }

        double columns = geometry.OutputWidth - (interior.End - interior.Start);
        return columns * geometry.OutputHeight * geometry.OutChannels * (geometry.FilterLength + Machine.TileOverhead);
    }
}
