using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;

namespace ConvGen.Generator.Planning.StraightLine;

/// <summary>Plans code without loops.</summary>
internal sealed class StraightLinePlanner(Geometry geometry) : IFamilyPlanner
{
    /// <summary>
    /// The number of outputs that are computed together: as many chains as fit into 16 scalar registers with a weight and an input.
    /// </summary>
    private const int LargestBlock = 12;

    private readonly EquatableArray<StraightLineMethod> _methods = Methods(geometry);

    // Every multiply-add reads its input from memory, so there are as many loads as multiply-adds.
    private double Cycles => _methods.Count * Machine.CallOverhead
        + (double)geometry.SpelledOutMultiplyAdds / Math.Min(Machine.LoadsPerCycle, Machine.MultiplyAddsPerCycle)
        + geometry.OutputLength;

    /// <inheritdoc/>
    public double? CyclesOn(VectorWidth machine) => Cycles;

    /// <inheritdoc/>
    public IEnumerable<PlanCandidate> CandidatesOn(VectorWidth machine) => [new(Cycles, () => Plan([machine], otherCharacters: 0))];

    /// <inheritdoc/>
    public FamilyPlan Plan(IReadOnlyList<VectorWidth> machines, long otherCharacters) => new StraightLinePlan(geometry, _methods);

    private static EquatableArray<StraightLineMethod> Methods(Geometry geometry)
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
        return methods.ToEquatableArray();
    }

    // Outputs are grouped in blocks that do not cross the end of a channel, unless a whole channel fits; then several channels share a block. A chain
    // that is too long for one method is split, and its accumulators are passed on through the output, which preserves every bit.
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
