using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>A method that computes tiles of one shape.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pass">The way through the columns.</param>
/// <param name="Channels">The output channels of a tile.</param>
/// <param name="Unrolling">How far the chain is spelled out.</param>
/// <param name="MeetsPadding">Whether the rows may have taps beside the image.</param>
/// <param name="Rows">The output rows of a tile.</param>
/// <param name="HasSlices">Whether it takes a range of slices.</param>
/// <param name="HasRows">Whether it takes a range of rows.</param>
internal sealed record TileMethod(
    string Name, ColumnPass Pass, int Channels, Unrolling Unrolling, bool MeetsPadding, int Rows, bool HasSlices, bool HasRows)
{
    /// <summary>The method for rows that see every tap, and, where its loop over tap rows can be shortened, for those on the border too.</summary>
    public static TileMethod Interior(RowTilePlan plan, ColumnPass pass, int channels, Geometry geometry, string prefix) => Of(
        "Tiles", plan, pass, channels, plan.Interior, meetsPadding: plan.Border is not null && !plan.HasBorderMethods, plan.Rows, geometry, prefix);

    /// <summary>The method for rows beside those that tiles of several rows cover.</summary>
    public static TileMethod OtherRows(RowTilePlan plan, ColumnPass pass, int channels, Geometry geometry, string prefix) => plan.HasBorderMethods
        ? Border(plan, pass, channels, geometry, prefix)
        : Of("Tiles", plan, pass, channels, plan.Interior, meetsPadding: plan.Border is not null, rows: 1, geometry, prefix);

    /// <summary>The method for rows whose taps meet the padding.</summary>
    public static TileMethod Border(RowTilePlan plan, ColumnPass pass, int channels, Geometry geometry, string prefix) => Of(
        "BorderTiles", plan, pass, channels, plan.Border!.Value, meetsPadding: true, rows: 1, geometry, prefix);

    /// <summary>The method for whole rows, whose columns at the edges are masked.</summary>
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
