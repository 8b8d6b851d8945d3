using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>A method that computes tiles of one shape.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pass">The way through the columns.</param>
/// <param name="Channels">The output channels of a tile.</param>
/// <param name="Unrolling">How far the chain is spelled out.</param>
/// <param name="MeetsPadding">Whether the rows may have taps above or below the image, which are left out.</param>
/// <param name="HasRows">Whether it takes a range of rows; otherwise the output has a single one.</param>
internal sealed record TileMethod(string Name, ColumnPass Pass, int Channels, Unrolling Unrolling, bool MeetsPadding, bool HasRows)
{
    /// <summary>The method for rows that see every tap, and, where its loop over tap rows can be shortened, for those on the border too.</summary>
    public static TileMethod Interior(RowTilePlan plan, ColumnPass pass, int channels, Geometry geometry) => new(
        Named("Tiles", plan, pass, channels),
        pass,
        channels,
        plan.Interior,
        MeetsPadding: plan.Border is not null && !plan.HasBorderMethods,
        TakesRows(geometry));

    /// <summary>The method for rows whose taps meet the padding above or below.</summary>
    public static TileMethod Border(RowTilePlan plan, ColumnPass pass, int channels, Geometry geometry) => new(
        Named("BorderTiles", plan, pass, channels),
        pass,
        channels,
        plan.Border!.Value,
        MeetsPadding: true,
        TakesRows(geometry));

    private static bool TakesRows(Geometry geometry) => geometry.Height is not { OutputExtent: 1, HasPadding: false };

    private static string Named(string kind, RowTilePlan plan, ColumnPass pass, int channels) =>
        $"{(pass.IsRest ? "Rest" : "")}{kind}{(plan.Width.IsScalar ? "Scalar" : $"{plan.Width.Bits}")}_{channels}x{pass.Columns}";
}
