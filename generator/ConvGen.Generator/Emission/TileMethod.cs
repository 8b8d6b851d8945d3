using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>A method that computes tiles of one shape.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pass">How it goes through the columns.</param>
/// <param name="Channels">The number of output channels in a tile.</param>
/// <param name="Unrolling">How far the chain is unrolled.</param>
/// <param name="MeetsPadding">Whether the rows may have taps outside the image.</param>
/// <param name="Rows">The number of output rows in a tile.</param>
/// <param name="HasSlices">Whether it takes a range of slices.</param>
/// <param name="HasRows">Whether it takes a range of rows.</param>
internal sealed record TileMethod(
    string Name, ColumnPass Pass, int Channels, Unrolling Unrolling, bool MeetsPadding, int Rows, bool HasSlices, bool HasRows)
{
    /// <summary>The method for rows that use every tap and, if its loop over tap rows can be shortened, for border rows too.</summary>
    public static TileMethod Interior(RowTilePlan plan, ColumnPass pass, int channels, Geometry geometry, string prefix) => Of(
        "Tiles", plan, pass, channels, plan.Interior, meetsPadding: plan.Border is not null && !plan.HasBorderMethods, plan.Rows, geometry, prefix);

    /// <summary>The method for the rows that tiles of several rows do not cover.</summary>
    public static TileMethod OtherRows(RowTilePlan plan, ColumnPass pass, int channels, Geometry geometry, string prefix) => plan.HasBorderMethods
        ? Border(plan, pass, channels, geometry, prefix)
        : Of("Tiles", plan, pass, channels, plan.Interior, meetsPadding: plan.Border is not null, rows: 1, geometry, prefix);

    /// <summary>The method for rows with taps on the padding.</summary>
    public static TileMethod Border(RowTilePlan plan, ColumnPass pass, int channels, Geometry geometry, string prefix) => Of(
        "BorderTiles", plan, pass, channels, plan.Border!.Value, meetsPadding: true, rows: 1, geometry, prefix);

    /// <summary>The method for whole rows, with masked columns at the edges.</summary>
    public static TileMethod Whole(RowTilePlan plan, ColumnPass pass, int channels, Geometry geometry, string prefix)
    {
        TileMethod method = Interior(plan, pass, channels, geometry, prefix);
        return pass.IsMasked ? method with { Name = $"{method.Name}_At{pass.Range!.First}" } : method with { Name = $"{method.Name}_From{pass.Range!.First}" };
    }

    private static TileMethod Of(
        string kind, RowTilePlan plan, ColumnPass pass, int channels, Unrolling unrolling, bool meetsPadding, int rows, Geometry geometry, string prefix)
    {
        string width = plan.Width.IsScalar ? "Scalar" : Expression.Number(plan.Width.Bits);
        string shape = rows > 1 ? $"{rows}rows_{channels}x{pass.Columns}" : $"{channels}x{pass.Columns}";
        string name = $"{prefix}{(pass.IsRest ? "Rest" : "")}{kind}{width}_{shape}";
        return new(name, pass, channels, unrolling, meetsPadding, rows, HasSlices: geometry.Rank > 2, HasRows: geometry.Rank > 1);
    }
}
