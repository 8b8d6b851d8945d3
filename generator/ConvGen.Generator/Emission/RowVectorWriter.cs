using ConvGen.Generator.Collections;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the row-vector family: the entry that picks a vector width, and for each width the loops around its tiles.</summary>
internal sealed class RowVectorWriter
{
    private readonly SourceWriter _output;
    private readonly SourceWriter _writer = new(indentation: 2);
    private readonly RowVectorPlan _plan;
    private readonly TargetPlatform _platform;
    private readonly Geometry _geometry;
    private readonly KernelParameters _parameters;

    public RowVectorWriter(SourceWriter output, RowVectorPlan plan, TargetPlatform platform)
    {
        _output = output;
        _plan = plan;
        _platform = platform;
        _geometry = plan.Geometry;
        _parameters = new KernelParameters(_geometry);
    }

    private string[] ColumnParameters => _geometry.HasExtents ? [] : ["int firstColumn", "int endColumn"];

    private string[] ColumnArguments => _geometry.HasExtents ? [] : ["firstColumn", "endColumn"];

    public void Print()
    {
        PrintEntry();
        foreach (RowTilePlan tiles in _plan.Widths)
        {
            PrintWidth(tiles);
        }

        if (_plan.Edges is { } edges)
        {
            new EdgeWriter(_writer, _geometry, _parameters, fullyOptimized: _platform.HasVectors).Print(edges, PrintBlocks);
        }

        // The constants stand first, but which of them the methods use is known last.
        _parameters.PrintConstants(_output, usedIn: _writer.ToString());
        _output.Gap();
        _output.Printed(_writer);
    }

    private void PrintEntry()
    {
        _writer.Line("/// <summary>Correlates one image, with the widest vectors that the machine has and the image fills.</summary>");
        _writer.List("public static void Correlate(", _parameters.Declaration(), ")");
        using (_writer.Block())
        {
            if (!_geometry.HasExtents)
            {
                PrintInterior(_geometry.Width, "Columns", _parameters.InputWidth, _parameters.OutputWidth, "firstColumn", "endColumn", "left or right");
            }

            for (int i = 0; i < _plan.Widths.Count; i++)
            {
                PrintDispatch(_plan.Widths[i], isFirst: i == 0, isLast: i == _plan.Widths.Count - 1);
            }

            if (_plan.Edges is not null)
            {
                PrintEdgeCalls();
            }
        }
    }

    private void PrintDispatch(RowTilePlan tiles, bool isFirst, bool isLast)
    {
        VectorSyntax syntax = Syntax(tiles);
        if (isFirst && isLast)
        {
            PrintCall();
            return;
        }

        string condition = _geometry.HasExtents
            ? syntax.Condition
            : $"endColumn - firstColumn >= {tiles.Width.Lanes(_geometry.ElementType)} && {syntax.Condition}";
        using (_writer.Block(isLast ? "else" : $"{(isFirst ? "if" : "else if")} ({condition})"))
        {
            PrintCall();
        }

        void PrintCall() => _writer.List($"Correlate{syntax.Suffix}(", _parameters.Arguments(BlockArguments.Whole, ColumnArguments), ");");
    }

    private void PrintEdgeCalls()
    {
        _writer.Gap();
        (string First, string End)[] ranges = _geometry.Width.Interior is { } interior
            ? [("0", $"{interior.Start}"), ($"{interior.End}", $"{_geometry.OutputWidth}")]
            : [("0", _geometry.Width.InteriorStart == 0 ? "0" : "firstColumn"), (_geometry.Width.PaddingAfter == 0 ? "outputWidth" : "endColumn", "outputWidth")];
        if (_geometry.Width.Interior is { } range && range.Start == range.End)
        {
            ranges = [("0", $"{_geometry.OutputWidth}")];
        }

        foreach ((string first, string end) in ranges.Where(edge => edge.First != edge.End))
        {
            _writer.List("CorrelateEdges(", _parameters.Arguments(BlockArguments.Whole, first, end), ");");
        }
    }

    // The outputs that see no padding along an axis whose extent is known only at run time.
    private void PrintInterior(Axis axis, string what, string inputExtent, string outputExtent, string first, string end, string sides)
    {
        if (axis.HasPadding)
        {
            _writer.Comment($"{what} from {first} up to {end} have no tap on the padding to the {sides}.");
        }

        _writer.Line(axis.PaddingAfter == 0
            ? $"int {end} = {outputExtent};"
            : $"int {end} = Extents.InteriorEnd({inputExtent}, {outputExtent}, kernelExtent: {axis.KernelExtent}, stride: {axis.Stride}, paddingBefore: {axis.PaddingBefore});");
        _writer.Line($"int {first} = {(axis.InteriorStart == 0 ? "0" : $"Math.Min({axis.InteriorStart}, {end})")};");
    }

    private void PrintWidth(RowTilePlan plan)
    {
        VectorSyntax syntax = Syntax(plan);
        _writer.Gap();
        _writer.Line($"/// <summary>All {PlanDescription.WidthName(plan.Width)} tiles.</summary>");
        _writer.List($"private static void Correlate{syntax.Suffix}(", _parameters.Declaration(ColumnParameters), ")");
        using (_writer.Block())
        {
            if (!_geometry.HasExtents && plan.HasBorderMethods)
            {
                PrintInterior(_geometry.Height, "Rows", _parameters.InputHeight, _parameters.OutputHeight, "firstInteriorRow", "endInteriorRow", "top or bottom");
            }

            PrintBlocks(plan.Blocks, (block, arguments) => PrintTileCalls(plan, block, arguments));
        }

        var tiles = new RowTileWriter(_writer, _geometry, _parameters, plan, syntax, fullyOptimized: _platform.HasVectors);
        foreach (int channels in plan.Blocks.Select(block => block.Size).Distinct())
        {
            foreach (ColumnPass pass in plan.Passes)
            {
                tiles.Print(TileMethod.Interior(plan, pass, channels, _geometry));
                if (plan.HasBorderMethods)
                {
                    tiles.Print(TileMethod.Border(plan, pass, channels, _geometry));
                }
            }
        }
    }

    private VectorSyntax Syntax(RowTilePlan plan) => new(plan.Width, _geometry.ElementType);

    /// <summary>Prints the loops over groups and blocks of output channels around what is done for one block.</summary>
    private void PrintBlocks(EquatableArray<ChannelBlock> blocks, Action<ChannelBlock, BlockArguments> printBlock)
    {
        if (_geometry.Groups == 1)
        {
            PrintGroup(blocks, "input", "", printBlock);
            return;
        }

        using (_writer.Block($"for (int group = 0; group < {_parameters.Groups}; group++)"))
        {
            _writer.Line(
                $"ref {Element} groupInput = ref Unsafe.Add(ref input, group * {_parameters.InChannelsPerGroup} * {Factor(_parameters.InputPlane)});");
            PrintGroup(blocks, "groupInput", $"group * {_parameters.OutChannelsPerGroup}", printBlock);
        }
    }

    private void PrintGroup(EquatableArray<ChannelBlock> blocks, string input, string groupChannel, Action<ChannelBlock, BlockArguments> printBlock)
    {
        foreach (ChannelBlock block in blocks)
        {
            if (block is { Count: 1, First: 0 } && groupChannel.Length == 0)
            {
                printBlock(block, BlockArguments.Whole);
                continue;
            }

            string first = Sum(groupChannel, block.First);
            if (block.Count > 1)
            {
                using (_writer.Block($"for (int channel = {first}; channel < {Sum(groupChannel, block.End)}; channel += {block.Size})"))
                {
                    PrintBlock(block, input, printBlock);
                }
            }
            else if (blocks.Count > 1)
            {
                using (_writer.Block())
                {
                    _writer.Line($"int channel = {first};");
                    PrintBlock(block, input, printBlock);
                }
            }
            else
            {
                _writer.Line($"int channel = {first};");
                PrintBlock(block, input, printBlock);
            }
        }
    }

    private void PrintBlock(ChannelBlock block, string input, Action<ChannelBlock, BlockArguments> printBlock)
    {
        _writer.Line($"ref {Element} blockWeights = ref Unsafe.Add(ref weights, channel * {_parameters.FilterLength});");
        if (_geometry.HasBias)
        {
            _writer.Line($"ref {Element} blockBias = ref Unsafe.Add(ref bias, channel);");
        }

        _writer.Line($"ref {Element} blockOutput = ref Unsafe.Add(ref output, channel * {Factor(_parameters.OutputPlane)});");
        printBlock(block, new(input, "blockWeights", "blockBias", "blockOutput"));
    }

    private void PrintTileCalls(RowTilePlan plan, ChannelBlock block, BlockArguments arguments)
    {
        if (_geometry.HasExtents || plan.Passes.Count == 1)
        {
            foreach (ColumnPass pass in plan.Passes)
            {
                PrintRowCalls(plan, pass, block, arguments);
            }

            return;
        }

        for (int i = 0; i < plan.Passes.Count; i++)
        {
            bool isLast = i == plan.Passes.Count - 1;
            using (_writer.Block(isLast ? "else" : $"if (endColumn - firstColumn >= {plan.Passes[i].Columns})"))
            {
                PrintRowCalls(plan, plan.Passes[i], block, arguments);
            }
        }
    }

    private void PrintRowCalls(RowTilePlan plan, ColumnPass pass, ChannelBlock block, BlockArguments arguments)
    {
        TileMethod interior = TileMethod.Interior(plan, pass, block.Size, _geometry);
        if (!plan.HasBorderMethods)
        {
            PrintCall(interior, "0", _parameters.OutputHeight);
            return;
        }

        TileMethod border = TileMethod.Border(plan, pass, block.Size, _geometry);
        (string first, string end) = _geometry.Height.Interior is { } rows ? ($"{rows.Start}", $"{rows.End}") : ("firstInteriorRow", "endInteriorRow");
        PrintCall(border, "0", first);
        PrintCall(interior, first, end);
        PrintCall(border, end, _geometry.HasExtents ? $"{_geometry.OutputHeight}" : _parameters.OutputHeight);

        void PrintCall(TileMethod method, string firstRow, string endRow)
        {
            if (firstRow != endRow)
            {
                string[] rowArguments = method.HasRows ? [firstRow, endRow] : [];
                _writer.List($"{method.Name}(", _parameters.Arguments(arguments, [.. rowArguments, .. ColumnArguments]), ");");
            }
        }
    }

    private string Element => _geometry.ElementType.Keyword();

    private static string Sum(string left, int right) => left.Length == 0 ? $"{right}" : right == 0 ? left : $"{left} + {right}";

    // A plane of run-time size is a product, which needs parentheses as a factor.
    private static string Factor(string plane) => plane.Contains(' ') ? $"({plane})" : plane;
}
