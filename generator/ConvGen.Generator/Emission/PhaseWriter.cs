using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Prints one phase: the choice of a vector width, and for each width the loops around its tiles.</summary>
internal sealed class PhaseWriter(
    SourceWriter writer,
    Geometry geometry,
    KernelModel model,
    KernelParameters parameters,
    PhasePlan phase,
    string prefix,
    ShareSyntax share,
    bool isWhole)
{
    private readonly PhaseSyntax _walks = new(geometry, parameters, phase.Depth, phase.Height, phase.Width);
    private readonly HashSet<string> _called = [];

    private static readonly IReadOnlyList<string> SliceRange = ["firstSlice", "endSlice"];

    private static readonly IReadOnlyList<string> RowRange = ["firstRow", "endRow"];

    private string[] ColumnParameters => geometry.HasExtents ? [] : ["int firstColumn", "int endColumn"];

    private string[] ColumnArguments => geometry.HasExtents ? [] : ["firstColumn", "endColumn"];

    // If only columns can be shared, and their range is known only at run time, they are shared first of all.
    private bool SharesColumnsFirst => share.Exists && geometry is { Rank: 1, HasExtents: false };

    private (string First, string End) OwnColumns => SharesColumnsFirst ? ("firstOwnColumn", "endOwnColumn") : ("firstColumn", "endColumn");

    public void Print()
    {
        PrintEntry();
        foreach (RowTilePlan tiles in phase.Widths)
        {
            PrintWidth(tiles);
        }

        if (phase.Edges is { } edges)
        {
            PrintEdges(edges);
        }
    }

    private void PrintEntry()
    {
        if (isWhole)
        {
            writer.Documentation("summary", "Correlates one image, using the widest vectors that the machine supports and the image fills.");
        }
        else
        {
            IEnumerable<string> places = new[] { phase.Depth, phase.Height, phase.Width }.Skip(3 - geometry.Rank).Select(PlaceOf);
            writer.Documentation("summary", parameters.RunTimeWalks.Count > 0
                ? "Computes the outputs that the walks describe, using the widest vectors that the machine supports and the image fills."
                : $"Computes the outputs at ({string.Join(", ", places)}) for every n.");
        }

        writer.List($"{(prefix.Length == 0 ? "public" : "private")} static void {prefix}Correlate(", parameters.Declaration(share.EntryParameters), ")");
        using (writer.Block())
        using (share.PrintSlabs(writer))
        {
            if (!geometry.HasExtents && phase.Edges is not { MeetsPadding: true })
            {
                writer.Line("int firstColumn = 0;");
                writer.Line($"int endColumn = {_walks.Width.Outputs};");
            }
            else if (!geometry.HasExtents)
            {
                _walks.Width.PrintRunTimeInterior(writer, "columns", "firstColumn", "endColumn", "left or right");
            }

            if (SharesColumnsFirst)
            {
                (string first, string end) = share.Space(("firstColumn", "endColumn"));
                writer.Line($"int {OwnColumns.First} = {first};");
                writer.Line($"int {OwnColumns.End} = {end};");
            }

            for (int i = 0; i < phase.Widths.Count; i++)
            {
                PrintDispatch(phase.Widths[i], isFirst: i == 0);
            }

            if (phase.Edges is not null && phase.Widths.All(tiles => !tiles.Width.IsScalar))
            {
                PrintWithoutVectors();
            }

            if (!geometry.HasExtents && phase.Edges is { MeetsPadding: true })
            {
                writer.Gap();
                PrintEdgeCalls(WholeRows);
            }
        }
    }

    private static string PlaceOf(Walk walk) => walk.OutputStep == 1 ? "n" : Expression.Sum($"{walk.OutputStep}n", Expression.Number(walk.OutputFirst));

    private void PrintDispatch(RowTilePlan tiles, bool isFirst)
    {
        VectorSyntax syntax = Syntax(tiles);
        if (tiles.Width.IsScalar)
        {
            PrintCall();
            return;
        }

        string condition = geometry.HasExtents
            ? syntax.Condition
            : $"{OwnColumns.End} - {OwnColumns.First} >= {tiles.Width.Lanes(geometry.Formats.Accumulator)} && {syntax.Condition}";
        using (writer.Block($"{(isFirst ? "if" : "else if")} ({condition})"))
        {
            PrintCall();
        }

        void PrintCall()
        {
            string[] columns = geometry.HasExtents ? [] : [OwnColumns.First, OwnColumns.End];
            string[] shares = SharesColumnsFirst ? share.ChannelArguments : share.Arguments;
            writer.List($"{prefix}Correlate{syntax.Suffix}(", parameters.Arguments(References.Whole, [.. columns, .. shares]), ");");
        }
    }

    // With declared extents, also the columns at the edges; otherwise those are computed last.
    private void PrintWithoutVectors()
    {
        (string First, string End) columns = geometry.HasExtents ? Columns(("0", _walks.Width.Outputs)) : OwnColumns;
        using (phase.Widths.Count > 0 ? writer.Block("else") : null)
        {
            PrintEdgeCall(columns, WholeRows);
        }
    }

    // Two numbers in a call do not say what they are a range of.
    private static string[] Range(string what, (string First, string End) range) =>
        [Expression.Argument($"first{what}", range.First), Expression.Argument($"end{what}", range.End)];

    private (string First, string End) WholeRows => ("0", _walks.Height.Outputs);

    // Threads share the image's slowest axis.
    private (string First, string End) Slices((string First, string End) range) => geometry.Rank == 3 ? share.Space(range) : range;

    private (string First, string End) Rows((string First, string End) range, int step = 1) => geometry.Rank == 2 ? share.Space(range, step) : range;

    private (string First, string End) Columns((string First, string End) range) => geometry.Rank == 1 ? share.Space(range) : range;

    private void PrintEdgeCall((string First, string End) columns, (string First, string End) rows)
    {
        (string First, string End) slices = Slices(("0", _walks.Depth.Outputs));
        rows = Rows(rows);
        string[] columnArguments = Range("Column", columns);
        string[] sliceArguments = EdgeWriter.HasSlices(geometry, share) ? Range("Slice", slices) : [];
        string[] rowArguments = EdgeWriter.HasRows(geometry, phase, share) ? Range("Row", rows) : [];
        writer.List(
            $"{prefix}CorrelateColumns(",
            parameters.Arguments(References.Whole, [.. columnArguments, .. sliceArguments, .. rowArguments, .. share.ChannelArguments]),
            ");");
    }

    private void PrintEdgeCalls((string First, string End) rows)
    {
        foreach ((string First, string End) range in EdgeRanges().Where(range => range.First != range.End && rows.First != rows.End))
        {
            PrintEdgeCall(Columns(range), rows);
        }
    }

    private IEnumerable<(string First, string End)> EdgeRanges()
    {
        if (!geometry.HasExtents)
        {
            TapRange taps = _walks.Columns;
            return [("0", taps.MeetsBefore ? "firstColumn" : "0"), taps.MeetsAfter ? ("endColumn", "columns") : ("columns", "columns")];
        }

        int columns = phase.Width.Outputs(geometry.OutputWidth);
        (int start, int interiorEnd) = phase.Width.Interior(geometry.Width.Extent!.Value, columns);
        return start == interiorEnd
            ? [("0", Expression.Number(columns))]
            : [("0", Expression.Number(start)), (Expression.Number(interiorEnd), Expression.Number(columns))];
    }

    private void PrintWidth(RowTilePlan plan)
    {
        VectorSyntax syntax = Syntax(plan);
        writer.Gap();
        writer.Documentation("summary", $"Computes all {PlanDescription.WidthName(plan.Width)} tiles.");
        writer.List($"private static void {prefix}Correlate{syntax.Suffix}(", parameters.Declaration([.. ColumnParameters, .. SharesColumnsFirst ? share.ChannelParameters : share.Parameters]), ")");
        using (writer.Block())
        {
            if (plan.UsesScratch)
            {
                writer.Comment("A buffer for one tile. Its outputs are not contiguous in the output span, so they are copied from here.");
                writer.Line($"global::System.Span<{parameters.AccumulatorElement}> tile = stackalloc {parameters.AccumulatorElement}[{plan.ScratchLength}];");
                writer.Line($"ref {parameters.AccumulatorElement} scratch = ref MemoryMarshal.GetReference(tile);");
            }

            if (!geometry.HasExtents && plan.HasBorderMethods)
            {
                PrintRunTimeInterior();
            }

            PrintBlocks(plan.Blocks, (block, references) => PrintTileCalls(plan, block, references));
            if (geometry.HasExtents && phase.Edges is { MeetsPadding: true })
            {
                writer.Gap();
                PrintEdgesOf(plan);
            }
        }

        var tiles = new RowTileWriter(writer, geometry, model, parameters, phase, _walks, plan, syntax, TileShare);
        foreach (int channels in plan.Blocks.Select(block => block.Size).Distinct())
        {
            foreach (ColumnPass pass in plan.Passes)
            {
                TileMethod interior = TileMethod.Interior(plan, pass, channels, geometry, prefix);
                TileMethod other = TileMethod.OtherRows(plan, pass, channels, geometry, prefix);
                PrintIfCalled(interior);
                if (other.Name != interior.Name)
                {
                    PrintIfCalled(other);
                }
            }

            foreach (ColumnPass pass in plan.WholePasses)
            {
                PrintIfCalled(TileMethod.Whole(plan, pass, channels, geometry, prefix));
            }
        }

        // Not called if there are no interior rows, or no border rows.
        void PrintIfCalled(TileMethod method)
        {
            if (_called.Contains(method.Name))
            {
                tiles.Print(method);
            }
        }
    }

    private void PrintEdgesOf(RowTilePlan plan)
    {
        if (plan.WholePasses.Count == 0)
        {
            PrintEdgeCalls(WholeRows);
            return;
        }

        PrintEdgeCalls(("0", Expression.Number(phase.MaskedRows!.Start)));
        PrintEdgeCalls((Expression.Number(phase.MaskedRows.End), WholeRows.End));
    }

    private void PrintRunTimeInterior()
    {
        if (geometry.Rank > 2)
        {
            _walks.Depth.PrintRunTimeInterior(writer, "slices", "firstInteriorSlice", "endInteriorSlice", "front or back");
        }

        if (geometry.Rank > 1)
        {
            _walks.Height.PrintRunTimeInterior(writer, "rows", "firstInteriorRow", "endInteriorRow", "top or bottom");
        }
    }

    // Tiles take the rows or slices to compute as parameters. If the image has neither, they share the columns themselves.
    private ShareSyntax TileShare => geometry is { Rank: 1, HasExtents: true } ? share : ShareSyntax.None;

    private VectorSyntax Syntax(RowTilePlan plan) => new(plan.Width, geometry.Formats.Accumulator);

    /// <summary>Prints the loops over groups and blocks of output channels around the code for one block.</summary>
    private void PrintBlocks(EquatableArray<ChannelBlock> blocks, Action<ChannelBlock, References> printBlock)
    {
        if (geometry.Groups == 1)
        {
            PrintGroup(blocks, References.Whole, printBlock);
            return;
        }

        using (share.PrintChannelLoop(writer, "group", ("0", "Groups")))
        {
            string inputPlace = Expression.Product("group * InChannelsPerGroup", parameters.InputChannelPitch);
            string outputPlace = Expression.Product("group * OutChannelsPerGroup", parameters.OutputChannelPitch);
            PrintReference(parameters.InputElement, "groupInput", "input", inputPlace);
            PrintReference(parameters.WeightElement, "groupWeights", "weights", "group * WeightGroupPitch");
            if (geometry.HasBias)
            {
                PrintReference(parameters.AccumulatorElement, "groupBias", "bias", "group * OutChannelsPerGroup");
            }

            if (model.Operator.Finish.HasResidual)
            {
                PrintReference(parameters.OutputElement, "groupResidual", "residual", outputPlace);
            }

            PrintReference(parameters.OutputElement, "groupOutput", "output", outputPlace);
            PrintGroup(blocks, new("groupInput", "groupWeights", "groupBias", "groupResidual", "groupOutput"), printBlock);
        }
    }

    private void PrintGroup(EquatableArray<ChannelBlock> blocks, References group, Action<ChannelBlock, References> printBlock)
    {
        // If there are groups, threads share the groups rather than the blocks.
        ShareSyntax blockShare = geometry.Groups > 1 ? ShareSyntax.None : share;
        foreach (ChannelBlock block in blocks)
        {
            if (block is { Count: 1, First: 0 })
            {
                using (blockShare.PrintUnsplitChannels(writer))
                {
                    printBlock(block, group);
                }
            }
            else if (block.Count > 1)
            {
                using (blockShare.PrintChannelLoop(writer, "channel", (Expression.Number(block.First), Expression.Number(block.End)), block.Size))
                {
                    PrintBlock(block, "channel", group, printBlock);
                }
            }
            else
            {
                using (blockShare.PrintUnsplitChannels(writer) ?? writer.Block())
                {
                    PrintBlock(block, Expression.Number(block.First), group, printBlock);
                }
            }
        }
    }

    private void PrintBlock(ChannelBlock block, string channel, References group, Action<ChannelBlock, References> printBlock)
    {
        string outputPlace = Expression.Product(channel, parameters.OutputChannelPitch);
        PrintReference(parameters.WeightElement, "blockWeights", group.Weights, Expression.Product(channel, "WeightOutputPitch"));
        if (geometry.HasBias)
        {
            PrintReference(parameters.AccumulatorElement, "blockBias", group.Bias, channel);
        }

        if (model.Operator.Finish.HasResidual)
        {
            PrintReference(parameters.OutputElement, "blockResidual", group.Residual, outputPlace);
        }

        PrintReference(parameters.OutputElement, "blockOutput", group.Output, outputPlace);
        printBlock(block, new(group.Input, "blockWeights", "blockBias", "blockResidual", "blockOutput"));
    }

    private void PrintReference(string element, string name, string from, string place) =>
        writer.Line($"ref {element} {name} = ref Unsafe.Add(ref {from}, {place});");

    private void PrintTileCalls(RowTilePlan plan, ChannelBlock block, References references)
    {
        if (geometry.HasExtents || plan.Passes.Count == 1)
        {
            foreach (ColumnPass pass in plan.WholePasses)
            {
                PrintCall(
                    plan,
                    TileMethod.Whole(plan, pass, block.Size, geometry, prefix),
                    references,
                    ("0", "1"),
                    (Expression.Number(phase.MaskedRows!.Start), Expression.Number(phase.MaskedRows.End)));
            }

            foreach (ColumnPass pass in plan.Passes)
            {
                PrintRowCalls(plan, pass, block, references);
            }

            return;
        }

        for (int i = 0; i < plan.Passes.Count; i++)
        {
            bool isLast = i == plan.Passes.Count - 1;
            using (writer.Block(isLast ? "else" : $"if (endColumn - firstColumn >= {plan.Passes[i].Columns})"))
            {
                PrintRowCalls(plan, plan.Passes[i], block, references);
            }
        }
    }

    private void PrintRowCalls(RowTilePlan plan, ColumnPass pass, ChannelBlock block, References references)
    {
        TileMethod interior = TileMethod.Interior(plan, pass, block.Size, geometry, prefix);
        TileMethod border = TileMethod.OtherRows(plan, pass, block.Size, geometry, prefix);
        if (plan.WholePasses.Count > 0)
        {
            // The masked rows are done; the remaining ones are above and below them.
            Print(border, ("0", "1"), ("0", Expression.Number(phase.MaskedRows!.Start)));
            Print(border, ("0", "1"), (Expression.Number(phase.MaskedRows.End), _walks.Height.Outputs));
            return;
        }

        if (!plan.HasBorderMethods)
        {
            Print(interior, ("0", _walks.Depth.Outputs), ("0", _walks.Height.Outputs));
            return;
        }

        string sliceCount = geometry.HasExtents || geometry.Rank < 3 ? _walks.Depth.Outputs : "slices";
        string rowCount = geometry.HasExtents || geometry.Rank < 2 ? _walks.Height.Outputs : "rows";
        (string firstSlice, string endSlice) = geometry.HasExtents || geometry.Rank < 3 ? _walks.Depth.Interior : ("firstInteriorSlice", "endInteriorSlice");
        (string firstRow, string endRow) = geometry.HasExtents || geometry.Rank < 2 ? _walks.Height.Interior : ("firstInteriorRow", "endInteriorRow");
        Print(border, ("0", firstSlice), ("0", rowCount));
        Print(border, (firstSlice, endSlice), ("0", firstRow));
        Print(interior, (firstSlice, endSlice), (firstRow, endRow));
        Print(border, (firstSlice, endSlice), (endRow, rowCount));
        Print(border, (endSlice, sliceCount), ("0", rowCount));

        void Print(TileMethod method, (string First, string End) slices, (string First, string End) rows) => PrintCall(plan, method, references, slices, rows);
    }

    private void PrintCall(
        RowTilePlan plan, TileMethod method, References references, (string First, string End) slices, (string First, string End) rows)
    {
        if (slices.First == slices.End || rows.First == rows.End)
        {
            return;
        }

        slices = Slices(slices);
        rows = Rows(rows, method.Rows);
        string[] sliceArguments = method.HasSlices ? Range("Slice", slices) : [];
        string[] rowArguments = method.HasRows ? Range("Row", rows) : [];
        string[] scratch = plan.UsesScratch ? ["ref scratch"] : [];
        _called.Add(method.Name);
        writer.List($"{method.Name}(", parameters.Arguments(references, [.. scratch, .. sliceArguments, .. rowArguments, .. ColumnArguments, .. TileShare.Arguments]), ");");
    }

    private void PrintEdges(EdgePlan edges)
    {
        bool hasSlices = EdgeWriter.HasSlices(geometry, share);
        bool hasRows = EdgeWriter.HasRows(geometry, phase, share);
        string[] ranges = [.. hasSlices ? SliceRange : [], .. hasRows ? RowRange : []];
        writer.Gap();
        writer.Documentation(
            "summary",
            "Computes the columns from <paramref name=\"firstColumn\"/> to <paramref name=\"endColumn\"/> (exclusive) one by one. Their taps may fall on the padding on any side.");
        writer.List($"private static void {prefix}CorrelateColumns(", parameters.Declaration(["int firstColumn", "int endColumn", .. ranges.Select(name => $"int {name}"), .. share.ChannelParameters]), ")");
        using (writer.Block())
        {
            PrintBlocks(edges.Blocks, (block, references) => writer.List(
                $"{prefix}Columns_{block.Size}(", parameters.Arguments(references, ["firstColumn", "endColumn", .. ranges]), ");"));
        }

        var edgeWriter = new EdgeWriter(writer, geometry, model, parameters, phase, _walks, share);
        foreach (int channels in edges.Blocks.Select(block => block.Size).Distinct())
        {
            edgeWriter.Print($"{prefix}Columns_{channels}", channels);
        }
    }
}
