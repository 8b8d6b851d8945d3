namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>How the chains of a tile are written.</summary>
/// <param name="UnrollsTaps">Whether the taps of a row are unrolled.</param>
/// <param name="UnrollsRows">Whether the tap rows are unrolled, too.</param>
/// <param name="ChannelsTogether">The number of input channels that one iteration of the loop over them computes.</param>
/// <param name="ChunkChannels">
/// The number of input channels after which a tile's sums are put aside until the other tiles have used the same weights, which are thus read from the
/// first-level cache. All of them if sums are never put aside.
/// </param>
/// <param name="ReadsAnew">
/// Whether inputs that several columns and taps use are read for each of them. Otherwise, the JIT compiler would keep them in registers that the tile needs.
/// </param>
internal sealed record ChannelChain(bool UnrollsTaps, bool UnrollsRows, int ChannelsTogether, int ChunkChannels, bool ReadsAnew);
