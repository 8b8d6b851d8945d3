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
            yield return $"Channel-vector, {Tiles(channels, tiles)}";
        }
    }

    private static string Tiles(ChannelVectorPlan channels, ChannelTilePlan plan)
    {
        string taps = plan.Chain.UnrollsRows ? "all taps of an input channel unrolled" : plan.Chain.UnrollsTaps ? "the taps of a row unrolled" : "taps in a loop";
        string held = plan.Operands == HeldOperands.Inputs ? ", inputs held in registers" : "";
        string chunks = channels.IsChunked(plan) ? $", {plan.Chain.ChunkChannels} input channels at a time" : "";
        return $"{Description.WidthName(plan.Width)}: tiles of {plan.Columns} x {plan.Vectors} (columns x vectors of {plan.Width.Lanes(channels.Geometry.Formats.Accumulator)} output channels), "
            + $"{Description.Accumulators(plan.Accumulators)}{held}, {taps}{chunks}, weights packed.";
    }
}
