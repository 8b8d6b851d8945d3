using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.ChannelVector;

namespace ConvGen.Generator.Emission.ChannelVector;

/// <summary>Describes a channel-vector plan.</summary>
internal static class ChannelVectorDescription
{
    public static IEnumerable<string> Lines(ChannelVectorPlan channels)
    {
        if (channels.IsFlattened)
        {
            yield return "Channel-vector, with the image's rows joined into one, because a kernel of one tap needs no neighbors.";
        }

        foreach (ChannelTilePlan tiles in channels.Tiles)
        {
            yield return $"Channel-vector, {Tiles(channels.Geometry, tiles)}";
        }
    }

    private static string Tiles(Geometry geometry, ChannelTilePlan plan) =>
        $"{Description.WidthName(plan.Width)}: tiles of {plan.Columns} x {plan.Vectors} (columns x vectors of {plan.Width.Lanes(geometry.Formats.Accumulator)} output channels), "
        + $"{Description.Accumulators(plan.Accumulators)}, {(plan.UnrollsTaps ? "the taps of a row unrolled" : "taps in a loop")}, weights packed.";
}
