using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.RowVector;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.RowVector;

/// <summary>Prints the methods that compute tiles: the loops over rows and columns, and in them the accumulators, the chain and the stores.</summary>
internal sealed class RowTileWriter(PhaseContext context, RowTilePlan plan, VectorSyntax syntax)
{
    private readonly SourceWriter _writer = context.Writer;
    private readonly Geometry _geometry = context.Geometry;
    private readonly KernelParameters _parameters = context.Parameters;
    private readonly PhaseSyntax _walks = context.Walks;

    public void Print(RowTileMethod method)
    {
        var tile = new TileContext(context, plan, method, syntax);
        _writer.Gap();
        PrintHead(method);
        string[] scratch = plan.UsesScratch ? [$"ref {_parameters.AccumulatorElement} scratch"] : [];
        string[] slices = _geometry.Rank > 2 ? ["int firstSlice", "int endSlice"] : [];
        string[] rows = _geometry.Rank > 1 ? ["int firstRow", "int endRow"] : [];
        string[] columns = _geometry.HasExtents ? [] : ["int firstColumn", "int endColumn"];
        _writer.List(
            $"private static void {context.Prefix}{method.Name}(",
            _parameters.Declaration([.. scratch, .. slices, .. rows, .. columns, .. context.TileShare.Parameters]),
            ")");
        using (_writer.Block())
        using (_geometry.Rank > 2 ? PrintSlices(tile) : null)
        using (_geometry.Rank > 1 ? PrintRows(tile) : null)
        {
            PrintColumns(tile);
        }
    }

    private void PrintHead(RowTileMethod method)
    {
        string columns = plan.Width.IsScalar
            ? Plural(method.Pass.Vectors, "column")
            : $"{Plural(method.Pass.Vectors, "vector")} of {plan.Width.Lanes(_geometry.Formats.Accumulator)} columns";
        string border = !method.MeetsPadding
            ? ""
            : _geometry.PaddingMode == PaddingMode.Zeros
                ? ", skipping tap rows outside the image"
                : ", taking tap rows outside the image from inside it";
        string rows = method.Rows == 1 ? "" : $" by {method.Rows} rows";
        string masked = method.Pass.IsMasked ? ", masking off taps to the left or right of the image" : "";
        _writer.Documentation(
            "summary", $"Computes tiles of {Plural(method.Channels, "output channel")}{rows} by {columns}: {Plural(method.Accumulators, "accumulator")}{border}{masked}.");
        if (context.Model.Platform.HasVectors)
        {
            _writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        }
    }

    private IDisposable PrintSlices(TileContext tile)
    {
        IDisposable loop = _writer.Block("for (int slice = firstSlice; slice < endSlice; slice++)");
        PrintOrigin(tile, "front", _walks.Depth.OriginOf("slice"), "input slice of the first tap slice", _walks.Slices);
        return loop;
    }

    private IDisposable PrintRows(TileContext tile)
    {
        int step = tile.Method.Rows;
        IDisposable loop = _writer.Block(step == 1
            ? "for (int row = firstRow; row < endRow; row++)"
            : $"for (int next = firstRow; next < endRow; next += {step})");
        if (step > 1)
        {
            _writer.Comment("The last tile is moved back so that it ends at the last row. Rows computed twice get the same result both times.");
            _writer.Line($"int row = Math.Min(next, endRow - {step});");
        }

        PrintOrigin(tile, "top", _walks.Height.OriginOf("row"), "input row of the first tap row", _walks.Rows);
        return loop;
    }

    private void PrintOrigin(TileContext tile, string name, string origin, string meaning, TapRange taps)
    {
        if (!tile.MeetsInput)
        {
            return;
        }

        _writer.Line($"int {name} = {origin}; // {meaning}");
        if (tile.Method.MeetsPadding)
        {
            taps.PrintLocals(_writer);
        }
    }

    private void PrintColumns(TileContext tile)
    {
        ColumnPass pass = tile.Method.Pass;
        switch (pass.Range)
        {
            case { Count: 1 } single:
                _writer.Gap();
                using (context.TileShare.PrintUnsplit(_writer))
                {
                    _writer.Comment($"Columns [{single.First}, {single.First + pass.Columns}).");
                    PrintTile(tile, Expression.Number(single.First));
                }

                break;
            case { } range:
                (string First, string End) all = (Expression.Number(range.First), Expression.Number(range.First + range.Count * pass.Columns));
                using (context.TileShare.PrintSpaceLoop(_writer, "column", all, pass.Columns))
                {
                    PrintTile(tile, "column");
                }

                break;
            case null when pass.Columns == 1:
                using (_writer.Block("for (int column = firstColumn; column < endColumn; column++)"))
                {
                    PrintTile(tile, "column");
                }

                break;
            case null:
                using (_writer.Block($"for (int next = firstColumn; next < endColumn; next += {pass.Columns})"))
                {
                    _writer.Comment("The last tile is moved back so that it ends at the last column. Columns computed twice get the same result both times.");
                    _writer.Line($"int column = Math.Min(next, endColumn - {pass.Columns});");
                    PrintTile(tile, "column");
                }

                break;
        }
    }

    private void PrintTile(TileContext tile, string column)
    {
        string left = PrintLeft(tile, column);
        if (tile.Method.Pass.Range is not { Count: 1 })
        {
            _writer.Gap();
        }

        PrintMasks(tile.Method);
        PrintAccumulators(tile.Method);
        if (tile.MeetsInput)
        {
            _writer.Gap();
            new RowChainWriter(tile, left).Print();
        }

        _writer.Gap();
        new RowStoreWriter(tile).Print(column);
    }

    // The column of the first element that a tile reads from an input row: in a backward walk, that of its last tap. If the number of taps is known
    // only at run time, it is that of the first tap, and only a tap may add it, because an output without taps has no position in the input.
    private string PrintLeft(TileContext tile, string column)
    {
        string lowest = Expression.Number(_walks.Width.HasUnknownTaps ? 0 : context.Phase.Walks.Width.LowestTap);
        string place = Expression.Product(Expression.Sum(_walks.Width.OriginOf(column), lowest), _parameters.InputColumnPitch);
        if (tile.Method.Taps.Count == 0 || place == column || long.TryParse(place, out _) || column != "column")
        {
            return place;
        }

        _writer.Line($"int left = {place}; // the tile's offset in an input row");
        return "left";
    }

    private void PrintMasks(RowTileMethod method)
    {
        if (method.Pass.IsMasked)
        {
            _writer.Comment("A lane takes part in a tap only if the tap falls on the image.");
        }

        foreach (LaneRange lanes in method.Masks)
        {
            _writer.Line($"{syntax.Type} {TileContext.Mask(lanes)} = {syntax.Mask(lanes.First, lanes.End)};");
        }
    }

    private void PrintAccumulators(RowTileMethod method)
    {
        // A tile has several rows only if it has a single channel, so one number identifies either.
        string what = method.Rows == 1 ? "channel" : "row";
        _writer.Comment($"sum<{what}>_<vector>: each chain starts from {(_geometry.HasBias ? "its channel's bias" : "zero")}.");
        syntax.PrintAccumulators(_writer, method.Channels * method.Rows, method.Pass.Vectors, TileContext.Accumulator, (line, vector) =>
        {
            int first = method.Rows == 1 ? line : 0;
            return !_geometry.HasBias
                ? syntax.Zero
                : vector == 0 && line == first ? syntax.Broadcast("bias", Expression.Number(first)) : TileContext.Accumulator(first, 0);
        });
    }

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
