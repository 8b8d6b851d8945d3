using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.ChannelVector;
using ConvGen.Generator.Planning.Machines;
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
        string place = method.KnownColumn is int known
            ? $"the tile at column {known}"
            : method.Border == ChannelTileBorder.LookedUp ? "a tile that may have taps outside the image" : "a tile";
        string padding = method.Border != ChannelTileBorder.Known
            ? ""
            : _geometry.PaddingMode == PaddingMode.Zeros ? ", skipping taps outside the image" : ", taking taps outside the image from inside it";
        writer.Documentation(
            "summary",
            $"Computes {place}: {tiles.Columns} columns by {vectors} output channels, {Description.Accumulators(tiles.Accumulators)}{padding}.");
        bool isShared = method.Places != ChannelTilePlaces.None;
        if (isShared)
        {
            writer.Documentation(
                "typeparam name=\"TPlace\"",
                "Where the tile is in its row. The method is compiled once for each place, without the taps that fall outside the image there.");
        }

        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        string[] slices = HasSlices ? ["int front", "int firstTapSlice", "int endTapSlice"] : [];
        string[] rows = HasRows ? ["int top", "int firstTapRow", "int endTapRow"] : [];
        string[] columns = isShared ? ["int inputColumn"] : method.KnownColumn is null ? ["int left"] : [];
        writer.List($"private static void {method.Name}{(isShared ? "<TPlace>" : "")}(", parameters.Declaration([.. slices, .. rows, .. columns]), ")");
        using (writer.Block())
        {
            writer.Comment($"sum<column>_<vector>: each chain starts from {(_geometry.HasBias ? "its channel's bias" : "zero")}.");
            _syntax.PrintAccumulators(writer, tiles.Columns, tiles.Vectors, Sum, (column, vector) => !_geometry.HasBias
                ? _syntax.Zero
                : column == 0 ? _syntax.Load("bias", Expression.Number(vector * _lanes)) : Sum(0, vector));
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
            string? start = method.Places != ChannelTilePlaces.None
                ? "inputColumn"
                : method is { Border: ChannelTileBorder.None, Taps: not null } ? "left" : null;
            string line = start is null ? row : Expression.Sum(row, Expression.Product(start, parameters.InputColumnPitch));
            writer.Line($"ref {parameters.InputElement} line = ref {VectorSyntax.Element("input", line)};");
            writer.Line($"ref {parameters.WeightElement} taps = ref {VectorSyntax.Element("weights", WeightsAt(channel, tapSlice, tapRow))};");
            if (method.Taps is { } taps)
            {
                bool isFirst = true;
                foreach (ChannelTap tap in taps)
                {
                    PrintTap(method, tap, ref isFirst);
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
    private void PrintTap(ChannelTileMethod method, ChannelTap tap, ref bool isFirst)
    {
        writer.Gap();
        writer.Comment($"Tap {tap.Tap}.");
        PrintWeights("taps", Expression.Product(Expression.Number(tap.Weight), $"BlockChannels{tiles.Width.Bits}"), isDeclaration: isFirst);
        isFirst = false;
        for (int i = 0; i < tap.Columns.Count; i++)
        {
            ChannelTilePlaces missing = tap.Columns[i].MissingAt;
            using (missing == ChannelTilePlaces.None ? null : writer.Block($"if ({IsMet(method.Places, missing)})"))
            {
                PrintColumn(tap.Columns[i]);
                while (missing != ChannelTilePlaces.None && i + 1 < tap.Columns.Count && tap.Columns[i + 1].MissingAt == missing)
                {
                    i++;
                    PrintColumn(tap.Columns[i]);
                }
            }
        }
    }

    private void PrintColumn(TapColumn column) =>
        PrintColumn(column.Column, Expression.Product(Expression.Number(column.Input), parameters.InputColumnPitch));

    // The condition that a tile is not at one of the places where it has no input. There are at most three places, so either these are one or the others are.
    private static string IsMet(ChannelTilePlaces all, ChannelTilePlaces missing)
    {
        ChannelTilePlaces met = all & ~missing;
        return missing is ChannelTilePlaces.Inside or ChannelTilePlaces.LeftEnd or ChannelTilePlaces.RightEnd
            ? $"typeof(TPlace) != typeof({missing})"
            : $"typeof(TPlace) == typeof({met})";
    }

    private void PrintLoopedTap(ChannelTileMethod method, string tap)
    {
        string place = Expression.Sum("left", walks.Width.InputOfTap(tap));
        writer.Comment("The tap's weights, and the input of each column.");
        PrintWeights("taps", Expression.Product(Expression.Product(tap, plan.Walks.Width.WeightStep), $"BlockChannels{tiles.Width.Bits}"), isDeclaration: true);
        if (method.Border == ChannelTileBorder.None)
        {
            writer.Line($"ref {parameters.InputElement} inputs = ref {VectorSyntax.Element("line", Expression.Product(place, parameters.InputColumnPitch))};");
            for (int column = 0; column < tiles.Columns; column++)
            {
                PrintColumn(column, Expression.Product(Expression.Number((long)column * plan.Walks.Width.InputStep), parameters.InputColumnPitch), "inputs");
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
                PrintColumn(column, Expression.Product($"PaddedIndex.{_geometry.PaddingMode}({at}, {extent})", parameters.InputColumnPitch));
                continue;
            }

            using (writer.Block($"if (Extents.Contains({at}, {extent}))"))
            {
                PrintColumn(column, Expression.Product(at, parameters.InputColumnPitch));
            }
        }
    }

    // The first tap of a row declares the variables.
    private void PrintWeights(string taps, string place, bool isDeclaration)
    {
        if (isDeclaration)
        {
            string[] input = HoldsInput ? ["x"] : [];
            writer.Line($"{_syntax.Type} {string.Join(", ", Enumerable.Range(0, tiles.Vectors).Select(Weight).Concat(input))};");
        }

        foreach (VectorGroup group in Groups(isSingle: false))
        {
            writer.Line(_syntax.LoadAdjacent([.. Vectors(group).Select(Weight)], taps, Expression.Sum(place, Expression.Number(group.First * _lanes))));
        }
    }

    // A finished sum is a longer expression, so it is stored by itself.
    private IEnumerable<VectorGroup> Groups(bool isSingle) => isSingle
        ? Enumerable.Range(0, tiles.Vectors).Select(vector => new VectorGroup(vector, 1))
        : VectorGroup.Split([.. Enumerable.Range(0, tiles.Vectors).Select(vector => vector * _lanes)], _lanes);

    private static IEnumerable<int> Vectors(VectorGroup group) => Enumerable.Range(group.First, group.Count);

    // One statement cannot multiply the input by all weights.
    private bool HoldsInput => !plan.HasChannelLanes && tiles.Vectors > VectorGroup.Largest;

    private static string Weight(int vector) => $"weight{vector}";

    // One column's multiply-adds.
    private void PrintColumn(int column, string place, string line = "line")
    {
        string[] weights = [.. Enumerable.Range(0, tiles.Vectors).Select(Weight)];
        string[] sums = [.. Enumerable.Range(0, tiles.Vectors).Select(vector => Sum(column, vector))];
        if (plan.HasChannelLanes)
        {
            for (int vector = 0; vector < tiles.Vectors; vector++)
            {
                writer.Line(_syntax.MultiplyAddLoad(line, Expression.Sum(place, Expression.Number(vector * _lanes)), weights[vector], sums[vector]));
            }
        }
        else if (!HoldsInput)
        {
            writer.Line(_syntax.MultiplyAddBroadcast(line, place, weights, sums));
        }
        else
        {
            writer.Line($"x = {_syntax.Broadcast(line, place)};");
            foreach (string statement in _syntax.MultiplyAdds("x", weights, sums))
            {
                writer.Line(statement);
            }
        }
    }

    private void PrintStores()
    {
        writer.Comment("The chains are complete. They are stored column by column, each with the block's channels contiguous.");
        for (int column = 0; column < tiles.Columns; column++)
        {
            foreach (VectorGroup group in Groups(isSingle: model.Operator.Finish != Finish.None))
            {
                string offset = Expression.Sum(
                    Expression.Product(Expression.Number(column), $"BlockChannels{tiles.Width.Bits}"), Expression.Number(group.First * _lanes));
                string residual = _syntax.Load("residual", offset);
                IEnumerable<string> values = Vectors(group)
                    .Select(vector => FinishSyntax.Apply(model.Operator.Finish, Sum(column, vector), residual, parameters.AccumulatorElement));
                writer.Line(_syntax.StoreAdjacent([.. values], "output", offset));
            }
        }
    }

    private static string Sum(int column, int vector) => $"sum{column}_{vector}";
}
