namespace ConvGen.Generator.Planning.RowVector;

/// <summary>What a method loops over along a chain. Everything else is unrolled.</summary>
/// <param name="Channels">Whether it loops over input channels.</param>
/// <param name="Slices">Whether it loops over tap slices.</param>
/// <param name="Rows">Whether it loops over tap rows.</param>
/// <param name="Taps">Whether it loops over the taps of a row.</param>
internal sealed record ChainLoops(bool Channels, bool Slices, bool Rows, bool Taps);
