using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.RowVector;

namespace ConvGen.Generator.Emission.RowVector;

/// <summary>
/// Prints the columns at the edges: one at a time, with each tap outside the input either skipped or read from elsewhere in the input.
/// </summary>
internal sealed class EdgeWriter(PhaseContext context)
{
    private readonly SourceWriter _writer = context.Writer;
    private readonly Geometry _geometry = context.Geometry;
    private readonly KernelParameters _parameters = context.Parameters;
    private readonly TapRange _slices = context.Walks.Slices;
    private readonly TapRange _rows = context.Walks.Rows;
    private readonly TapRange _columns = context.Walks.Columns;

    /// <summary>Whether its methods take a range of slices.</summary>
    public static bool HasSlices(PhaseContext context) => context.Share.Exists && context.Geometry.Rank == 3;

    /// <summary>Whether its methods take a range of rows.</summary>
    public static bool HasRows(PhaseContext context) =>
        context.Phase.MaskedRows is not null || (context.Share.Exists && context.Geometry.Rank == 2);

    public void Print(EdgePlan edges)
    {
        string[] ranges = [.. HasSlices(context) ? new[] { "firstSlice", "endSlice" } : [], .. HasRows(context) ? new[] { "firstRow", "endRow" } : []];
        _writer.Gap();
        _writer.Documentation(
            "summary",
            "Computes the columns from <paramref name=\"firstColumn\"/> to <paramref name=\"endColumn\"/> (exclusive) one by one. Their taps may fall on the padding on any side.");
        _writer.List(
            $"private static void {context.Prefix}CorrelateColumns(",
            _parameters.Declaration(["int firstColumn", "int endColumn", .. ranges.Select(name => $"int {name}"), .. context.Share.ChannelParameters]),
            ")");
        using (_writer.Block())
        {
            new ChannelLoopWriter(context, (block, references) => _writer.List(
                $"{context.Prefix}Columns_{block.Size}(", _parameters.Arguments(references, ["firstColumn", "endColumn", .. ranges]), ");"))
                .Print(edges.Blocks);
        }

        foreach (int channels in edges.Blocks.Select(block => block.Size).Distinct())
        {
            Print($"{context.Prefix}Columns_{channels}", channels);
        }
    }

    private void Print(string name, int channels)
    {
        _writer.Gap();
        _writer.Documentation("summary", $"Computes single columns of {(channels == 1 ? "1 output channel" : $"{channels} output channels")}.");
        if (context.Model.Platform.HasVectors)
        {
            _writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        }

        bool hasSlices = HasSlices(context);
        bool hasRows = HasRows(context);
        string[] slices = hasSlices ? ["int firstSlice", "int endSlice"] : [];
        string[] rows = hasRows ? ["int firstRow", "int endRow"] : [];
        _writer.List($"private static void {name}(", _parameters.Declaration(["int firstColumn", "int endColumn", .. slices, .. rows]), ")");
        using (_writer.Block())
        {
            var loops = new Stack<IDisposable>();
            if (_geometry.Rank > 2)
            {
                loops.Push(_writer.Block(hasSlices
                    ? "for (int slice = firstSlice; slice < endSlice; slice++)"
                    : $"for (int slice = 0; slice < {context.Walks.Depth.Outputs}; slice++)"));
                _writer.Line($"int front = {context.Walks.Depth.OriginOf("slice")}; // input slice of the first tap slice");
                _slices.PrintLocals(_writer);
            }

            if (_geometry.Rank > 1)
            {
                loops.Push(_writer.Block(hasRows
                    ? "for (int row = firstRow; row < endRow; row++)"
                    : $"for (int row = 0; row < {context.Walks.Height.Outputs}; row++)"));
                _writer.Line($"int top = {context.Walks.Height.OriginOf("row")}; // input row of the first tap row");
                _rows.PrintLocals(_writer);
            }

            loops.Push(_writer.Block("for (int column = firstColumn; column < endColumn; column++)"));
            _writer.Line($"int left = {context.Walks.Width.OriginOf("column")}; // input column of the first tap");
            _columns.PrintLocals(_writer);
            PrintColumn(channels);
            while (loops.Count > 0)
            {
                loops.Pop().Dispose();
            }
        }
    }

    private void PrintColumn(int channels)
    {
        _writer.Gap();
        _writer.Comment($"sum<channel>: each chain starts from {(_geometry.HasBias ? "its channel's bias" : "zero")}.");
        IEnumerable<string> sums = Enumerable.Range(0, channels)
            .Select(channel => $"sum{channel} = {(_geometry.HasBias ? VectorSyntax.Element("bias", channel) : "0")}");
        _writer.Line($"{_parameters.AccumulatorElement} {string.Join(", ", sums)};");

        _writer.Gap();
        PrintChain(channels);
        _writer.Gap();
        new StorePlace(_writer, _geometry, context.Model, _parameters, context.Walks).PrintTargets("column");
        for (int channel = 0; channel < channels; channel++)
        {
            string offset = Expression.Product(Expression.Number(channel), _parameters.OutputChannelPitch);
            string value = FinishSyntax.Apply(context.Model.Operator.Finish, $"sum{channel}", VectorSyntax.Element("residualTarget", offset), _parameters.AccumulatorElement);
            _writer.Line($"{VectorSyntax.Element("target", offset)} = {value};");
        }
    }

    private void PrintChain(int channels)
    {
        var loops = new Stack<IDisposable>();
        loops.Push(_writer.Block("for (int channel = 0; channel < InChannelsPerGroup; channel++)"));
        string slice = "0";
        if (_geometry.Rank > 2)
        {
            loops.Push(_writer.Block($"for (int tapSlice = {_slices.First}; tapSlice < {_slices.End}; tapSlice++)"));
            slice = "tapSlice";
        }

        string row = "0";
        if (_geometry.Rank > 1)
        {
            loops.Push(_writer.Block($"for (int tapRow = {_rows.First}; tapRow < {_rows.End}; tapRow++)"));
            row = "tapRow";
        }

        _writer.Line($"ref {_parameters.InputElement} line = ref {VectorSyntax.Element("input", LinePlace.Input(_geometry, _parameters, "channel", _slices, slice, _rows, row, meetsPadding: true))};");
        _writer.Line($"ref {_parameters.WeightElement} taps = ref {VectorSyntax.Element("weights", context.Walks.WeightsAt("channel", slice, row))};");
        using (_writer.Block($"for (int tap = {_columns.First}; tap < {_columns.End}; tap++)"))
        {
            _writer.Comment("The tap's input, and each channel's weight.");
            _writer.Line($"{_parameters.InputElement} x = {VectorSyntax.Element("line", Expression.Product(_columns.InputAt("tap", meetsPadding: true), _parameters.InputColumnPitch))};");
            string weight = Expression.Product("tap", context.Phase.Walks.Width.WeightStep);
            for (int channel = 0; channel < channels; channel++)
            {
                string place = Expression.Sum(weight, Expression.Product(Expression.Number(channel), "WeightOutputPitch"));
                _writer.Line($"sum{channel} = Elements.MultiplyAddAt(x, ref taps, {place}, sum{channel});");
            }
        }

        while (loops.Count > 0)
        {
            loops.Pop().Dispose();
        }
    }
}
