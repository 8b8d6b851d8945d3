using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>A tap of a kernel row in a tile's method.</summary>
/// <param name="Tap">The tap's index.</param>
/// <param name="Weight">The index of its weight, relative to the row's first weight.</param>
/// <param name="Vectors">The vectors that take part in it: those with at least one input on the image.</param>
internal sealed record RowTap(int Tap, int Weight, EquatableArray<TapVector> Vectors);
