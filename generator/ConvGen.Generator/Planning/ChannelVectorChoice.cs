namespace ConvGen.Generator.Planning;

/// <summary>What machines with a given vector width run.</summary>
/// <param name="Machine">The width.</param>
/// <param name="Tiles">The tiles, with this width or a narrower one; null for vectors along rows.</param>
internal sealed record ChannelVectorChoice(VectorWidth Machine, ChannelTilePlan? Tiles);
