using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.ChannelVector;

namespace ConvGen.Generator.Emission.ChannelVector;

/// <summary>Prints the calls of a tile's methods.</summary>
internal sealed class ChannelTileCall(
    SourceWriter writer, ChannelVectorPlan plan, KernelParameters parameters, PhaseSyntax walks, ChannelTilePlan tiles)
{
    private readonly Geometry _geometry = plan.Geometry;

    /// <summary>Prints a call.</summary>
    /// <param name="method">The method.</param>
    /// <param name="column">The tile's first column.</param>
    /// <param name="residual">The place of its residuals.</param>
    /// <param name="output">The place where it is stored.</param>
    /// <param name="place">Where it is in its row, if the method is for several places.</param>
    public void Print(ChannelTileMethod method, string column, string residual, string output, ChannelTilePlaces place = ChannelTilePlaces.None)
    {
        string[] slices = _geometry.Rank > 2 ? ["front", walks.Slices.First, walks.Slices.End] : [];
        string[] rows = _geometry.Rank > 1 ? ["top", walks.Rows.First, walks.Rows.End] : [];

        // The input column of the first tap of the tile's first column. A border tile at a known column has it built into its method.
        string[] columns = method.KnownColumn is not null
            ? []
            : place == ChannelTilePlaces.None ? [walks.Width.OriginOf(column)] : [walks.Width.InputOf(column)];
        string[] channels = plan.IsChunked(tiles) ? ["firstChannel", "endChannel"] : [];
        writer.List(
            $"{method.Name}{(place == ChannelTilePlaces.None ? "" : $"<{place}>")}(",
            parameters.Arguments(new("input", "weights", "bias", residual, output), [.. slices, .. rows, .. columns, .. channels]),
            ");");
    }
}
