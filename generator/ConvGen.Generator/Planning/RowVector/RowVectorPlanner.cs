using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.Machines;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>Plans tiles of output channels by vectors of columns.</summary>
internal sealed class RowVectorPlanner : IFamilyPlanner
{
    private readonly Geometry _geometry;
    private readonly bool _flattens;
    private readonly TargetPlatform _platform;
    private readonly RowVectorPlan _ofAllMachines;

    /// <param name="declared">The geometry.</param>
    /// <param name="platform">What the user's project supports.</param>
    public RowVectorPlanner(Geometry declared, TargetPlatform platform)
    {
        _flattens = declared.CanFlatten;
        _geometry = _flattens ? declared.Flattened : declared;
        _platform = platform;
        _ofAllMachines = PlanFor(VectorWidth.All, otherCharacters: 0);
    }

    /// <inheritdoc/>
    public double? CyclesOn(VectorWidth machine) => _ofAllMachines.CyclesOn(machine);

    // The tiles of a phase depend on each other's length, so only the best ones make a plan.
    /// <inheritdoc/>
    public IEnumerable<PlanCandidate> CandidatesOn(VectorWidth machine) => [new(CyclesOn(machine)!.Value, () => Plan([machine], otherCharacters: 0))];

    /// <inheritdoc/>
    public FamilyPlan Plan(IReadOnlyList<VectorWidth> machines, long otherCharacters) =>
        otherCharacters == 0 && Widths(machines).SequenceEqual(Widths(VectorWidth.All)) ? _ofAllMachines : PlanFor(machines, otherCharacters);

    // A machine falls back to narrower vectors than its own if the image is too narrow for those.
    private static IEnumerable<VectorWidth> Widths(IReadOnlyList<VectorWidth> machines) =>
        VectorWidth.All.Where(width => machines.Any(machine => width.Bits <= machine.Bits));

    // The most unrolled plan whose source stays within the limit. If there is none, the last one is the shortest possible.
    private RowVectorPlan PlanFor(IReadOnlyList<VectorWidth> machines, long otherCharacters)
    {
        VectorWidth[] wanted = [.. Widths(machines)];
        RowVectorPlan? plan = null;
        foreach (CodeDensity density in CodeDensity.All)
        {
            long phases = _geometry.Axes.Aggregate(1L, (product, axis) => product * axis.WalkCount);
            if (!density.PhasesAtRunTime && phases > JitLimits.Phases)
            {
                continue;
            }

            plan = Plan(_geometry, _flattens, density, _platform, wanted.Contains);
            if (plan.Characters + otherCharacters <= JitLimits.SourceCharacters)
            {
                break;
            }
        }

        return WithoutUnusedWidths(plan!, machines);
    }

    // A machine runs narrower vectors than its own only if the image is too narrow for those.
    private static RowVectorPlan WithoutUnusedWidths(RowVectorPlan plan, IReadOnlyList<VectorWidth> machines) => plan.Geometry.HasExtents
        ? plan with
        {
            Phases = plan.Phases.Select(phase => phase with
            {
                Widths = phase.Widths
                    .Where(tiles => machines.Any(machine => phase.TilesOn(machine) == tiles))
                    .ToEquatableArray(),
            }).ToEquatableArray(),
        }
        : plan;

    private static RowVectorPlan Plan(
        Geometry geometry, bool flattens, CodeDensity density, TargetPlatform platform, Func<VectorWidth, bool> isWanted)
    {
        Geometry seen = density.PhasesAtRunTime && geometry.IsTransposed ? WithoutExtents(geometry) : geometry;
        EquatableArray<PhasePlan> phases = (
            from depth in Walks(seen.Depth)
            from height in Walks(seen.Height)
            from width in Walks(seen.Width)
            select new PhasePlanner(seen, new PhaseWalks(depth, height, width), density, isWanted).Plan(platform)).ToEquatableArray();
        return new(seen, flattens, phases, Slabs(seen, phases));

        EquatableArray<Walk> Walks(Axis axis) => density.PhasesAtRunTime && axis.WalkCount > 1 ? [axis.AnyRemainder] : axis.Walks;
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
}
