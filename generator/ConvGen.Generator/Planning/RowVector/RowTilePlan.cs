using ConvGen.Generator.Collections;
using ConvGen.Generator.Planning.Machines;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>The tiles of the row-vector family at one vector width.</summary>
/// <param name="Width">The vectors' width.</param>
/// <param name="Blocks">The blocks that each group's output channels are split into.</param>
/// <param name="Passes">The passes over a row's interior columns. If the width is given at run time, the first one that fits is used.</param>
/// <param name="WholePasses">The passes over all columns of the phase's masked rows; empty if columns at the edges are computed one by one.</param>
/// <param name="Rows">
/// The number of output rows in a tile whose tap rows all fall on the input. It is more than one if a tile has one output channel, so that each
/// loaded input is used for several rows.
/// </param>
/// <param name="Interior">How far the chain is unrolled in rows that use every tap.</param>
/// <param name="Border">The same for rows with taps on the padding above, below, in front or behind; null if there are none.</param>
/// <param name="ChannelsTogether">
/// The number of input channels that one iteration of the loop over them computes, in rows that use every tap.
/// </param>
/// <param name="Load">How a vector of inputs is loaded.</param>
/// <param name="UsesScratch">Whether a tile is written to a scratch buffer first, because the outputs of a row are not contiguous.</param>
/// <param name="WritesOnce">Whether its tiles write each output only once. If not, the last tiles are moved back over others.</param>
/// <param name="Cycles">The predicted number of cycles for one call.</param>
/// <param name="Methods">The methods, in the order in which they are printed.</param>
/// <param name="Calls">The calls that compute the blocks of each size.</param>
internal sealed record RowTilePlan(
    VectorWidth Width,
    EquatableArray<ChannelBlock> Blocks,
    EquatableArray<ColumnPass> Passes,
    EquatableArray<ColumnPass> WholePasses,
    int Rows,
    Unrolling Interior,
    Unrolling? Border,
    int ChannelsTogether,
    LaneLoad Load,
    bool UsesScratch,
    bool WritesOnce,
    double Cycles,
    EquatableArray<RowTileMethod> Methods,
    EquatableArray<BlockCalls> Calls)
{
    /// <summary>Whether rows on the border have separate methods. If the code loops over tap rows and slices, one method works for both.</summary>
    public bool HasBorderMethods => Border is not null && Interior > Unrolling.TapRow;

    /// <summary>The calls that compute a block.</summary>
    public EquatableArray<RowTileCalls> CallsOf(ChannelBlock block) => Calls.First(calls => calls.Channels == block.Size).Alternatives;

    /// <summary>The number of output channels in the largest tile.</summary>
    public int Channels => Blocks.Max(block => block.Size);

    /// <summary>The number of accumulators in the largest tile.</summary>
    public int Accumulators => Channels * Rows * AllPasses.Max(pass => pass.Vectors);

    /// <summary>All passes over columns.</summary>
    public IEnumerable<ColumnPass> AllPasses => Passes.Concat(WholePasses);

    /// <summary>The number of elements in the scratch buffer that a tile needs.</summary>
    public int ScratchLength => UsesScratch ? Channels * AllPasses.Max(pass => pass.Columns) : 0;
}
