using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Planning;

/// <summary>
/// Vectors along output channels: tiles of columns by vectors of channels, each input broadcast to a whole vector, from weights that are packed so
/// that those of a block's channels lie side by side. What it does not serve, vectors along rows do.
/// </summary>
/// <param name="Geometry">The geometry that the tiles see: the declared one, or one with the whole image in a single row.</param>
/// <param name="IsFlattened">Whether the image's rows are joined to a single one, as a kernel of one tap allows.</param>
/// <param name="Depth">The walk over slices.</param>
/// <param name="Height">The walk over rows.</param>
/// <param name="Width">The walk over columns.</param>
/// <param name="Choices">What each sort of machine runs, the one with the widest vectors first.</param>
/// <param name="Rows">What is run where no choice holds, or where the choice is vectors along rows.</param>
/// <param name="Cycles">The cycles that one call is predicted to take at the widest vectors.</param>
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

    /// <summary>Whether each output channel sees an input channel of its own, so that inputs are vectors of channels too.</summary>
    public bool IsDepthwise => Geometry.IsDepthwise;

    /// <summary>The tiles that some machine runs, those of each width once.</summary>
    public IEnumerable<ChannelTilePlan> Tiles => Choices.Select(choice => choice.Tiles).OfType<ChannelTilePlan>().Distinct();

    /// <summary>The packed weights of one block.</summary>
    public int BlockLength(ChannelTilePlan tiles) => tiles.Channels * Geometry.ChainLength;

    /// <summary>The packed weights of all blocks: less than twice the weights, because less than a block is packed twice.</summary>
    public int PackedLength(ChannelTilePlan tiles) => BlockLength(tiles) * tiles.Blocks * Geometry.BlockedGroups;
}

/// <summary>What machines with vectors of a width run.</summary>
/// <param name="Machine">The width.</param>
/// <param name="Tiles">The tiles, of this width or a narrower one; null for vectors along rows.</param>
internal sealed record ChannelVectorChoice(VectorWidth Machine, ChannelTilePlan? Tiles);

/// <summary>The tiles of the channel-vector family at one vector width.</summary>
/// <param name="Width">The vectors' width.</param>
/// <param name="Channels">The output channels of a block.</param>
/// <param name="Vectors">The vectors that hold them.</param>
/// <param name="Columns">The columns of a tile.</param>
/// <param name="Blocks">The blocks of each group. The last one is moved back to end at the last channel.</param>
/// <param name="Runs">The tiles of a row from left to right, or null when their places are known only at run time.</param>
/// <param name="UnrollsTaps">Whether the taps of a row are spelled out.</param>
/// <param name="WritesOnce">Whether its tiles write each output once. If not, the last of a row or block is moved back over others.</param>
/// <param name="Cycles">The cycles that one call is predicted to take.</param>
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
    /// <summary>The accumulators of a tile.</summary>
    public int Accumulators => Vectors * Columns;
}

/// <summary>Tiles side by side.</summary>
/// <param name="First">The first tile's first column.</param>
/// <param name="Count">The number of tiles.</param>
/// <param name="Border">How they meet the padding to the left or right.</param>
internal sealed record ChannelTileRun(int First, int Count, ChannelTileBorder Border);

/// <summary>How a tile meets the padding to the left or right.</summary>
internal enum ChannelTileBorder
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>At places that are known, so that only taps on the input are spelled out.</summary>
    Known,

    /// <summary>At places that are looked up for each column and tap.</summary>
    LookedUp,
}
