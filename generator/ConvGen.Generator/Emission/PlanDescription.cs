using System.Globalization;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission;

/// <summary>Describes what a kernel computes and how, for its header and its documentation.</summary>
internal static class PlanDescription
{
    public static IEnumerable<string> Lines(KernelPlan plan) =>
        [.. plan.Model.Operator.Summary, .. Computation(plan), .. Reasons(plan), .. Sharing(plan)];

    // Why the plan was chosen.
    private static IEnumerable<string> Reasons(KernelPlan plan)
    {
        if (plan.Predictions.Count == 0)
        {
            yield return "Chosen because Unroll.Full asks for it.";
            yield break;
        }

        string size = plan.PredictedExtent is int extent ? $" for extents of {extent}" : "";
        yield return $"Chosen because it is predicted to take the fewest cycles{size}{(plan.Model.Platform.HasVectors ? "" : " in a project without vectors")}:";
        foreach (Prediction prediction in plan.Predictions)
        {
            (string Family, double? Cycles)[] families =
            [
                ("row-vector", prediction.RowVector), ("channel-vector", prediction.ChannelVector), ("straight-line", prediction.StraightLine),
            ];
            IEnumerable<string> cycles = families.Where(family => family.Cycles is not null)
                .Select(family => $"{family.Family} {family.Cycles!.Value.ToString("N0", CultureInfo.InvariantCulture)}");
            yield return $"- {WidthName(prediction.Machine)}: {string.Join(", ", cycles)}.";
        }
    }

    // How threads share a layer.
    private static IEnumerable<string> Sharing(KernelPlan plan)
    {
        if (!plan.Model.IsLayer)
        {
            yield break;
        }

        if (plan.Threads is not { } threads)
        {
            yield return "Single-threaded: too small for a second thread to pay off.";
            yield break;
        }

        string space = plan.Family is RowVectorPlan { IsFlattened: true } or ChannelVectorPlan { IsFlattened: true }
            ? "columns of the joined rows"
            : plan.Model.Operator.Axes[0].Units;
        string channels = !threads.SplitsChannels ? "" : plan.Model.Operator is Convolution { Geometry.Groups: > 1 } ? "groups of channels and " : "blocks of output channels and ";
        yield return $"Multithreaded: threads share its {channels}{space}, one thread per {threads.OutputsPerThread.ToString("N0", CultureInfo.InvariantCulture)} outputs.";
    }

    /// <summary>The plan, a line for each vector width.</summary>
    public static IEnumerable<string> Computation(KernelPlan plan) => Computation(plan.Family);

    private static IEnumerable<string> Computation(FamilyPlan family)
    {
        switch (family)
        {
            case ChannelVectorPlan channels:
                if (channels.IsFlattened)
                {
                    yield return "Channel-vector, with the image's rows joined into one, because a kernel of one tap needs no neighbors.";
                }

                foreach (ChannelTilePlan tiles in channels.Tiles)
                {
                    yield return $"Channel-vector, {Tiles(channels.Geometry, tiles)}";
                }

                foreach (string line in channels.Rows.Phases[0].Widths.Count > 0
                    ? Computation(channels.Rows)
                    : ["Without vectors, columns are computed one by one."])
                {
                    yield return line;
                }

                break;
            case StraightLinePlan straight:
                string methods = straight.Methods.Count == 1 ? "one method" : $"{straight.Methods.Count} methods";
                yield return $"Straight-line: every multiply-add is written out, in {methods} without a loop.";
                break;
            case RowVectorPlan rows:
                if (rows.IsFlattened)
                {
                    yield return "Row-vector, with the image's rows joined into one, because a kernel of one tap needs no neighbors.";
                }

                bool sharesMethods = new[] { rows.Phases[0].Depth, rows.Phases[0].Height, rows.Phases[0].Width }.Any(walk => walk.Unknown == WalkUnknown.Remainder);
                if (sharesMethods)
                {
                    yield return "Outputs whose positions have the same remainders modulo the strides form a phase. All phases share the same methods.";
                }

                for (int phase = 0; phase < rows.Phases.Count; phase++)
                {
                    string head = sharesMethods ? "Row-vector, each phase" : rows.Phases.Count == 1 ? "Row-vector" : $"Row-vector, phase {phase}";
                    foreach (RowTilePlan tiles in rows.Phases[phase].Widths)
                    {
                        yield return $"{head}, {Tiles(rows.Geometry, tiles)}";
                    }
                }

                if (rows.Slabs > 1)
                {
                    yield return $"Computed in {rows.Slabs} slabs of the image, each for all output channels, so that the input of a slab stays in the L2 cache.";
                }

                if (rows.Phases.Any(phase => phase.Edges is { MeetsPadding: true }))
                {
                    yield return EdgeColumns(rows);
                }

                break;
        }
    }

    /// <summary>The name of a vector width.</summary>
    public static string WidthName(VectorWidth width) => width.IsScalar ? "scalar" : $"{width.Bits}-bit";

    private static string Tiles(Geometry geometry, ChannelTilePlan plan) =>
        $"{WidthName(plan.Width)}: tiles of {plan.Columns} x {plan.Vectors} (columns x vectors of {plan.Width.Lanes(geometry.Formats.Accumulator)} output channels), "
        + $"{Accumulators(plan.Accumulators)}, {(plan.UnrollsTaps ? "the taps of a row unrolled" : "taps in a loop")}, weights packed.";

    private static string Tiles(Geometry geometry, RowTilePlan plan)
    {
        string lanes = plan.Width.IsScalar ? "columns" : $"vectors of {plan.Width.Lanes(geometry.Formats.Accumulator)} columns";
        string whole = plan.WholePasses.Count > 0 ? $" over whole rows, masked at the edges, and of {Shapes(plan.Passes)} in the other rows" : "";
        string shapes = Shapes(plan.WholePasses.Count > 0 ? plan.WholePasses : plan.Passes);
        string rows = plan.Rows > 1 ? $"{plan.Rows} rows at a time, " : "";
        return $"{WidthName(plan.Width)}: tiles of {shapes} (output channels x {lanes}){whole}, {rows}{Accumulators(plan.Accumulators)}, {Loops(plan.Interior)}.";

        string Shapes(IEnumerable<ColumnPass> passes) => string.Join(" and ", passes.Select(pass => $"{plan.Channels} x {pass.Vectors}").Distinct());
    }

    private static string EdgeColumns(RowVectorPlan rows)
    {
        bool areMasked = rows.Phases.SelectMany(phase => phase.Widths).All(tiles => tiles.WholePasses.Count > 0);
        return $"{(areMasked ? "In rows without masks, columns" : "Columns")} with taps on the padding to the left or right are computed one by one.";
    }

    /// <summary>The text for a number of accumulators.</summary>
    public static string Accumulators(int count) => count == 1 ? "1 accumulator" : $"{count} accumulators";

    private static string Loops(Unrolling unrolling) => unrolling switch
    {
        Unrolling.Chain => "input channels and taps unrolled",
        Unrolling.Channel => "taps unrolled",
        Unrolling.TapSlice => "the taps of a slice unrolled",
        Unrolling.TapRow => "the taps of a row unrolled",
        _ => "taps in a loop",
    };
}
