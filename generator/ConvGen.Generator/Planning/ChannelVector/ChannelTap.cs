using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>A tap of a kernel row in a tile's method.</summary>
/// <param name="Tap">The tap's index.</param>
/// <param name="Weight">The index of its weight in the kernel row.</param>
/// <param name="Columns">The columns that have an input at this tap.</param>
internal sealed record ChannelTap(int Tap, int Weight, EquatableArray<TapColumn> Columns);
