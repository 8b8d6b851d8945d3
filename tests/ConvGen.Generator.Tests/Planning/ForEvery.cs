using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Planning.ChannelVector;
using ConvGen.Generator.Planning.RowVector;
using ConvGen.Generator.Planning.StraightLine;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Checks statements about every plan in a large sample. If a statement is false, the simplest such geometry is shown.</summary>
internal static class ForEvery
{
    private const int SampleSize = 3000;

    private static readonly Lazy<IReadOnlyList<Geometry>> Sample = new(() => Geometries.Sample(SampleSize));

    private static readonly Lazy<(Geometry Geometry, RowVectorPlan Plan)[]> RowVectorPlans = new(
        () => [.. Sample.Value.Select(geometry => (geometry, Plans.RowVector(geometry)))]);

    private static readonly Lazy<(Geometry Geometry, ChannelVectorPlan Plan)[]> ChannelVectorPlans = new(
        () =>
        [
            .. Sample.Value
                .Select(geometry => (geometry, Plan: Plans.Of(new ChannelVectorFamily(), geometry)))
                .Where(pair => pair.Plan is not null)
                .Select(pair => (pair.geometry, (ChannelVectorPlan)pair.Plan!)),
        ]);

    private static readonly Lazy<(Geometry Geometry, StraightLinePlan Plan)[]> StraightLinePlans = new(
        () =>
        [
            .. Sample.Value
                .Select(geometry => (geometry, Plan: Plans.Of(new StraightLineFamily(), geometry)))
                .Where(pair => pair.Plan is not null)
                .Select(pair => (pair.geometry, (StraightLinePlan)pair.Plan!)),
        ]);

    private static readonly Lazy<(Geometry Geometry, KernelPlan Plan)[]> KernelPlans = new(
        () => [.. Sample.Value.Select(geometry => (geometry, Plans.Of(geometry)))]);

    /// <param name="statement">A statement about a geometry and the plan that is chosen for a layer.</param>
    public static void KernelPlan(Action<Geometry, KernelPlan> statement) => Check(KernelPlans.Value, statement);

    public static void Geometry(Action<Geometry> statement) =>
        Check(Sample.Value.Select(geometry => (geometry, geometry)), (geometry, _) => statement(geometry));

    /// <param name="statement">A statement about a geometry and its row-vector plan, even if a different plan would be chosen.</param>
    public static void RowVectorPlan(Action<Geometry, RowVectorPlan> statement) => Check(RowVectorPlans.Value, statement);

    /// <param name="statement">A statement about the geometry that the tiles compute and a part of its output.</param>
    public static void PhasePlan(Action<Geometry, PhasePlan> statement) => Check(
        RowVectorPlans.Value,
        (_, plan) =>
        {
            foreach (PhasePlan phase in plan.Phases)
            {
                statement(plan.Geometry, phase);
            }
        });

    /// <param name="statement">
    /// A statement about the geometry that the tiles compute, a part of its output, and that part's tiles for one vector width.
    /// </param>
    public static void RowTilePlan(Action<Geometry, PhasePlan, RowTilePlan> statement) => PhasePlan((geometry, phase) =>
    {
        foreach (RowTilePlan tiles in phase.Widths)
        {
            statement(geometry, phase, tiles);
        }
    });

    /// <param name="statement">A statement about a geometry and its plan with vectors along channels, if there is one, even if a different family would be chosen.</param>
    public static void ChannelVectorPlan(Action<Geometry, ChannelVectorPlan> statement) => Check(ChannelVectorPlans.Value, statement);

    /// <param name="statement">A statement about a plan with vectors along channels and its tiles for one vector width.</param>
    public static void ChannelTilePlan(Action<ChannelVectorPlan, ChannelTilePlan> statement) => Check(
        ChannelVectorPlans.Value,
        (_, plan) =>
        {
            foreach (ChannelTilePlan tiles in plan.Tiles)
            {
                statement(plan, tiles);
            }
        });

    /// <param name="statement">A statement about a geometry and its straight-line plan, even if a different plan would be chosen.</param>
    public static void StraightLinePlan(Action<Geometry, StraightLinePlan> statement) => Check(StraightLinePlans.Value, statement);

    private static void Check<T>(IEnumerable<(Geometry Geometry, T Subject)> subjects, Action<Geometry, T> statement)
    {
        List<(Geometry Geometry, Exception Problem)> failures = [];
        int count = 0;
        foreach ((Geometry geometry, T subject) in subjects)
        {
            count++;
            if (Record.Exception(() => statement(geometry, subject)) is { } problem)
            {
                failures.Add((geometry, problem));
            }
        }

        Assert.True(count > SampleSize / 20, $"Only {count} geometries were checked.");
        if (failures.Count > 0)
        {
            (Geometry simplest, Exception simplestProblem) = failures.MinBy(failure => Complexity(failure.Geometry));
            Assert.Fail(
                $"{failures.Count} of {count} geometries fail. The simplest is\n{ConvolutionSource.Attribute(simplest)}\n{simplestProblem.Message}");
        }
    }

    private static long Complexity(Geometry geometry) =>
        (geometry.HasExtents ? geometry.MultiplyAdds : 1_000L * geometry.WeightLength)
        + geometry.Axes.Sum(axis => axis.Padding + axis.Stride + axis.Dilation);
}
