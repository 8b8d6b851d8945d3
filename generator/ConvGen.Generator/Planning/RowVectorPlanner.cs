using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning;

/// <summary>Plans tiles of output channels by vectors of columns.</summary>
internal static class RowVectorPlanner
{
    /// <summary>The number of output channels computed together at the edges: enough chains for the scalar multiply-adds to overlap.</summary>
    private const int EdgeBlock = 8;

    /// <summary>
    /// The maximum number of output rows in a tile: the fourth saves a twelfth of the loads of 3 x 3 taps, a fifth would save less.
    /// </summary>
    private const int MostRows = 4;

    /// <summary>The plan for a geometry.</summary>
    /// <param name="declared">The geometry.</param>
    /// <param name="platform">What the user's project supports.</param>
    /// <param name="isWanted">Whether to plan tiles for a vector width; null for all widths.</param>
    /// <param name="otherCharacters">The number of characters in the rest of the kernel's source.</param>
    public static RowVectorPlan Plan(Geometry declared, TargetPlatform platform, Func<VectorWidth, bool>? isWanted = null, long otherCharacters = 0)
    {
        bool flattens = declared.Rank > 1 && declared.Axes.All(axis => axis.IsPointwise);
        Geometry geometry = flattens ? Flatten(declared) : declared;

        // The most unrolled plan whose source stays within the limit. If there is none, the last one is the shortest possible.
        RowVectorPlan? plan = null;
        foreach (CodeDensity density in CodeDensity.All)
        {
            long phases = geometry.Axes.Aggregate(1L, (product, axis) => product * axis.WalkCount);
            if (!density.PhasesAtRunTime && phases > JitLimits.Phases)
            {
                continue;
            }

            plan = Plan(geometry, flattens, density, platform, isWanted ?? (static _ => true));
            if (SourceSize.Estimate(plan) + otherCharacters <= JitLimits.SourceCharacters)
            {
                break;
            }
        }

        return plan!;
    }

    private static RowVectorPlan Plan(
        Geometry geometry, bool flattens, CodeDensity density, TargetPlatform platform, Func<VectorWidth, bool> isWanted)
    {
        Geometry seen = density.PhasesAtRunTime && geometry.IsTransposed ? WithoutExtents(geometry) : geometry;
        EquatableArray<PhasePlan> phases = (
            from depth in Walks(seen.Depth)
            from height in Walks(seen.Height)
            from width in Walks(seen.Width)
            select new PhasePlanner(seen, depth, height, width, density, isWanted).Plan(platform)).ToEquatableArray();
        return new(seen, flattens, phases, Slabs(seen, phases));

        EquatableArray<Walk> Walks(Axis axis) => density.PhasesAtRunTime && axis.WalkCount > 1 ? [axis.AnyRemainder] : axis.Walks;
    }

    /// <summary>
    /// The same geometry with the whole image in a single row. A transposed one remains transposed, because its weights have a different order.
    /// </summary>
    public static Geometry Flatten(Geometry geometry)
    {
        Axis none = Axis.None with { IsTransposed = geometry.IsTransposed };
        return geometry with
        {
            Rank = 1,
            Depth = none,
            Height = none,
            Width = none with { Extent = geometry.Depth.Extent * geometry.Height.Extent * geometry.Width.Extent },
        };
    }

    // Each block of output channels reads the whole input. If the input does not stay in the second-level cache, and the blocks do little computation
    // per element, it is better to compute all blocks for one part of the image at a time.
    private static int Slabs(Geometry geometry, EquatableArray<PhasePlan> phases)
    {
        if (!geometry.HasExtents)
        {
            return 1;
        }

        double groupBytes = (double)geometry.InputLength / geometry.Groups * geometry.Formats.Input.Bits() / 8;
        bool streams = phases.SelectMany(phase => phase.Widths).Any(tiles =>
        {
            int blocks = tiles.Blocks.Sum(block => block.Count);
            double bytesPerCycle = groupBytes * geometry.Groups * blocks / tiles.Cycles;
            return blocks > 1 && bytesPerCycle > Machine.OuterCacheBytesPerCycle;
        });
        int slabs = (int)Math.Min(Math.Ceiling(groupBytes / Machine.SlabBytes), SlowestExtent(geometry));
        return streams && groupBytes > Machine.SecondCacheBytes ? slabs : 1;
    }

    private static int SlowestExtent(Geometry geometry) =>
        geometry.Rank == 1 ? geometry.OutputWidth : geometry.Rank == 2 ? geometry.OutputHeight : geometry.OutputDepth;

    // If phases are chosen at run time, their outputs are known only at run time.
    private static Geometry WithoutExtents(Geometry geometry) => geometry with
    {
        Depth = geometry.Rank > 2 ? geometry.Depth with { Extent = null } : geometry.Depth,
        Height = geometry.Rank > 1 ? geometry.Height with { Extent = null } : geometry.Height,
        Width = geometry.Width with { Extent = null },
    };

    /// <summary>Plans one phase.</summary>
    private sealed class PhasePlanner(Geometry geometry, Walk depth, Walk height, Walk width, CodeDensity density, Func<VectorWidth, bool> isWanted)
    {
        private readonly int? _columns = geometry.HasExtents ? width.Outputs(geometry.OutputWidth) : null;

        // The distance, in elements, from one lane's input to the next lane's.
        private int LaneStep => width.InputStep * (geometry.Layout == TensorLayout.ChannelsFirst ? 1 : geometry.InChannels);

        private bool StoresApart => width.OutputStep > 1 || (geometry.Layout == TensorLayout.ChannelsLast && geometry.OutChannels > 1);

        private long Taps => TapRows * width.Taps;

        private long TapRows => (long)geometry.InChannelsPerGroup * depth.Taps * height.Taps;

        private (int Start, int End)? Interior => _columns is int columns ? width.Interior(geometry.Width.Extent!.Value, columns) : null;

        // The number of rows of one channel.
        private double Rows => geometry.HasExtents
            ? (double)depth.Outputs(geometry.OutputDepth) * height.Outputs(geometry.OutputHeight)
            : Machine.NominalExtent;

        public PhasePlan Plan(TargetPlatform platform)
        {
            EquatableArray<RowTilePlan> widths = VectorWidth.All
                .Where(vector => !vector.IsScalar && platform.HasVectors && isWanted(vector))
                .Select(PlanWidth)
                .OfType<RowTilePlan>()
                .ToEquatableArray();

            // Machines without vectors, and images that are too narrow, compute column by column what other machines compute with vectors.
            bool usesVectors = platform.HasVectors && VectorWidth.All.Any(vector => !vector.IsScalar && IsFilled(vector));
            RowTilePlan? scalar = usesVectors ? null : PlanWidth(VectorWidth.Scalar);
            if (scalar is not null)
            {
                widths = [scalar];
            }

            bool meetsPadding = MeetsPadding(geometry.Width, width);
            EdgePlan? edges = meetsPadding || scalar is null ? new(ChannelBlock.Split(geometry.OutChannelsPerGroup, EdgeBlock), meetsPadding) : null;
            RowRange? maskedRows = widths.Any(tiles => tiles.WholePasses.Count > 0) ? MaskedRows : null;
            return new(depth, height, width, widths, edges, maskedRows, ColumnCycles(EdgeColumns), ColumnCycles(InteriorColumns));
        }

        // The rows that use every tap row and are far enough inside that the elements before and after their input rows belong to the same channel.
        private RowRange? MaskedRows
        {
            get
            {
                if (geometry is not { HasExtents: true, Rank: 2, PaddingMode: PaddingMode.Zeros } || width.Taps == 0 || height.Taps == 0)
                {
                    return null;
                }

                (int rows, int columns) = (geometry.Height.Extent!.Value, geometry.Width.Extent!.Value);
                long before = -(width.InputAt(0, 0) + width.LowestTap);
                long behind = width.InputAt(_columns!.Value - 1, 0) + width.HighestTap + 1 - columns;
                int rowsBefore = (int)Math.Max(0, (before + columns - 1) / columns);
                int rowsBehind = (int)Math.Max(0, (behind + columns - 1) / columns);
                (int start, int end) = (height with { Origin = height.Origin - rowsBefore }).Interior(rows - rowsBefore - rowsBehind, height.Outputs(geometry.OutputHeight));
                return end > start ? new(start, end) : null;
            }
        }

        // Without a declared extent, assume that padding and the reach of a transposed kernel matter somewhere.
        private static bool MeetsPadding(Axis axis, Walk walk)
        {
            if (axis is { Extent: int extent, OutputExtent: long outputExtent })
            {
                int outputs = walk.Outputs((int)outputExtent);
                return walk.Interior(extent, outputs) != (0, outputs);
            }

            return walk.Unknown != WalkUnknown.Nothing || (walk.Taps > 0 && (axis.Padding > 0 || walk.TapStep < 0 || walk.InteriorStart > 0 || axis.IsTransposed));
        }

        private bool IsFilled(VectorWidth vector)
        {
            int filled = Interior is { } known ? known.End - known.Start : int.MaxValue;
            return filled >= vector.Lanes(geometry.Formats.Accumulator);
        }

        private RowTilePlan? PlanWidth(VectorWidth vector)
        {
            if (!IsFilled(vector))
            {
                return null;
            }

            RowTilePlan? best = null;
            for (int channels = 1; channels <= geometry.OutChannelsPerGroup && Registers(channels, 1) <= vector.Registers; channels++)
            {
                for (int vectors = 1; Registers(channels, vectors) <= vector.Registers; vectors++)
                {
                    int mostRows = channels == 1 ? MostRows : 1;
                    for (int rows = 1; rows <= mostRows && Registers(channels * rows, vectors) <= vector.Registers; rows++)
                    {
                        RowTilePlan? candidate = PlanTile(vector, channels, vectors, rows);
                        if (candidate is not null && (best is null || candidate.Cycles < best.Cycles))
                        {
                            best = candidate;
                        }
                    }
                }
            }

            return best;
        }

        // A tile needs registers for its accumulators, the vectors of one tap's inputs and one broadcast weight.
        private static int Registers(int channels, int vectors) => channels * vectors + vectors + 1;

        // Tiles of several rows are for one input channel and one output channel, and for consecutive rows.
        private bool CanTakeRows(VectorWidth vector, int rows) => rows == 1
            || (geometry is { HasExtents: true, Rank: 2, InChannelsPerGroup: 1 }
                && !vector.IsScalar
                && !StoresApart
                && height is { OutputStep: 1, TapStep: > 0, Taps: > 1 }
                && InteriorRows is { } interior
                && interior.End - interior.Start >= rows);

        // The rows that tiles of several rows may cover: those that use every tap row or, if the columns at the edges are masked, the masked rows.
        private RowRange? InteriorRows
        {
            get
            {
                if (MeetsPadding(geometry.Width, width) && MaskedRows is { } masked)
                {
                    return masked;
                }

                (int start, int end) = height.Interior(geometry.Height.Extent!.Value, height.Outputs(geometry.OutputHeight));
                return new(start, end);
            }
        }

        private RowTilePlan? PlanTile(VectorWidth vector, int channels, int vectors, int rows)
        {
            if (!CanTakeRows(vector, rows))
            {
                return null;
            }

            int lanes = vector.Lanes(geometry.Formats.Accumulator);
            EquatableArray<ChannelBlock> blocks = ChannelBlock.Split(geometry.OutChannelsPerGroup, channels);
            EquatableArray<ColumnPass> passes = Interior is { } interior
                ? ColumnPass.Cover(interior.Start, interior.End - interior.Start, lanes, vectors)
                : ColumnPass.CoverAny(lanes, vectors);

            EquatableArray<ColumnPass> whole = MaskedRows is null || vector.IsScalar || !MeetsPadding(geometry.Width, width)
                ? []
                : ColumnPass.CoverWhole(_columns!.Value, Interior!.Value, lanes, vectors);
            int mostVectors = passes.Concat(whole).Max(pass => pass.Vectors);
            int tile = blocks.Max(block => block.Size) * mostVectors * rows;
            int operands = blocks.Max(block => block.Size) * JitLimits.BroadcastBytes + mostVectors * JitLimits.LoadBytes;
            bool meetsPadding = MeetsPadding(geometry.Height, height) || MeetsPadding(geometry.Depth, depth);
            Unrolling interiorUnrolling = Deepest(vector, tile, operands, density.Deepest);
            if (rows > 1 && interiorUnrolling < Unrolling.Channel)
            {
                return null;
            }

            Unrolling? border = meetsPadding ? Deepest(vector, tile, operands, density.Deepest < Unrolling.TapRow ? density.Deepest : Unrolling.TapRow) : null;

            // A mask belongs to a tap, so the taps must be unrolled.
            whole = interiorUnrolling < Unrolling.TapRow ? [] : whole;

            // Among plans of the same speed, the one with fewer methods is easier to read and faster to compile.
            int methods = blocks.Count * (passes.Count * (border is null ? 1 : 2) + whole.Count);
            double maskedShare = whole.Count > 0 ? (double)(MaskedRows!.End - MaskedRows.Start) / height.Outputs(geometry.OutputHeight) : 0;
            double cycles = TileCycles(vector, blocks, whole, rows) * maskedShare
                + (TileCycles(vector, blocks, passes, whole.Count > 0 ? 1 : rows) + ColumnCycles(EdgeColumns)) * (1 - maskedShare);
            bool writesOnce = ColumnPass.WriteOnce(passes, lanes) && ColumnPass.WriteOnce(whole, lanes) && Repeated(rows) == 1;
            return new(
                vector, blocks, passes, whole, rows, interiorUnrolling, border, StoresApart && !vector.IsScalar, writesOnce, cycles * (1 + 0.005 * (methods - 1)));
        }

        /// <summary>The deepest unrolling that keeps the body of a tile within the JIT's limits.</summary>
        private Unrolling Deepest(VectorWidth vector, int accumulators, int operandBytes, Unrolling deepest)
        {
            int multiplyAdds = vector.IsScalar ? JitLimits.ScalarBodyMultiplyAdds : density.BodyMultiplyAdds;
            for (Unrolling unrolling = deepest; unrolling > Unrolling.Tap; unrolling--)
            {
                long taps = unrolling.SpelledOutTaps(geometry.InChannelsPerGroup, depth.Taps, height.Taps, width.Taps);
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

        private double TileCycles(VectorWidth vector, EquatableArray<ChannelBlock> blocks, EquatableArray<ColumnPass> passes, int rows)
        {
            int lanes = vector.Lanes(geometry.Formats.Accumulator);
            double cycles = 0;
            foreach (ChannelBlock block in blocks)
            {
                foreach (ColumnPass pass in passes)
                {
                    double tiles = pass.Range?.Count ?? (pass.IsRest ? 0 : Math.Ceiling((double)Machine.NominalExtent / pass.Columns));
                    int accumulators = block.Size * pass.Vectors * rows;
                    double tile = Taps * CyclesPerTap(vector, block.Size, pass.Vectors, rows)
                        + TapRows * MaskedTaps(pass, lanes) * block.Size * rows / (double)Machine.MultiplyAddsPerCycle
                        + Machine.TileOverhead
                        + (StoresApart ? block.Size * pass.Columns : accumulators);
                    cycles += block.Count * tiles * tile / rows;
                }
            }

            return geometry.Groups * Rows * cycles * Repeated(rows);
        }

        private double CyclesPerTap(VectorWidth vector, int channels, int vectors, int rows)
        {
            int lanes = vector.Lanes(geometry.Formats.Accumulator);
            int elementBytes = geometry.Formats.Input.Bits() / 8;

            // A vector can begin at any element of a cache line, and crosses its end from all positions except the first ones.
            double crossing = 1 + ((lanes - 1.0) * elementBytes / Machine.CacheLineBytes);
            double loadsPerVector = LaneStep switch
            {
                1 => crossing,
                2 when vector.Bits > 128 => 2 * crossing,
                _ => lanes,
            };
            // Output rows share the input rows that they have in common.
            double inputRows = rows == 1 ? 1 : (double)((rows - 1) * height.InputStep + (height.Taps - 1) * height.TapStep + 1) / height.Taps;
            double multiplyAdds = channels * vectors * rows;
            double loads = vectors * loadsPerVector * inputRows + channels * rows;
            return Machine.CyclesPerTap(multiplyAdds, loads, multiplyAdds + loads);
        }

        // The number of taps of a tile's vectors that not all lanes take part in. Each needs a selection, which uses a multiply-add unit.
        private int MaskedTaps(ColumnPass pass, int lanes)
        {
            if (!pass.IsMasked)
            {
                return 0;
            }

            int extent = geometry.Width.Extent!.Value;
            return pass.Offsets.Sum(offset => Enumerable.Range(0, width.Taps).Count(tap =>
                IsBeside(width.InputAt(pass.Range!.First + offset, tap)) || IsBeside(width.InputAt(pass.Range.First + offset + lanes - 1, tap))));

            bool IsBeside(long place) => place < 0 || place >= extent;
        }

        // The ratio of the rows that are computed to the rows that exist, because the last tile is moved back.
        private double Repeated(int rows)
        {
            if (rows == 1)
            {
                return 1;
            }

            int all = InteriorRows!.End - InteriorRows.Start;
            return Math.Ceiling((double)all / rows) * rows / all;
        }

        // Columns that are computed one by one, several channels at a time.
        private double ColumnCycles(double columns) => columns * Rows * geometry.OutChannels * (Taps + Machine.TileOverhead);

        private double EdgeColumns => _columns is int columns && Interior is { } interior ? columns - (interior.End - interior.Start) : 0;

        private double InteriorColumns => Interior is { } interior ? interior.End - interior.Start : Machine.NominalExtent;
    }
}
