using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.ChannelVector;

namespace ConvGen.Generator.Emission.ChannelVector;

/// <summary>Prints the loops over the tiles of a block whose rows are known only at run time.</summary>
internal sealed class ChannelRunTimeWriter(
    SourceWriter writer,
    ChannelVectorPlan plan,
    KernelModel model,
    KernelParameters parameters,
    PhaseSyntax walks,
    ChannelTilePlan tiles,
    ShareSyntax share)
{
    private readonly Geometry _geometry = plan.Geometry;
    private readonly ChannelTileCall _call = new(writer, plan, parameters, walks, tiles);

    private bool HasRows => _geometry.Rank > 1;

    private bool HasSlices => _geometry.Rank > 2;

    private string BlockChannels => $"BlockChannels{tiles.Width.Bits}";

    // The distance in the output, in elements, from one column of a tile to the next.
    private string ColumnStep => Expression.Product(Expression.Number(plan.Walks.Width.OutputStep), parameters.OutputColumnPitch);

    public void Print()
    {
        string length = Expression.Product(Expression.Number(tiles.Columns), BlockChannels);
        writer.Comment("A buffer for one tile: its columns, each holding the block's channels contiguously.");
        PrintBuffer("buffer", "tile", length);
        if (model.Operator.Finish.HasResidual)
        {
            PrintBuffer("residualBuffer", "residualTile", length);
        }

        writer.Gap();
        using (walks.PrintRunTimeWalks(writer))
        {
            walks.Width.PrintRunTimeInterior(writer, "columns", "firstColumn", "endColumn", "left or right");
            using (HasSlices ? share.PrintSpaceLoop(writer, "slice", ("0", walks.Depth.Outputs)) : null)
            {
                if (HasSlices)
                {
                    writer.Line($"int front = {walks.Depth.OriginOf("slice")}; // input slice of the first tap slice");
                    walks.Slices.PrintLocals(writer);
                }

                using (HasRows ? (_geometry.Rank == 2 ? share : ShareSyntax.None).PrintSpaceLoop(writer, "row", ("0", walks.Height.Outputs)) : null)
                {
                    if (HasRows)
                    {
                        writer.Line($"int top = {walks.Height.OriginOf("row")}; // input row of the first tap row");
                        walks.Rows.PrintLocals(writer);
                    }

                    PrintColumns();
                }
            }
        }
    }

    private void PrintBuffer(string span, string reference, string length)
    {
        writer.Line($"global::System.Span<{parameters.OutputElement}> {span} = stackalloc {parameters.OutputElement}[{length}];");
        writer.Line($"ref {parameters.OutputElement} {reference} = ref MemoryMarshal.GetReference({span});");
    }

    private void PrintColumns()
    {
        writer.Gap();
        using ((_geometry.Rank == 1 ? share : ShareSyntax.None).PrintSpaceLoop(writer, "next", ("0", "columns"), tiles.Columns))
        {
            if (tiles.Columns > 1)
            {
                writer.Comment("The last tile is moved back so that it ends at the last column. If the image is narrower than a tile, the columns beyond it are computed but discarded.");
                writer.Line($"int column = Math.Max(0, Math.Min(next, columns - {tiles.Columns}));");
            }
            else
            {
                writer.Line("int column = next;");
            }

            string count = $"Math.Min({tiles.Columns}, columns)";
            if (model.Operator.Finish.HasResidual)
            {
                writer.List(
                    "ChannelTiles.Load(",
                    [$"ref {Place("residual")}", ColumnStep, parameters.OutputChannelPitch, count, BlockChannels, "ref residualTile"],
                    ");");
            }

            using (writer.Block($"if (column >= firstColumn && column + {tiles.Columns} <= endColumn)"))
            {
                _call.Print(tiles.Methods[0], "column", "residualTile", "tile");
            }

            using (writer.Block("else"))
            {
                _call.Print(tiles.Methods[1], "column", "residualTile", "tile");
            }

            writer.Gap();
            writer.List(
                "ChannelTiles.Store(",
                ["ref tile", count, BlockChannels, $"ref {Place("output")}", ColumnStep, parameters.OutputChannelPitch],
                ");");
        }
    }

    private string Place(string image) => VectorSyntax.Element(image, Expression.Sum(
        HasSlices ? Expression.Product(walks.Depth.OutputAt("slice"), parameters.OutputSlicePitch) : "0",
        HasRows ? Expression.Product(walks.Height.OutputAt("row"), parameters.OutputRowPitch) : "0",
        Expression.Product(walks.Width.OutputAt("column"), parameters.OutputColumnPitch)));
}
