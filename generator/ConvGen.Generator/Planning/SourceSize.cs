using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>Estimates the length of a plan's source, in characters, from the number of lines in its methods.</summary>
internal static class SourceSize
{
    // Measured on generated files, including indentation.
    private const int MethodFrame = 1_900;
    private const int MultiplyAddLine = 86;
    private const int LoadLine = 80;
    private const int BroadcastLine = 104;
    private const int AccumulatorLines = 170;
    private const int EdgeFrame = 2_600;
    private const int EdgeChannelLines = 330;
    private const int PhaseFrame = 2_000;
    private const int BlockFrame = 5_000;

    /// <summary>The number of characters in a plan's methods.</summary>
    public static long Estimate(RowVectorPlan plan) => plan.Phases.Sum(phase => Estimate(plan.Geometry, phase));

    /// <summary>The number of characters in the methods for tiles of columns by vectors of channels.</summary>
    public static long Estimate(Walk width, ChannelTilePlan tiles)
    {
        int taps = tiles.UnrollsTaps ? width.Taps : 1;
        int methods = tiles.Runs is { } runs ? runs.Select(run => (run.Border, run.Border == ChannelTileBorder.Known ? run.First : 0)).Distinct().Count() : 2;
        long body = taps * ((long)tiles.Accumulators * (MultiplyAddLine + 20) + (tiles.Vectors + tiles.Columns) * BroadcastLine);
        return BlockFrame + methods * (MethodFrame + body + tiles.Accumulators * AccumulatorLines);
    }

    private static long Estimate(Geometry geometry, PhasePlan phase)
    {
        long edges = phase.Edges?.Blocks.Select(block => block.Size).Distinct().Sum(channels => EdgeFrame + channels * EdgeChannelLines) ?? 0;
        return PhaseFrame + edges + phase.Widths.Sum(tiles => Estimate(geometry, phase, tiles));
    }

    private static long Estimate(Geometry geometry, PhasePlan phase, RowTilePlan tiles) =>
        MethodFrame + tiles.Blocks.Select(block => block.Size).Distinct().Sum(channels =>
            (tiles.WholePasses.Count > 0 && tiles.HasBorderMethods ? tiles.WholePasses : tiles.AllPasses).Sum(pass =>
                MethodOf(channels * tiles.Rows, pass.Vectors, SpelledOutTaps(geometry, phase, tiles.Interior)))
            + (tiles.HasBorderMethods
                ? tiles.Passes.Sum(pass => MethodOf(channels, pass.Vectors, SpelledOutTaps(geometry, phase, tiles.Border!.Value)))
                : 0));

    private static long MethodOf(int channels, int vectors, long taps) =>
        MethodFrame
        + taps * (channels * vectors * MultiplyAddLine + vectors * LoadLine + channels * BroadcastLine)
        + channels * vectors * AccumulatorLines;

    private static long SpelledOutTaps(Geometry geometry, PhasePlan phase, Unrolling unrolling) =>
        unrolling.SpelledOutTaps(geometry.InChannelsPerGroup, phase.Depth.Taps, phase.Height.Taps, phase.Width.Taps);
}
