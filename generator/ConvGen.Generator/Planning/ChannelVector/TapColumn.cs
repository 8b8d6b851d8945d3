namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>A column of a tile that has an input at a tap.</summary>
/// <param name="Column">The column's index in the tile.</param>
/// <param name="Input">
/// The input's column: counted from the row's start in a tile at a known column, from the column of <see cref="ChannelTileMethod.Places"/> in a method
/// for several places, and from the tile's first input otherwise.
/// </param>
/// <param name="Register">The register for the input, in a tile that holds its inputs.</param>
/// <param name="IsHeld">Whether the register already has the input, because the previous tap used it for another column.</param>
/// <param name="MissingAt">The places where tiles have no input at this tap, in a method for several places.</param>
internal sealed record TapColumn(int Column, int Input, int Register, bool IsHeld, ChannelTilePlaces MissingAt = ChannelTilePlaces.None);
