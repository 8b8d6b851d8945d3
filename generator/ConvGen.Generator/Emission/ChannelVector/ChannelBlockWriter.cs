using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.ChannelVector;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.ChannelVector;

/// <summary>Prints the loops over the tiles of one block of output channels, and the tiles' methods.</summary>
internal sealed class ChannelBlockWriter(
    SourceWriter writer,
    ChannelVectorPlan plan,
    KernelModel model,
    KernelParameters parameters,
    PhaseSyntax walks,
    ChannelTilePlan tiles,
    ShareSyntax share)
{
    private readonly Geometry _geometry = plan.Geometry;
    private readonly ShareSyntax _rowShare = plan.Geometry.Rank == 2 ? share : ShareSyntax.None;
    private readonly ShareSyntax _columnShare = plan.Geometry.Rank == 1 ? share : ShareSyntax.None;

    private bool HasRows => _geometry.Rank > 1;

    private bool HasSlices => _geometry.Rank > 2;

    // The input column of the first tap of a tile's first column. A border tile at a known column has it built into its method.
    private string Left(string column) => walks.Width.OriginOf(column);

    public void Print()
    {
        writer.Gap();
        writer.Documentation("summary", "Computes all outputs of one block of output channels.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.List($"private static void Block{tiles.Width.Bits}(", [.. parameters.EntryDeclaration, .. share.Parameters], ")");
        using (writer.Block())
        {
            string length = Expression.Product(Expression.Number(tiles.Columns), $"BlockChannels{tiles.Width.Bits}");
            writer.Comment("A buffer for one tile: its columns, each holding the block's channels contiguously.");
            writer.Line($"global::System.Span<{parameters.OutputElement}> buffer = stackalloc {parameters.OutputElement}[{length}];");
            writer.Line($"ref {parameters.OutputElement} tile = ref MemoryMarshal.GetReference(buffer);");
            if (model.Operator.Finish.HasResidual)
            {
                writer.Line($"global::System.Span<{parameters.OutputElement}> residualBuffer = stackalloc {parameters.OutputElement}[{length}];");
                writer.Line($"ref {parameters.OutputElement} residualTile = ref MemoryMarshal.GetReference(residualBuffer);");
            }

            writer.Gap();
            using (walks.PrintRunTimeWalks(writer))
            {
                PrintRows();
            }
        }

        var tileWriter = new ChannelTileWriter(writer, plan, model, parameters, walks, tiles);
        foreach (ChannelTileMethod method in tiles.Methods)
        {
            tileWriter.Print(method);
        }
    }

    private void PrintRows()
    {
        if (tiles.Runs is null)
        {
            walks.Width.PrintRunTimeInterior(writer, "columns", "firstColumn", "endColumn", "left or right");
        }

        using (HasSlices ? share.PrintSpaceLoop(writer, "slice", ("0", walks.Depth.Outputs)) : null)
        {
            if (HasSlices)
            {
                writer.Line($"int front = {walks.Depth.OriginOf("slice")}; // input slice of the first tap slice");
                walks.Slices.PrintLocals(writer);
            }

            using (HasRows ? _rowShare.PrintSpaceLoop(writer, "row", ("0", walks.Height.Outputs)) : null)
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

    private void PrintColumns()
    {
        if (tiles.Runs is not { } runs)
        {
            PrintRunTimeColumns();
            return;
        }

        foreach (ChannelTileRun run in runs)
        {
            writer.Gap();
            if (run.Count == 1)
            {
                using (_columnShare.PrintUnsplit(writer))
                {
                    writer.Comment($"Columns [{run.First}, {run.First + tiles.Columns}).");
                    PrintTile(run, Expression.Number(run.First));
                }

                continue;
            }

            (string First, string End) all = (Expression.Number(run.First), Expression.Number(run.First + run.Count * tiles.Columns));
            using (_columnShare.PrintSpaceLoop(writer, "column", all, tiles.Columns))
            {
                PrintTile(run, "column");
            }
        }
    }

    private void PrintRunTimeColumns()
    {
        writer.Gap();
        using (_columnShare.PrintSpaceLoop(writer, "next", ("0", "columns"), tiles.Columns))
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

            PrintLoad("column", $"Math.Min({tiles.Columns}, columns)");
            using (writer.Block($"if (column >= firstColumn && column + {tiles.Columns} <= endColumn)"))
            {
                PrintCall(tiles.Methods[0], "column");
            }

            using (writer.Block("else"))
            {
                PrintCall(tiles.Methods[1], "column");
            }

            writer.Gap();
            PrintStore("column", $"Math.Min({tiles.Columns}, columns)");
        }
    }

    private void PrintTile(ChannelTileRun run, string column)
    {
        PrintLoad(column, Expression.Number(tiles.Columns));
        PrintCall(tiles.Methods[run.Method], column, run.Place);
        PrintStore(column, Expression.Number(tiles.Columns));
    }

    private void PrintCall(ChannelTileMethod method, string column, ChannelTilePlaces place = ChannelTilePlaces.None)
    {
        string[] slices = HasSlices ? ["front", walks.Slices.First, walks.Slices.End] : [];
        string[] rows = HasRows ? ["top", walks.Rows.First, walks.Rows.End] : [];
        string[] columns = method.KnownColumn is not null
            ? []
            : place == ChannelTilePlaces.None ? [Left(column)] : [walks.Width.InputOf(column)];
        writer.List(
            $"{method.Name}{(place == ChannelTilePlaces.None ? "" : $"<{place}>")}(",
            parameters.Arguments(new("input", "weights", "bias", "residualTile", "tile"), [.. slices, .. rows, .. columns]),
            ");");
    }

    private void PrintLoad(string column, string count)
    {
        if (model.Operator.Finish.HasResidual)
        {
            writer.List(
                "ChannelTiles.Load(",
                [$"ref {Place("residual", column)}", ColumnStep, parameters.OutputChannelPitch, count, $"BlockChannels{tiles.Width.Bits}", "ref residualTile"],
                ");");
        }
    }

    private void PrintStore(string column, string count) => writer.List(
        "ChannelTiles.Store(",
        ["ref tile", count, $"BlockChannels{tiles.Width.Bits}", $"ref {Place("output", column)}", ColumnStep, parameters.OutputChannelPitch],
        ");");

    // The distance in the output, in elements, from one column of a tile to the next.
    private string ColumnStep => Expression.Product(Expression.Number(plan.Walks.Width.OutputStep), parameters.OutputColumnPitch);

    private string Place(string image, string column) => VectorSyntax.Element(image, Expression.Sum(
        HasSlices ? Expression.Product(walks.Depth.OutputAt("slice"), parameters.OutputSlicePitch) : "0",
        HasRows ? Expression.Product(walks.Height.OutputAt("row"), parameters.OutputRowPitch) : "0",
        Expression.Product(walks.Width.OutputAt(column), parameters.OutputColumnPitch)));
}
