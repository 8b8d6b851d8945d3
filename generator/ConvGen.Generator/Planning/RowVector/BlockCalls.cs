using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>The calls that compute blocks of one size.</summary>
/// <param name="Channels">The number of output channels in a block.</param>
/// <param name="Alternatives">The calls for each number of columns. There is more than one alternative only if that number is given at run time.</param>
internal sealed record BlockCalls(int Channels, EquatableArray<RowTileCalls> Alternatives);
