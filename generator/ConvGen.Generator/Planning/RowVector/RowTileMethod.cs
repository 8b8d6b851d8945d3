using ConvGen.Generator.Collections;

namespace ConvGen.Generator.Planning.RowVector;

/// <summary>A method that computes tiles of one shape.</summary>
/// <param name="Name">Its name, without the prefix of its phase.</param>
/// <param name="Pass">How it goes through the columns.</param>
/// <param name="Channels">The number of output channels in a tile.</param>
/// <param name="Rows">The number of output rows in a tile.</param>
/// <param name="MeetsPadding">Whether the rows may have taps outside the image.</param>
/// <param name="Loops">What it loops over along a chain.</param>
/// <param name="ChannelsTogether">The number of input channels that one iteration of the loop over them computes.</param>
/// <param name="Taps">
/// The taps of a kernel row that it contains: those with at least one input on the image or, if it loops over them, one that represents all.
/// </param>
/// <param name="InputRows">The input rows in the order in which they are used, if a tile has several output rows; otherwise, empty.</param>
internal sealed record RowTileMethod(
    string Name,
    ColumnPass Pass,
    int Channels,
    int Rows,
    bool MeetsPadding,
    ChainLoops Loops,
    int ChannelsTogether,
    EquatableArray<RowTap> Taps,
    EquatableArray<InputRow> InputRows)
{
    /// <summary>The number of accumulators.</summary>
    public int Accumulators => Channels * Rows * Pass.Vectors;

    /// <summary>The indices of the vectors that take part in at least one tap.</summary>
    public IEnumerable<int> UsedVectors => Taps.SelectMany(tap => tap.Vectors).Select(vector => vector.Vector).Distinct().OrderBy(vector => vector);

    /// <summary>The lanes of its masks.</summary>
    public IEnumerable<LaneRange> Masks => Taps
        .SelectMany(tap => tap.Vectors)
        .Select(vector => vector.Lanes)
        .OfType<LaneRange>()
        .Distinct()
        .OrderBy(lanes => lanes.First)
        .ThenBy(lanes => lanes.End);
}
