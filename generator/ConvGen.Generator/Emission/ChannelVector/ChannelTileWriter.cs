using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.ChannelVector;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.ChannelVector;

/// <summary>Prints the methods that compute tiles of columns by vectors of output channels.</summary>
internal sealed class ChannelTileWriter(
    SourceWriter writer,
    ChannelVectorPlan plan,
    KernelModel model,
    KernelParameters parameters,
    PhaseSyntax walks,
    ChannelTilePlan tiles)
{
    private readonly Geometry _geometry = plan.Geometry;
    private readonly VectorSyntax _syntax = new(tiles.Width, plan.Geometry.Formats.Accumulator);
    private readonly int _lanes = tiles.Width.Lanes(plan.Geometry.Formats.Accumulator);

    private bool HasRows => _geometry.Rank > 1;

    private bool HasSlices => _geometry.Rank > 2;

    public void Print(ChannelTileMethod method)
    {
        writer.Gap();
        string vectors = tiles.Vectors == 1 ? $"1 vector of {_lanes}" : $"{tiles.Vectors} vectors of {_lanes}";
        string place = method.KnownColumn is int column
            ? $"the tile at column {column}"
            : method.Border != ChannelTileBorder.None ? "a tile that may have taps outside the image" : "a tile";
        string padding = method.KnownColumn is null
            ? ""
            : _geometry.PaddingMode == PaddingMode.Zeros ? ", skipping taps outside the image" : ", taking taps outside the image from inside it";
        writer.Documentation(
            "summary",
            $"Computes {place}: {tiles.Columns} columns by {vectors} output channels, {Description.Accumulators(tiles.Accumulators)}{padding}.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        string[] slices = HasSlices ? ["int front", "int firstTapSlice", "int endTapSlice"] : [];
        string[] rows = HasRows ? ["int top", "int firstTapRow", "int endTapRow"] : [];
        string[] columns = method.KnownColumn is null ? ["int left"] : [];
        writer.List($"private static void {method.Name}(", parameters.Declaration([.. slices, .. rows, .. columns]), ")");
        using (writer.Block())
        {
            writer.Comment($"sum<column>_<vector>: each chain starts from {(_geometry.HasBias ? "its channel's bias" : "zero")}.");
            for (int i = 0; i < tiles.Columns; i++)
            {
                for (int vector = 0; vector < tiles.Vectors; vector++)
                {
                    string start = !_geometry.HasBias ? _syntax.Zero : i == 0 ? _syntax.Load("bias", vector * _lanes) : Sum(0, vector);
                    writer.Line($"{_syntax.Type} {Sum(i, vector)} = {start};");
                }
            }

            writer.Gap();
            if (method.MeetsInput)
            {
                PrintChain(method);
                writer.Gap();
            }

            PrintStores();
        }
    }

    private void PrintChain(ChannelTileMethod method)
    {
        bool hasChannels = _geometry.InChannelsPerGroup > 1;
        using (hasChannels ? writer.Block("for (int channel = 0; channel < InChannelsPerGroup; channel++)") : null)
        using (HasSlices ? writer.Block("for (int tapSlice = firstTapSlice; tapSlice < endTapSlice; tapSlice++)") : null)
        using (HasRows ? writer.Block("for (int tapRow = firstTapRow; tapRow < endTapRow; tapRow++)") : null)
        {
            string channel = hasChannels ? "channel" : "0";
            string tapSlice = HasSlices ? "tapSlice" : "0";
            string tapRow = HasRows ? "tapRow" : "0";
            string row = LinePlace.Input(_geometry, parameters, channel, walks.Slices, tapSlice, walks.Rows, tapRow, meetsPadding: true);
            bool isRelative = method is { Border: ChannelTileBorder.None, Taps: not null };
            string line = isRelative ? Expression.Sum(row, Expression.Product("left", parameters.InputColumnPitch)) : row;
            writer.Line($"ref {parameters.InputElement} line = ref {VectorSyntax.Element("input", line)};");
            writer.Line($"ref {parameters.WeightElement} taps = ref {VectorSyntax.Element("weights", WeightsAt(channel, tapSlice, tapRow))};");
            if (method.Taps is { } taps)
            {
                bool isFirst = true;
                foreach (ChannelTap tap in taps)
                {
                    PrintTap(tap, ref isFirst);
                }

                return;
            }

            using (plan.Walks.Width.Taps > 1 || walks.Width.HasUnknownTaps ? writer.Block($"for (int tap = 0; tap < {walks.Width.Taps}; tap++)") : null)
            {
                PrintLoopedTap(method, plan.Walks.Width.Taps > 1 || walks.Width.HasUnknownTaps ? "tap" : "0");
            }
        }
    }

    // Packed weights have the caller's order, but each is followed by those of the block's other channels.
    private string WeightsAt(string channel, string tapSlice, string tapRow)
    {
        string line = Expression.Sum(Expression.Product(walks.Depth.WeightOf(tapSlice), "KernelHeight"), walks.Height.WeightOf(tapRow));
        string place = Expression.Sum(Expression.Product(channel, "TapsPerChannel"), Expression.Product(line, "KernelWidth"), walks.Width.FirstWeight);
        return Expression.Product(place, $"BlockChannels{tiles.Width.Bits}");
    }

    // The first tap declares the locals.
    private void PrintTap(ChannelTap tap, ref bool isFirst)
    {
        writer.Gap();
        writer.Comment($"Tap {tap.Tap}.");
        PrintWeights("taps", Expression.Product(Expression.Number(tap.Weight), $"BlockChannels{tiles.Width.Bits}"), isDeclaration: isFirst);
        bool isDeclared = !isFirst;
        foreach (TapColumn column in tap.Columns)
        {
            PrintColumn(column.Column, Expression.Product(Expression.Number(column.Input), parameters.InputColumnPitch), ref isDeclared);
        }

        isFirst = false;
    }

    private void PrintLoopedTap(ChannelTileMethod method, string tap)
    {
        string place = Expression.Sum("left", Expression.Product(tap, plan.Walks.Width.TapStep));
        writer.Comment("The tap's weights, and the input of each column.");
        PrintWeights("taps", Expression.Product(Expression.Product(tap, plan.Walks.Width.WeightStep), $"BlockChannels{tiles.Width.Bits}"), isDeclaration: true);
        bool isDeclared = false;
        if (method.Border == ChannelTileBorder.None)
        {
            writer.Line($"ref {parameters.InputElement} inputs = ref {VectorSyntax.Element("line", Expression.Product(place, parameters.InputColumnPitch))};");
            for (int column = 0; column < tiles.Columns; column++)
            {
                PrintColumn(column, Expression.Product(Expression.Number((long)column * plan.Walks.Width.InputStep), parameters.InputColumnPitch), ref isDeclared, "inputs");
            }

            return;
        }

        writer.Line($"int place = {place};");
        string extent = parameters.Size("Input", "Width");
        for (int column = 0; column < tiles.Columns; column++)
        {
            string at = Expression.Sum("place", Expression.Number((long)column * plan.Walks.Width.InputStep));
            if (_geometry.PaddingMode != PaddingMode.Zeros)
            {
                PrintColumn(column, Expression.Product($"PaddedIndex.{_geometry.PaddingMode}({at}, {extent})", parameters.InputColumnPitch), ref isDeclared);
                continue;
            }

            using (writer.Block($"if (Extents.Contains({at}, {extent}))"))
            {
                bool isLocal = false;
                PrintColumn(column, Expression.Product(at, parameters.InputColumnPitch), ref isLocal);
            }
        }
    }

    private void PrintWeights(string taps, string place, bool isDeclaration)
    {
        for (int vector = 0; vector < tiles.Vectors; vector++)
        {
            string at = VectorSyntax.Element(taps, Expression.Sum(place, Expression.Number(vector * _lanes)));
            writer.Line($"{(isDeclaration ? $"{_syntax.Type} " : "")}weight{vector} = {_syntax.LoadAt(at, "0")};");
        }
    }

    // One column's multiply-adds. An input that several vectors share is held in a local.
    private void PrintColumn(int column, string place, ref bool isDeclared, string line = "line")
    {
        string input = VectorSyntax.Element(line, place);
        bool isShared = tiles.Vectors > 1 && !plan.HasChannelLanes;
        if (isShared)
        {
            writer.Line($"{(isDeclared ? "" : $"{_syntax.Type} ")}x = {_syntax.Broadcast(input)};");
            isDeclared = true;
        }

        for (int vector = 0; vector < tiles.Vectors; vector++)
        {
            string x = plan.HasChannelLanes
                ? _syntax.LoadAt(VectorSyntax.Element(line, Expression.Sum(place, Expression.Number(vector * _lanes))), "0")
                : isShared ? "x" : _syntax.Broadcast(input);
            writer.Line($"{Sum(column, vector)} = {_syntax.MultiplyAdd(x, $"weight{vector}", Sum(column, vector))};");
        }
    }

    private void PrintStores()
    {
        writer.Comment("The chains are complete. They are stored column by column, each with the block's channels contiguous.");
        for (int column = 0; column < tiles.Columns; column++)
        {
            for (int vector = 0; vector < tiles.Vectors; vector++)
            {
                string offset = Expression.Sum(
                    Expression.Product(Expression.Number(column), $"BlockChannels{tiles.Width.Bits}"), Expression.Number(vector * _lanes));
                string value = FinishSyntax.Apply(model.Operator.Finish, Sum(column, vector), _syntax.LoadAt("residual", offset), parameters.AccumulatorElement);
                writer.Line(_syntax.Store(value, "output", offset));
            }
        }
    }

    private static string Sum(int column, int vector) => $"sum{column}_{vector}";
}
