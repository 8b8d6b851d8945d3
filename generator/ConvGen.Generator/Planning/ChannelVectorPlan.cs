using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>
/// Vectors along output channels: tiles of columns by vectors of channels, with each input broadcast to a whole vector, and with weights packed so
/// that those of a block's channels are contiguous. Machines and shapes that this family does not support use vectors along rows.
/// </summary>
/// <param name="Geometry">The geometry that the tiles compute: the declared one, or one with the whole image in a single row.</param>
/// <param name="IsFlattened">Whether the image's rows are joined into one, which a kernel of one tap allows.</param>
/// <param name="Depth">The walk over slices.</param>
/// <param name="Height">The walk over rows.</param>
/// <param name="Width">The walk over columns.</param>
/// <param name="Choices">What each kind of machine runs, widest vectors first.</param>
/// <param name="Rows">The plan that runs if no choice applies, or if the choice is vectors along rows.</param>
/// <param name="Cycles">The predicted number of cycles for one call with the widest vectors.</param>
internal sealed record ChannelVectorPlan(
    Geometry Geometry,
    bool IsFlattened,
    Walk Depth,
    Walk Height,
    Walk Width,
    EquatableArray<ChannelVectorChoice> Choices,
    RowVectorPlan Rows,
    double Cycles) : FamilyPlan(Cycles)
{
    /// <inheritdoc/>
    public override bool WritesOnce => Tiles.All(tiles => tiles.WritesOnce) && Rows.WritesOnce;

    /// <summary>Whether inputs are vectors of channels, too, because each output channel reads only the input channel of its own number.</summary>
    public bool HasChannelLanes => Geometry.HasChannelLanes;

    /// <summary>The sections of the output channels that are split into blocks.</summary>
    public ChannelSections Sections => ChannelSections.Of(Geometry);

    /// <summary>The tiles that at least one kind of machine runs, without duplicates.</summary>
    public IEnumerable<ChannelTilePlan> Tiles => Choices.Select(choice => choice.Tiles).OfType<ChannelTilePlan>().Distinct();

    /// <summary>The number of packed weights in one block.</summary>
    public int BlockLength(ChannelTilePlan tiles) => tiles.Channels * Geometry.ChainLength;

    /// <summary>
    /// The number of packed weights in all blocks: less than twice the number of weights, because less than one block is packed twice.
    /// </summary>
    public int PackedLength(ChannelTilePlan tiles) => BlockLength(tiles) * tiles.Blocks * Sections.Count;
}
