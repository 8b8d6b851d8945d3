using ConvGen.Generator.Collections;
using ConvGen.Generator.Planning.Machines;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>The tiles of the channel-vector family at one vector width.</summary>
/// <param name="Width">The vectors' width.</param>
/// <param name="Channels">The number of output channels in a block.</param>
/// <param name="Vectors">The number of vectors that hold them.</param>
/// <param name="Columns">The number of columns in a tile. A row's last tile may have fewer.</param>
/// <param name="Operands">Which operands of a tap's multiply-adds a tile keeps in registers.</param>
/// <param name="Blocks">The number of blocks per group. The last one is moved back so that it ends at the last channel.</param>
/// <param name="Runs">The tiles of a row from left to right, or null if their positions are known only at run time.</param>
/// <param name="Methods">The methods that compute the tiles, in the order in which they are printed.</param>
/// <param name="Chain">How a tile's chains are written.</param>
/// <param name="Slab">The pixels that are computed together, or null if a tile's position is known only at run time.</param>
/// <param name="ImageParts">
/// The number of parts of the image that are computed one after the other, each for all blocks, so that their input stays in the second-level cache.
/// </param>
/// <param name="WritesOnce">Whether its tiles write each output only once. If not, the last tile of a row or block is moved back over others.</param>
/// <param name="Cycles">The predicted number of cycles for one call.</param>
internal sealed record ChannelTilePlan(
    VectorWidth Width,
    int Channels,
    int Vectors,
    int Columns,
    HeldOperands Operands,
    int Blocks,
    EquatableArray<ChannelTileRun>? Runs,
    EquatableArray<ChannelTileMethod> Methods,
    ChannelChain Chain,
    ChannelSlab? Slab,
    int ImageParts,
    bool WritesOnce,
    double Cycles)
{
    /// <summary>The number of accumulators in a tile.</summary>
    public int Accumulators => Vectors * Columns;
}
