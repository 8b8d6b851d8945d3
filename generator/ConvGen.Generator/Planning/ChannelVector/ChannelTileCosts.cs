using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>Predicts the cycles of tiles.</summary>
internal sealed class ChannelTileCosts(Geometry geometry, PhaseWalks walks)
{
    // The number of columns in a row, or in one phase's part of it.
    private double Columns => geometry.Width.OutputExtent is long columns ? (double)columns / walks.Width.OutputStep : Machine.NominalExtent;

    private double Rows =>
        (geometry.Height.OutputExtent ?? Machine.NominalExtent) * (double)(geometry.Depth.OutputExtent ?? (geometry.Rank > 2 ? Machine.NominalExtent : 1));

    private double Phases => (double)walks.Depth.OutputStep * walks.Height.OutputStep * walks.Width.OutputStep;

    /// <summary>The predicted number of cycles for one call.</summary>
    public double Of(ChannelTilePlan plan)
    {
        double tiles = plan.Runs?.Sum(run => run.Count) ?? Math.Ceiling(Columns / plan.Columns);
        double rows = Rows / walks.Height.OutputStep / walks.Depth.OutputStep;
        return ChannelSections.Of(geometry).Count * (double)plan.Blocks * Phases * rows * tiles * TileCycles(plan);
    }

    private double TileCycles(ChannelTilePlan plan)
    {
        (VectorWidth width, int channels, int vectors, int columns) = (plan.Width, plan.Channels, plan.Vectors, plan.Columns);
        int inChannels = geometry.InChannelsPerGroup;
        double rowsOfTaps = (double)inChannels * TapsOf(geometry.Depth, walks.Depth) * TapsOf(geometry.Height, walks.Height);
        double met = MetShare(plan);
        double multiplyAdds = columns * vectors * met;
        double broadcasts = columns * met * (geometry.HasChannelLanes ? vectors : 1);

        // At 512 bits, a broadcast that only one multiply-add uses is its memory operand and therefore not a separate operation.
        double operations = multiplyAdds + vectors + (vectors == 1 && width.Bits == 512 ? 0 : broadcasts);
        double tap = Machine.CyclesPerTap(multiplyAdds, vectors + broadcasts, operations);
        long weightBytes = (long)channels * inChannels * geometry.TapsPerChannel * geometry.Formats.Weights.Bits() / 8;
        if (weightBytes > Machine.FirstCacheBytes)
        {
            tap = Math.Max(tap, vectors * width.Bits / 8.0 / Machine.SecondCacheBytesPerCycle);
        }

        double store = geometry.Layout == TensorLayout.ChannelsFirst ? channels * TranspositionCycles(width, columns, channels) : columns * vectors * 2;
        return rowsOfTaps * (TapsOf(geometry.Width, walks.Width) * tap + Machine.LoopOverhead) + columns * vectors + store + Machine.TileOverhead + 2 * Machine.CallOverhead;
    }

    // The cycles for one channel of a tile. The last square is moved back so that it ends with the tile, and transposes some columns twice.
    private double TranspositionCycles(VectorWidth width, int columns, int channels)
    {
        int side = 256 / geometry.Formats.Output.Bits();
        double conflicts = StoresConflict(channels) ? Machine.ConflictingElement : 0;
        return width.Bits >= 256 && columns >= side ? Squares(side) * (Machine.LargeSquareElement + conflicts)
            : columns >= side / 2 ? Squares(side / 2) * (Machine.SmallSquareElement + conflicts)
            : columns * (Machine.ScatteredElement + conflicts);

        int Squares(int of) => (columns + of - 1) / of * of;
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

    // The fraction of a tile's columns and taps that fall on the input, if it is known.
    private double MetShare(ChannelTilePlan plan)
    {
        int all = plan.Columns * walks.Width.Taps;
        return plan.Runs is { } runs && all > 0 ? runs.Sum(run => (double)run.Count * run.Met) / ((double)runs.Sum(run => run.Count) * all) : 1;
    }

    // The number of taps of an output; for a transposed convolution, the average.
    private static double TapsOf(Axis axis, Walk walk) => walk.Unknown == WalkUnknown.Remainder ? (double)axis.Kernel / axis.Stride : walk.Taps;
}
