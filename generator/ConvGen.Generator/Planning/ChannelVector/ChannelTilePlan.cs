using ConvGen.Generator.Collections;
using ConvGen.Generator.Planning.Machines;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>The tiles of the channel-vector family at one vector width.</summary>
/// <param name="Width">The vectors' width.</param>
/// <param name="Channels">The number of output channels in a block.</param>
/// <param name="Vectors">The number of vectors that hold them.</param>
/// <param name="Columns">The number of columns in a tile.</param>
/// <param name="Blocks">The number of blocks per group. The last one is moved back so that it ends at the last channel.</param>
/// <param name="Runs">The tiles of a row from left to right, or null if their positions are known only at run time.</param>
/// <param name="Methods">The methods that compute the tiles, in the order in which they are printed.</param>
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
    EquatableArray<ChannelTileMethod> Methods,
    bool UnrollsTaps,
    bool WritesOnce,
    double Cycles)
{
    /// <summary>The number of accumulators in a tile.</summary>
    public int Accumulators => Vectors * Columns;
}
