using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>Plans code without loops.</summary>
internal static class StraightLinePlanner
{
    /// <summary>The outputs that advance together: as many chains as 16 scalar registers hold beside a weight and an input.</summary>
    private const int LargestBlock = 12;

    /// <summary>How many more taps may miss the input than meet it: counting them takes the generator's time.</summary>
    private const int LargestSparsity = 64;

    /// <summary>Whether a geometry's multiply-adds are few enough to be spelled out.</summary>
    public static bool CanSpellOut(Geometry geometry) =>
        (long)geometry.OutputLength * geometry.ChainLength <= (long)LargestSparsity * JitLimits.SpelledOutMultiplyAdds
        && geometry.OutputLength <= JitLimits.SpelledOutOutputs
        && geometry.SpelledOutMultiplyAdds <= JitLimits.SpelledOutMultiplyAdds;

    /// <summary>The plan, or nothing when the extents are not declared or there is too much to spell out.</summary>
    public static StraightLinePlan? PlanIfSmall(Geometry geometry) =>
        geometry.HasExtents && CanSpellOut(geometry) ? Plan(geometry) : null;

    public static StraightLinePlan Plan(Geometry geometry)
    {
        var methods = new List<StraightLineMethod>();
        var steps = new List<StraightLineStep>();
        int planned = 0;
        foreach (StraightLineStep step in Steps(geometry))
        {
            int multiplyAdds = step.Outputs * (step.EndTap - step.FirstTap);
            if (steps.Count > 0 && planned + multiplyAdds > JitLimits.StraightLineMultiplyAdds)
            {
                methods.Add(new(steps.ToEquatableArray()));
                steps.Clear();
                planned = 0;
            }

            steps.Add(step);
            planned += multiplyAdds;
        }

        methods.Add(new(steps.ToEquatableArray()));

        // Every multiply-add takes its input from memory, so loads and multiply-adds keep pace with each other.
        double cycles = methods.Count * Machine.CallOverhead
            + (double)geometry.SpelledOutMultiplyAdds / Math.Min(Machine.LoadsPerCycle, Machine.MultiplyAddsPerCycle)
            + geometry.OutputLength;
        return new(methods.ToEquatableArray(), cycles);
    }

    // Outputs are taken in blocks that do not cross the end of a channel unless a whole channel fits: then several channels share a block. A chain
    // longer than a method may be is cut; its accumulators pass from part to part through the output, which loses no bit.
    private static IEnumerable<StraightLineStep> Steps(Geometry geometry)
    {
        int plane = geometry.OutputDepth * geometry.OutputHeight * geometry.OutputWidth;
        int block = plane >= LargestBlock ? LargestBlock : LargestBlock / plane * plane;
        for (int start = 0; start < geometry.OutputLength;)
        {
            int channelEnd = (start / plane + 1) * plane;
            int end = plane >= LargestBlock ? Math.Min(start + block, channelEnd) : Math.Min(start + block, geometry.OutputLength);
            int outputs = end - start;
            int tapsPerStep = Math.Max(1, JitLimits.StraightLineMultiplyAdds / outputs);
            for (int tap = 0; tap < geometry.ChainLength; tap += tapsPerStep)
            {
                yield return new(start, outputs, tap, Math.Min(tap + tapsPerStep, geometry.ChainLength));
            }

            start = end;
        }
    }
}
