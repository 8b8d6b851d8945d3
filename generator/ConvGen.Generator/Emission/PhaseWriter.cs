using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Prints one phase: the choice of a vector width, and for each width the loops around its tiles.</summary>
internal sealed class PhaseWriter(
    SourceWriter writer, Geometry geometry, KernelModel model, KernelParameters parameters, PhasePlan phase, string prefix)
{
    private readonly HashSet<string> _called = [];

    private string[] ColumnParameters => geometry.HasExtents ? [] : ["int firstColumn", "int endColumn"];

    private string[] ColumnArguments => geometry.HasExtents ? [] : ["firstColumn", "endColumn"];

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
        if (prefix.Length == 0)
        {
            writer.Line("/// <summary>Correlates one image, with the widest vectors that the machine has and the image fills.</summary>");
        }
        else
        {
            IEnumerable<string> places = new[] { phase.Depth, phase.Height, phase.Width }.Skip(3 - geometry.Rank).Select(PlaceOf);
            writer.Line($"/// <summary>The outputs at ({string.Join(", ", places)}), for every n.</summary>");
        }

        writer.List($"{(prefix.Length == 0 ? "public" : "private")} static void {prefix}Correlate(", parameters.Declaration(), ")");
        using (writer.Block())
        {
            if (!geometry.HasExtents)
            {
                PrintInterior(geometry.Width, phase.Width, "Columns", "Width", "firstColumn", "endColumn", "left or right", isNeeded: phase.Edges is not null);
            }

            for (int i = 0; i < phase.Widths.Count; i++)
            {
                PrintDispatch(phase.Widths[i], isFirst: i == 0, isLast: i == phase.Widths.Count - 1);
            }

            if (phase.Edges is not null)
            {
                PrintEdgeCalls();
            }
        }
    }

    private static string PlaceOf(Walk walk) => walk.OutputStep == 1 ? "n" : Expression.Sum($"{walk.OutputStep}n", Expression.Number(walk.OutputFirst));

    private void PrintDispatch(RowTilePlan tiles, bool isFirst, bool isLast)
    {
        VectorSyntax syntax = Syntax(tiles);
        if (isFirst && isLast)
        {
            PrintCall();
            return;
        }

        string condition = geometry.HasExtents
            ? syntax.Condition
            : $"endColumn - firstColumn >= {tiles.Width.Lanes(geometry.ElementType)} && {syntax.Condition}";
        using (writer.Block(isLast ? "else" : $"{(isFirst ? "if" : "else if")} ({condition})"))
        {
            PrintCall();
        }

        void PrintCall() => writer.List($"{prefix}Correlate{syntax.Suffix}(", parameters.Arguments(References.Whole, ColumnArguments), ");");
    }

    private void PrintEdgeCalls()
    {
        writer.Gap();
        foreach ((string first, string end) in EdgeRanges().Where(range => range.First != range.End))
        {
            writer.List($"{prefix}CorrelateEdges(", parameters.Arguments(References.Whole, first, end), ");");
        }
    }

    private IEnumerable<(string First, string End)> EdgeRanges()
    {
        if (!geometry.HasExtents)
        {
            return
            [
                ("0", phase.Width.InteriorStart == 0 ? "0" : "firstColumn"),
                (!geometry.IsTransposed && geometry.Width.PaddingAfter == 0 ? "" : "endColumn", !geometry.IsTransposed && geometry.Width.PaddingAfter == 0 ? "" : "columns"),
            ];
        }

        int columns = phase.Width.Outputs(geometry.OutputWidth);
        (int start, int interiorEnd) = phase.Width.Interior(geometry.Width.Extent!.Value, columns);
        return start == interiorEnd
            ? [("0", Expression.Number(columns))]
            : [("0", Expression.Number(start)), (Expression.Number(interiorEnd), Expression.Number(columns))];
    }

    // The outputs that see no padding along an axis whose extent is known only at run time.
    private void PrintInterior(Axis axis, Walk walk, string what, string axisName, string first, string end, string sides, bool isNeeded)
    {
        string outputs = parameters.Size("Output", axisName);
        string all = what.ToLowerInvariant();
        string count = walk.OutputStep == 1
            ? outputs
            : $"({Expression.Sum(outputs, Expression.Number(walk.OutputStep - 1 - walk.OutputFirst))}) / {walk.OutputStep}";
        if (!isNeeded)
        {
            writer.Line($"int {first} = 0;");
            writer.Line($"int {end} = {count};");
            return;
        }

        writer.Comment($"{what} from {first} up to {end} have no tap on the padding to the {sides}.");
        writer.Line($"int {all} = {count};");
        writer.Line(!axis.IsTransposed && axis.PaddingAfter == 0
            ? $"int {end} = {all};"
            : $"int {end} = Extents.InteriorEnd({parameters.Size("Input", axisName)}, {all}, reach: {walk.InteriorReach}, step: {walk.InputStep});");
        writer.Line($"int {first} = {(walk.InteriorStart == 0 ? "0" : $"Math.Min({walk.InteriorStart}, {end})")};");
    }

    private void PrintWidth(RowTilePlan plan)
    {
        VectorSyntax syntax = Syntax(plan);
        writer.Gap();
        writer.Line($"/// <summary>All {PlanDescription.WidthName(plan.Width)} tiles.</summary>");
        writer.List($"private static void {prefix}Correlate{syntax.Suffix}(", parameters.Declaration(ColumnParameters), ")");
        using (writer.Block())
        {
            if (plan.UsesScratch)
            {
                writer.Comment("Room for one tile, from which its outputs are copied to places that lie apart.");
                writer.Line($"global::System.Span<{parameters.Element}> tile = stackalloc {parameters.Element}[{plan.ScratchLength}];");
                writer.Line($"ref {parameters.Element} scratch = ref MemoryMarshal.GetReference(tile);");
            }

            if (!geometry.HasExtents && plan.HasBorderMethods)
            {
                PrintRunTimeInterior();
            }

            PrintBlocks(plan.Blocks, (block, references) => PrintTileCalls(plan, block, references));
        }

        var tiles = new RowTileWriter(writer, geometry, model, parameters, phase, plan, syntax);
        foreach (int channels in plan.Blocks.Select(block => block.Size).Distinct())
        {
            foreach (ColumnPass pass in plan.Passes)
            {
                PrintIfCalled(TileMethod.Interior(plan, pass, channels, geometry, prefix));
                if (plan.HasBorderMethods)
                {
                    PrintIfCalled(TileMethod.Border(plan, pass, channels, geometry, prefix));
                }
            }
        }

        // Where no row is inside, or none on the border, there was no call.
        void PrintIfCalled(TileMethod method)
        {
            if (_called.Contains(method.Name))
            {
                tiles.Print(method);
            }
        }
    }

    private void PrintRunTimeInterior()
    {
        if (geometry.Rank > 2)
        {
            PrintInterior(geometry.Depth, phase.Depth, "Slices", "Depth", "firstInteriorSlice", "endInteriorSlice", "front or back", isNeeded: true);
        }

        if (geometry.Rank > 1)
        {
            PrintInterior(geometry.Height, phase.Height, "Rows", "Height", "firstInteriorRow", "endInteriorRow", "top or bottom", isNeeded: true);
        }
    }

    private VectorSyntax Syntax(RowTilePlan plan) => new(plan.Width, geometry.ElementType);

    /// <summary>Prints the loops over groups and blocks of output channels around what is done for one block.</summary>
    private void PrintBlocks(EquatableArray<ChannelBlock> blocks, Action<ChannelBlock, References> printBlock)
    {
        if (geometry.Groups == 1)
        {
            PrintGroup(blocks, References.Whole, printBlock);
            return;
        }

        using (writer.Block($"for (int group = 0; group < Groups; group++)"))
        {
            string inputPlace = Expression.Product("group * InChannelsPerGroup", parameters.InputChannelPitch);
            string outputPlace = Expression.Product("group * OutChannelsPerGroup", parameters.OutputChannelPitch);
            PrintReference("groupInput", "input", inputPlace);
            PrintReference("groupWeights", "weights", "group * WeightGroupPitch");
            if (geometry.HasBias)
            {
                PrintReference("groupBias", "bias", "group * OutChannelsPerGroup");
            }

            if (model.Finish.HasResidual)
            {
                PrintReference("groupResidual", "residual", outputPlace);
            }

            PrintReference("groupOutput", "output", outputPlace);
            PrintGroup(blocks, new("groupInput", "groupWeights", "groupBias", "groupResidual", "groupOutput"), printBlock);
        }
    }

    private void PrintGroup(EquatableArray<ChannelBlock> blocks, References group, Action<ChannelBlock, References> printBlock)
    {
        foreach (ChannelBlock block in blocks)
        {
            if (block is { Count: 1, First: 0 })
            {
                printBlock(block, group);
            }
            else if (block.Count > 1)
            {
                using (writer.Block($"for (int channel = {block.First}; channel < {block.End}; channel += {block.Size})"))
                {
                    PrintBlock(block, "channel", group, printBlock);
                }
            }
            else
            {
                using (writer.Block())
                {
                    PrintBlock(block, Expression.Number(block.First), group, printBlock);
                }
            }
        }
    }

    private void PrintBlock(ChannelBlock block, string channel, References group, Action<ChannelBlock, References> printBlock)
    {
        string outputPlace = Expression.Product(channel, parameters.OutputChannelPitch);
        PrintReference("blockWeights", group.Weights, Expression.Product(channel, "WeightOutputPitch"));
        if (geometry.HasBias)
        {
            PrintReference("blockBias", group.Bias, channel);
        }

        if (model.Finish.HasResidual)
        {
            PrintReference("blockResidual", group.Residual, outputPlace);
        }

        PrintReference("blockOutput", group.Output, outputPlace);
        printBlock(block, new(group.Input, "blockWeights", "blockBias", "blockResidual", "blockOutput"));
    }

    private void PrintReference(string name, string from, string place) =>
        writer.Line($"ref {parameters.Element} {name} = ref Unsafe.Add(ref {from}, {place});");

    private void PrintTileCalls(RowTilePlan plan, ChannelBlock block, References references)
    {
        if (geometry.HasExtents || plan.Passes.Count == 1)
        {
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
        (string sliceCount, string rowCount) = (Count(phase.Depth, "Depth", "slices"), Count(phase.Height, "Height", "rows"));
        if (!plan.HasBorderMethods)
        {
            PrintCall(interior, ("0", WholeCount(phase.Depth, "Depth")), ("0", WholeCount(phase.Height, "Height")));
            return;
        }

        TileMethod border = TileMethod.Border(plan, pass, block.Size, geometry, prefix);
        (string firstSlice, string endSlice) = InteriorOf(geometry.Depth, phase.Depth, "Slice");
        (string firstRow, string endRow) = InteriorOf(geometry.Height, phase.Height, "Row");
        PrintCall(border, ("0", firstSlice), ("0", rowCount));
        PrintCall(border, (firstSlice, endSlice), ("0", firstRow));
        PrintCall(interior, (firstSlice, endSlice), (firstRow, endRow));
        PrintCall(border, (firstSlice, endSlice), (endRow, rowCount));
        PrintCall(border, (endSlice, sliceCount), ("0", rowCount));

        void PrintCall(TileMethod method, (string First, string End) slices, (string First, string End) rows)
        {
            if (slices.First == slices.End || rows.First == rows.End)
            {
                return;
            }

            string[] sliceArguments = method.HasSlices ? [slices.First, slices.End] : [];
            string[] rowArguments = method.HasRows ? [rows.First, rows.End] : [];
            string[] scratch = plan.UsesScratch ? ["ref scratch"] : [];
            _called.Add(method.Name);
            writer.List($"{method.Name}(", parameters.Arguments(references, [.. scratch, .. sliceArguments, .. rowArguments, .. ColumnArguments]), ");");
        }
    }

    private static (string First, string End) InteriorOf(Axis axis, Walk walk, string unit)
    {
        if (axis is { Extent: int extent, OutputExtent: long outputs })
        {
            (int start, int end) = walk.Interior(extent, walk.Outputs((int)outputs));
            return (Expression.Number(start), Expression.Number(end));
        }

        return ($"firstInterior{unit}", $"endInterior{unit}");
    }

    // The outputs of a walk, as a number or as the local that holds it.
    private string Count(Walk walk, string axisName, string local)
    {
        Axis axis = axisName == "Depth" ? geometry.Depth : geometry.Height;
        return axis.OutputExtent is long outputs ? Expression.Number(walk.Outputs((int)outputs)) : local;
    }

    // The same where no local holds it.
    private string WholeCount(Walk walk, string axisName)
    {
        string count = Count(walk, axisName, "");
        string outputs = parameters.Size("Output", axisName);
        return count.Length > 0
            ? count
            : walk.OutputStep == 1 ? outputs : $"({Expression.Sum(outputs, Expression.Number(walk.OutputStep - 1 - walk.OutputFirst))}) / {walk.OutputStep}";
    }

    private void PrintEdges(EdgePlan edges)
    {
        writer.Gap();
        writer.Line("/// <summary>The columns from <paramref name=\"firstColumn\"/> up to <paramref name=\"endColumn\"/>, whose taps may meet the padding on any side.</summary>");
        writer.List($"private static void {prefix}CorrelateEdges(", parameters.Declaration("int firstColumn", "int endColumn"), ")");
        using (writer.Block())
        {
            PrintBlocks(edges.Blocks, (block, references) => writer.List(
                $"{prefix}Edges_{block.Size}(", parameters.Arguments(references, "firstColumn", "endColumn"), ");"));
        }

        var edgeWriter = new EdgeWriter(writer, geometry, model, parameters, phase);
        foreach (int channels in edges.Blocks.Select(block => block.Size).Distinct())
        {
            edgeWriter.Print(
                $"{prefix}Edges_{channels}", channels, WholeCount(phase.Depth, "Depth"), WholeCount(phase.Height, "Height"));
        }
    }
}
