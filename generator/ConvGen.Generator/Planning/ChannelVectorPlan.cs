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

    /// <summary>Whether each output channel reads a separate input channel, so that inputs are vectors of channels too.</summary>
    public bool IsDepthwise => Geometry.IsDepthwise;

    /// <summary>The tiles that at least one kind of machine runs, without duplicates.</summary>
    public IEnumerable<ChannelTilePlan> Tiles => Choices.Select(choice => choice.Tiles).OfType<ChannelTilePlan>().Distinct();

    /// <summary>The number of packed weights in one block.</summary>
    public int BlockLength(ChannelTilePlan tiles) => tiles.Channels * Geometry.ChainLength;

    /// <summary>
    /// The number of packed weights in all blocks: less than twice the number of weights, because less than one block is packed twice.
    /// </summary>
    public int PackedLength(ChannelTilePlan tiles) => BlockLength(tiles) * tiles.Blocks * Geometry.BlockedGroups;
}

/// <summary>What machines with a given vector width run.</summary>
/// <param name="Machine">The width.</param>
/// <param name="Tiles">The tiles, with this width or a narrower one; null for vectors along rows.</param>
internal sealed record ChannelVectorChoice(VectorWidth Machine, ChannelTilePlan? Tiles);

/// <summary>The tiles of the channel-vector family at one vector width.</summary>
/// <param name="Width">The vectors' width.</param>
/// <param name="Channels">The number of output channels in a block.</param>
/// <param name="Vectors">The number of vectors that hold them.</param>
/// <param name="Columns">The number of columns in a tile.</param>
/// <param name="Blocks">The number of blocks per group. The last one is moved back so that it ends at the last channel.</param>
/// <param name="Runs">The tiles of a row from left to right, or null if their positions are known only at run time.</param>
/// <param name="UnrollsTaps">Whether the taps of a row are unrolled.</param>
/// <param name="WritesOnce">Whether its tiles write each output only once. If not, the last tile of a row or block is moved back over others.</param>
/// <param name="Cycles">The predicted number of cycles for one call.</param>
internal sealed record ChannelTilePlan(
    VectorWidth Width,
    int Channels,
    int Vectors,
    int Columns,
    int Blocks,
    EquatableArray<ChannelTileRun>? Runs,
    bool UnrollsTaps,
    bool WritesOnce,
    double Cycles)
{
    /// <summary>The number of accumulators in a tile.</summary>
    public int Accumulators => Vectors * Columns;
}

/// <summary>A run of adjacent tiles.</summary>
/// <param name="First">The first tile's first column.</param>
/// <param name="Count">The number of tiles.</param>
/// <param name="Border">How they handle the padding to the left or right.</param>
internal sealed record ChannelTileRun(int First, int Count, ChannelTileBorder Border);

/// <summary>How a tile handles the padding to the left or right.</summary>
internal enum ChannelTileBorder
{
    /// <summary>The tile has no taps on the padding.</summary>
    None,

    /// <summary>The tile is at a known column, so its code contains only taps on the input.</summary>
    Known,

    /// <summary>The tile checks each column and tap at run time.</summary>
    LookedUp,
}
