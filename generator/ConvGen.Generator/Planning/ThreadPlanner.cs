using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>Plans how a layer's outputs are shared among threads.</summary>
internal static class ThreadPlanner
{
    /// <summary>
    /// The plan, or null if one thread is enough: for straight-line code, and for layers that are too small to keep a second thread busy.
    /// </summary>
    public static ThreadPlan? Plan(KernelModel model, Geometry geometry, FamilyPlan family)
    {
        if (!model.IsLayer || Channels(family) is not int channels)
        {
            return null;
        }

        double outputs = geometry.HasExtents ? geometry.OutputLength : NominalOutputs(family, geometry);
        double outputsPerThread = Math.Ceiling(outputs * Machine.CyclesPerThread / family.Cycles);
        return outputsPerThread > int.MaxValue || (geometry.HasExtents && outputs / outputsPerThread < 2) ? null : new(channels, (int)outputsPerThread);
    }

    // The minimum over all kinds of machines, because every one must have that many.
    private static int? Channels(FamilyPlan family) => family switch
    {
        RowVectorPlan rows => Channels(rows),
        ChannelVectorPlan { Sections.Count: > 1 and int groups } => groups,
        ChannelVectorPlan channels => channels.Choices.Min(choice => choice.Tiles?.Blocks ?? Channels(channels.Rows)),
        _ => null,
    };

    private static int Channels(RowVectorPlan rows) => rows.Geometry.Groups > 1
        ? rows.Geometry.Groups
        : rows.Phases.SelectMany(phase => phase.Widths).Select(tiles => tiles.Blocks.Sum(block => block.Count)).DefaultIfEmpty(1).Min();

    // The number of outputs that the cycles are predicted for if the image's extents are given at run time.
    private static double NominalOutputs(FamilyPlan family, Geometry geometry)
    {
        double positions = Math.Pow(Machine.NominalExtent, 2);
        int phases = family is RowVectorPlan rows ? rows.Phases.Count : 1;
        return positions * phases * geometry.OutChannels;
    }
}
