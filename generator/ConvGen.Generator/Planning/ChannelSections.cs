using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>The sections of the output channels that are split into blocks: no vector of channels crosses the end of a section.</summary>
/// <param name="Channels">The number of channels in a section.</param>
/// <param name="Count">The number of sections.</param>
internal readonly record struct ChannelSections(int Channels, int Count)
{
    /// <summary>A section is a group, whose outputs read the same inputs, or all channels if their inputs are vectors of channels, too.</summary>
    public static ChannelSections Of(Geometry geometry) =>
        geometry.HasChannelLanes ? new(geometry.OutChannels, 1) : new(geometry.OutChannelsPerGroup, geometry.Groups);
}
