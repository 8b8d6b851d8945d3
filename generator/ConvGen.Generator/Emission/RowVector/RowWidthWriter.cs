using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.RowVector;

namespace ConvGen.Generator.Emission.RowVector;

/// <summary>Prints the methods of one vector width: the loops over blocks of output channels, and the tiles.</summary>
internal sealed class RowWidthWriter(PhaseContext context, RowTilePlan plan)
{
    private readonly SourceWriter _writer = context.Writer;
    private readonly Geometry _geometry = context.Geometry;
    private readonly RangeSyntax _ranges = new(context);

    // If extents are given at run time, these local variables hold the bounds of the interior.
    private bool HasLocals => !_geometry.HasExtents && plan.HasBorderMethods;

    public void Print()
    {
        var syntax = new VectorSyntax(plan.Width, _geometry.Formats.Accumulator);
        string[] columns = _geometry.HasExtents ? [] : ["int firstColumn", "int endColumn"];
        string[] share = context.SharesColumnsFirst ? context.Share.ChannelParameters : context.Share.Parameters;
        _writer.Gap();
        _writer.Documentation("summary", $"Computes all {Description.WidthName(plan.Width)} tiles.");
        _writer.List($"private static void {context.Prefix}Correlate{syntax.Suffix}(", context.Parameters.Declaration([.. columns, .. share]), ")");
        using (_writer.Block())
        {
            if (plan.UsesScratch)
            {
                _writer.Comment("A buffer for one tile. Its outputs are not contiguous in the output span, so they are copied from here.");
                _writer.Line($"global::System.Span<{context.Parameters.AccumulatorElement}> tile = stackalloc {context.Parameters.AccumulatorElement}[{plan.ScratchLength}];");
                _writer.Line($"ref {context.Parameters.AccumulatorElement} scratch = ref MemoryMarshal.GetReference(tile);");
            }

            if (HasLocals)
            {
                PrintRunTimeInterior();
            }

            new ChannelLoopWriter(context, PrintCalls).Print(plan.Blocks);
            if (_geometry.HasExtents && context.Phase.Edges is { MeetsPadding: true })
            {
                _writer.Gap();
                PrintEdges();
            }
        }

        var tiles = new RowTileWriter(context, plan, syntax);
        foreach (RowTileMethod method in plan.Methods)
        {
            tiles.Print(method);
        }
    }

    // The rows above and below the masked ones, or all.
    private void PrintEdges()
    {
        var edges = new EdgeCallWriter(context);
        if (plan.WholePasses.Count == 0)
        {
            edges.Print(_ranges.WholeRows);
            return;
        }

        edges.Print(("0", Expression.Number(context.Phase.MaskedRows!.Start)));
        edges.Print((Expression.Number(context.Phase.MaskedRows.End), _ranges.WholeRows.End));
    }

    private void PrintRunTimeInterior()
    {
        if (_geometry.Rank > 2)
        {
            context.Walks.Depth.PrintRunTimeInterior(_writer, "slices", "firstInteriorSlice", "endInteriorSlice", "front or back");
        }

        if (_geometry.Rank > 1)
        {
            context.Walks.Height.PrintRunTimeInterior(_writer, "rows", "firstInteriorRow", "endInteriorRow", "top or bottom");
        }
    }

    private void PrintCalls(ChannelBlock block, References references)
    {
        var alternatives = plan.CallsOf(block);
        foreach (RowTileCalls alternative in alternatives)
        {
            string? head = alternative.LeastColumns is int least ? $"if (endColumn - firstColumn >= {least})" : alternatives.Count > 1 ? "else" : null;
            using (head is null ? null : _writer.Block(head))
            {
                foreach (RowTileCall call in alternative.Calls)
                {
                    PrintCall(call, references);
                }
            }
        }
    }

    private void PrintCall(RowTileCall call, References references)
    {
        string[] scratch = plan.UsesScratch ? ["ref scratch"] : [];
        string[] slices = _geometry.Rank > 2 ? RangeSyntax.Arguments("Slice", _ranges.Slices(call.Slices, HasLocals)) : [];
        string[] rows = _geometry.Rank > 1 ? RangeSyntax.Arguments("Row", _ranges.Rows(call.Rows, HasLocals, call.Method.Rows)) : [];
        string[] columns = _geometry.HasExtents ? [] : ["firstColumn", "endColumn"];
        _writer.List(
            $"{context.Prefix}{call.Method.Name}(",
            context.Parameters.Arguments(references, [.. scratch, .. slices, .. rows, .. columns, .. context.TileShare.Arguments]),
            ");");
    }
}
