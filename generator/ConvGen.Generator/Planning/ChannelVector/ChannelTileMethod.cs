using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>A method that computes a tile.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">The number of columns.</param>
/// <param name="Border">How it handles the padding to the left or right.</param>
/// <param name="KnownColumn">Its first column if that is built into the method; null if the method takes it as a parameter.</param>
/// <param name="Taps">The taps of a kernel row that have at least one input; null if the method loops over the taps.</param>
/// <param name="Places">
/// The places in a row that the method is for, if it has a type parameter for the place. The JIT compiler compiles it once for each of them, without the
/// taps outside the image. It takes the input column that the first output would be above if there were no padding.
/// </param>
internal sealed record ChannelTileMethod(
    string Name,
    int Columns,
    ChannelTileBorder Border,
    int? KnownColumn,
    EquatableArray<ChannelTap>? Taps,
    ChannelTilePlaces Places = ChannelTilePlaces.None)
{
    /// <summary>Whether any tap may have an input. All taps of a tile at a known column may fall outside the image.</summary>
    public bool MeetsInput => Taps is not { Count: 0 };
}
