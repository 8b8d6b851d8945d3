using System.Globalization;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Says in words what a kernel computes and how, for its header and its documentation.</summary>
internal static class PlanDescription
{
    public static IEnumerable<string> Lines(KernelPlan plan) => Shape(plan.Model.Geometry).Concat(Computation(plan));

    /// <summary>The shapes and the work.</summary>
    public static IEnumerable<string> Shape(Geometry geometry)
    {
        yield return $"Correlates one image of {InputShape(geometry)} with weights of {WeightShape(geometry)}{(geometry.HasBias ? " and a bias" : "")}:";
        string work = geometry.HasExtents
            ? $", {geometry.MultiplyAdds.ToString("N0", CultureInfo.InvariantCulture)} multiply-adds"
            : $", {geometry.FilterLength.ToString("N0", CultureInfo.InvariantCulture)} multiply-adds each";
        yield return $"{OutputShape(geometry)} outputs{work}.";
    }

    public static string InputShape(Geometry geometry) => geometry.HasExtents
        ? $"{geometry.InChannels} x {geometry.Height.Extent} x {geometry.Width.Extent}"
        : $"{geometry.InChannels} x height x width";

    public static string WeightShape(Geometry geometry) =>
        $"{geometry.OutChannels} x {geometry.InChannelsPerGroup} x {geometry.Height.Kernel} x {geometry.Width.Kernel}";

    public static string OutputShape(Geometry geometry) => geometry.HasExtents
        ? $"{geometry.OutChannels} x {geometry.OutputHeight} x {geometry.OutputWidth}"
        : $"{geometry.OutChannels} x OutputHeight(height) x OutputWidth(width)";

    /// <summary>The plan, a line for each vector width.</summary>
    public static IEnumerable<string> Computation(KernelPlan plan)
    {
        switch (plan.Family)
        {
            case StraightLinePlan straight:
                string methods = straight.Methods.Count == 1 ? "one method" : $"{straight.Methods.Count} methods";
                yield return $"Straight-line: every multiply-add is spelled out, in {methods} without a loop.";
                break;
            case RowVectorPlan rows:
                if (rows.IsFlattened)
                {
                    yield return "Row-vector, the image's rows joined to a single one, because a kernel of one tap needs no neighbours.";
                }

                foreach (RowTilePlan tiles in rows.Widths)
                {
                    yield return Tiles(rows.Geometry, tiles);
                }

                if (rows.Edges is not null)
                {
                    yield return "Columns whose taps meet the padding to the left or right are computed one by one.";
                }

                break;
        }
    }

    /// <summary>A width's name.</summary>
    public static string WidthName(VectorWidth width) => width.IsScalar ? "scalar" : $"{width.Bits}-bit";

    private static string Tiles(Geometry geometry, RowTilePlan plan)
    {
        string shapes = string.Join(" and ", plan.Passes.Select(pass => $"{plan.Blocks.Max(block => block.Size)} x {pass.Vectors}"));
        string lanes = plan.Width.IsScalar ? "columns" : $"vectors of {plan.Width.Lanes(geometry.ElementType)} columns";
        return $"Row-vector, {WidthName(plan.Width)}: tiles of {shapes} (output channels x {lanes}), {plan.Accumulators} accumulators, {Loops(plan.Interior)}.";
    }

    private static string Loops(Unrolling unrolling) => unrolling switch
    {
        Unrolling.Chain => "input channels and taps unrolled",
        Unrolling.Channel => "taps unrolled",
        Unrolling.TapRow => "the taps of a row unrolled",
        _ => "taps in a loop",
    };
}
