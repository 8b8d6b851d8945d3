using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.ChannelVector;

namespace ConvGen.Generator.Emission.ChannelVector;

/// <summary>Prints the loops over the tiles of a block, slab by slab, if the columns of a row are known.</summary>
internal sealed class ChannelSlabWriter(
    SourceWriter writer,
    ChannelVectorPlan plan,
    KernelModel model,
    KernelParameters parameters,
    PhaseSyntax walks,
    ChannelTilePlan tiles,
    ChannelSlab slab,
    ShareSyntax share)
{

    private readonly Geometry _geometry = plan.Geometry;
    private readonly ChannelTileCall _call = new(writer, plan, parameters, walks, tiles);

    private bool HasRows => _geometry.Rank > 1;

    private bool HasSlices => _geometry.Rank > 2;

    private bool IsChunked => plan.IsChunked(tiles);

    private bool HasBuffer => !slab.StoresDirectly;

    private string BlockChannels => $"BlockChannels{tiles.Width.Bits}";

    private string SlabLength => $"SlabLength{tiles.Width.Bits}";

    public void Print()
    {
        if (HasBuffer)
        {
            writer.Comment("The finished outputs of a slab: pixel by pixel, each with the block's channels contiguous.");
            PrintBuffers();
            writer.Gap();
        }

        using (walks.PrintRunTimeWalks(writer))
        using (HasSlices ? share.PrintSpaceLoop(writer, "slice", ("0", walks.Depth.Outputs)) : null)
        {
            if (HasSlices)
            {
                writer.Line($"int front = {walks.Depth.OriginOf("slice")}; // input slice of the first tap slice");
                walks.Slices.PrintLocals(writer);
            }

            if (slab.Tiles is null)
            {
                PrintSlabsOfRows();
            }
            else
            {
                PrintSlabsOfTiles();
            }
        }

        if (HasBuffer && IsRented)
        {
            writer.Gap();
            foreach (string array in Buffers().Select(buffer => buffer.Array))
            {
                writer.Line($"global::System.Buffers.ArrayPool<{parameters.OutputElement}>.Shared.Return({array});");
            }
        }
    }

    // The stack has room for a few kilobytes. An array from the pool is not allocated again and again.
    private bool IsRented => slab.BufferLength > ChannelSlab.StackLength;

    private IEnumerable<(string Array, string Reference)> Buffers() => model.Operator.Finish.HasResidual
        ? [("buffer", "sums"), ("residualBuffer", "residuals")]
        : [("buffer", "sums")];

    private void PrintBuffers()
    {
        string element = parameters.OutputElement;
        foreach ((string array, string reference) in Buffers())
        {
            writer.Line(IsRented
                ? $"{element}[] {array} = global::System.Buffers.ArrayPool<{element}>.Shared.Rent({SlabLength});"
                : $"global::System.Span<{element}> {array} = stackalloc {element}[{SlabLength}];");
            writer.Line(IsRented
                ? $"ref {element} {reference} = ref MemoryMarshal.GetArrayDataReference({array});"
                : $"ref {element} {reference} = ref MemoryMarshal.GetReference({array});");
        }
    }

    // A slab consists of whole rows.
    private void PrintSlabsOfRows()
    {
        ShareSyntax rowShare = _geometry.Rank == 2 ? share : ShareSyntax.None;
        if (slab.Rows == 1)
        {
            using (rowShare.PrintSpaceLoop(writer, "row", ("0", walks.Height.Outputs)))
            {
                PrintLoadResiduals("row", "0", "OutputWidth");
                using (PrintChunks())
                {
                    PrintRow("0");
                    PrintStore("row", "0", "OutputWidth");
                }
            }

            return;
        }

        using (PrintSlabs(rowShare, "Row", ("0", walks.Height.Outputs), slab.Rows, "OutputHeight"))
        {
            const string pixels = "(endRow - firstRow) * OutputWidth";
            PrintLoadResiduals("firstRow", "0", pixels);
            using (PrintChunks())
            {
                using (writer.Block("for (int row = firstRow; row < endRow; row++)"))
                {
                    PrintRow("row - firstRow");
                }

                writer.Gap();
                PrintStore("firstRow", "0", pixels);
            }
        }
    }

    // The loop over the slabs of a range, and the variables for the ends of each. A share may begin and end at any position.
    private IDisposable? PrintSlabs(ShareSyntax along, string position, (string First, string End) range, int length, string? whole = null, int step = 1)
    {
        (string first, string end) = ($"first{position}", $"end{position}");
        if (!along.Exists && whole is not null && range == ("0", Expression.Number(length)))
        {
            writer.Line($"const int {first} = 0;");
            writer.Line($"const int {end} = {whole};");
            return null;
        }

        string shareEnd = along.Exists ? $"endShare{position}" : range.End;
        (string First, string End) own = along.Space(range, step);
        IDisposable loop = writer.Block(along.Exists
            ? $"for (int {first} = {own.First}, {shareEnd} = {own.End}; {first} < {shareEnd}; {first} += {length})"
            : $"for (int {first} = {range.First}; {first} < {range.End}; {first} += {length})");
        writer.Line($"int {end} = Math.Min({first} + {length}, {shareEnd});");
        return loop;
    }

    // The tiles of a row, which begin at a row of the buffer.
    private void PrintRow(string bufferRow)
    {
        PrintRowLocals();
        foreach (ChannelTileRun run in tiles.Runs!.Value)
        {
            string bufferPlace = Expression.Product(bufferRow, "OutputWidth");
            if (run.Count == 1)
            {
                writer.Gap();
                writer.Comment($"Columns [{run.First}, {run.End}).");
                PrintTile(run, Expression.Number(run.First), bufferPlace, Expression.Number(run.First));
                continue;
            }

            writer.Gap();
            using (writer.Block($"for (int column = {run.First}; column < {run.End}; column += {run.Columns})"))
            {
                PrintTile(run, "column", bufferPlace, "column");
            }
        }
    }

    // A slab consists of adjacent tiles of a row.
    private void PrintSlabsOfTiles()
    {
        ShareSyntax rowShare = _geometry.Rank == 2 ? share : ShareSyntax.None;
        ShareSyntax columnShare = _geometry.Rank == 1 ? share : ShareSyntax.None;
        using (HasRows ? rowShare.PrintSpaceLoop(writer, "row", ("0", walks.Height.Outputs)) : null)
        {
            PrintRowLocals();
            foreach (ChannelTileRun run in tiles.Runs!.Value)
            {
                writer.Gap();
                if (run.Count == 1)
                {
                    using (columnShare.PrintUnsplit(writer))
                    {
                        string first = Expression.Number(run.First);
                        writer.Comment($"Columns [{run.First}, {run.End}).");
                        PrintLoadResiduals("row", first, Expression.Number(run.Columns));
                        using (PrintChunks())
                        {
                            PrintTile(run, first, "0", "0");
                            PrintStore("row", first, Expression.Number(run.Columns));
                        }
                    }

                    continue;
                }

                int step = Math.Min(slab.Tiles!.Value, run.Count) * run.Columns;
                (string First, string End) all = (Expression.Number(run.First), Expression.Number(run.End));
                using (PrintSlabs(columnShare, "Column", all, step, step: run.Columns))
                {
                    PrintLoadResiduals("row", "firstColumn", "endColumn - firstColumn");
                    using (PrintChunks())
                    {
                        using (writer.Block($"for (int column = firstColumn; column < endColumn; column += {run.Columns})"))
                        {
                            PrintTile(run, "column", "0", "column - firstColumn");
                        }

                        writer.Gap();
                        PrintStore("row", "firstColumn", "endColumn - firstColumn");
                    }
                }
            }
        }
    }

    private void PrintRowLocals()
    {
        if (HasRows)
        {
            writer.Line($"int top = {walks.Height.OriginOf("row")}; // input row of the first tap row");
            walks.Rows.PrintLocals(writer);
        }
    }

    private IDisposable? PrintChunks()
    {
        if (!IsChunked)
        {
            return null;
        }

        string step = $"ChunkChannels{tiles.Width.Bits}";
        writer.Gap();
        writer.Comment("The weights of a chunk of input channels stay in the L1 cache for all tiles of the slab.");
        IDisposable loop = writer.Block($"for (int firstChannel = 0; firstChannel < InChannelsPerGroup; firstChannel += {step})");
        writer.Line($"int endChannel = Math.Min(firstChannel + {step}, InChannelsPerGroup);");
        return loop;
    }

    // The tile writes to the output itself, or to its pixels in the buffer.
    private void PrintTile(ChannelTileRun run, string column, string bufferPlace, string bufferColumn)
    {
        string pixel = Expression.Product(Expression.Sum(bufferPlace, bufferColumn), BlockChannels);
        string output = HasBuffer ? VectorSyntax.Element("sums", pixel) : Place("output", "row", column);
        string residual = HasBuffer ? VectorSyntax.Element("residuals", pixel) : Place("residual", "row", column);
        _call.Print(tiles.Methods[run.Method], column, residual, output, run.Place);
    }

    private void PrintLoadResiduals(string row, string column, string pixels)
    {
        if (HasBuffer && model.Operator.Finish.HasResidual)
        {
            writer.List(
                "ChannelTiles.Load(",
                [$"ref {Place("residual", row, column)}", parameters.OutputColumnPitch, parameters.OutputChannelPitch, pixels, BlockChannels, "ref residuals"],
                ");");
        }
    }

    private void PrintStore(string row, string column, string pixels)
    {
        if (!HasBuffer)
        {
            return;
        }

        using (IsChunked ? writer.Block("if (endChannel == InChannelsPerGroup)") : null)
        {
            writer.List(
                "ChannelTiles.Store(",
                ["ref sums", pixels, BlockChannels, $"ref {Place("output", row, column)}", parameters.OutputColumnPitch, parameters.OutputChannelPitch],
                ");");
        }
    }

    private string Place(string image, string row, string column) => VectorSyntax.Element(image, Expression.Sum(
        HasSlices ? Expression.Product(walks.Depth.OutputAt("slice"), parameters.OutputSlicePitch) : "0",
        HasRows ? Expression.Product(walks.Height.OutputAt(row), parameters.OutputRowPitch) : "0",
        Expression.Product(walks.Width.OutputAt(column), parameters.OutputColumnPitch)));
}
