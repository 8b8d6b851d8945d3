using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>Statements about every plan of a large sample. Of the geometries that break one, the simplest is shown.</summary>
internal static class ForEvery
{
    private const int SampleSize = 4000;

    private static readonly Lazy<(Geometry Geometry, RowVectorPlan Plan)[]> RowVectorPlans = new(
        () => [.. Geometries.Sample(SampleSize).Select(geometry => (geometry, RowVectorPlanner.Plan(geometry, Plans.WithVectors)))]);

    private static readonly Lazy<(Geometry Geometry, StraightLinePlan Plan)[]> StraightLinePlans = new(
        () =>
        [
            .. Geometries.Sample(SampleSize)
                .Where(geometry => geometry.HasExtents && StraightLinePlanner.CanSpellOut(geometry))
                .Select(geometry => (geometry, StraightLinePlanner.Plan(geometry))),
        ]);

    public static void Geometry(Action<Geometry> statement) =>
        Check(Geometries.Sample(SampleSize).Select(geometry => (geometry, geometry)), (geometry, _) => statement(geometry));

    /// <param name="statement">About a geometry and its row-vector plan, whether or not that is the plan that would be taken.</param>
    public static void RowVectorPlan(Action<Geometry, RowVectorPlan> statement) => Check(RowVectorPlans.Value, statement);

    /// <param name="statement">About the geometry that the tiles see, and the tiles for one vector width.</param>
    public static void RowTilePlan(Action<Geometry, RowTilePlan> statement) => Check(
        RowVectorPlans.Value,
        (_, plan) =>
        {
            foreach (RowTilePlan tiles in plan.Phases.Single().Widths)
            {
                statement(plan.Geometry, tiles);
            }
        });

    /// <param name="statement">About a geometry and its straight-line plan, whether or not that is the plan that would be taken.</param>
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

        Assert.True(count > SampleSize / 20, $"Only {count} geometries were looked at.");
        if (failures.Count > 0)
        {
            (Geometry simplest, Exception simplestProblem) = failures.MinBy(failure => Complexity(failure.Geometry));
            Assert.Fail($"{failures.Count} of {count} geometries fail. The simplest is\n{ConvolutionSource.Attribute(simplest)}\n{simplestProblem.Message}");
        }
    }

    private static long Complexity(Geometry geometry) =>
        (geometry.HasExtents ? geometry.MultiplyAdds : 1_000L * geometry.WeightLength)
        + geometry.Height.Padding + geometry.Width.Padding + geometry.Height.Stride + geometry.Width.Stride;
}
