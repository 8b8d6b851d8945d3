using System.Collections.Immutable;
using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.ChannelVector;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.ChannelVector;

/// <summary>Prints the loops over the input channels and taps of a tile.</summary>
internal sealed class ChannelChainWriter(
    SourceWriter writer, ChannelVectorPlan plan, KernelParameters parameters, PhaseSyntax walks, ChannelTilePlan tiles)
{
    private static readonly ImmutableArray<string> Ordinals = ImmutableArray.Create("first", "second", "third", "fourth");

    private readonly Geometry _geometry = plan.Geometry;
    private readonly ChannelTapWriter _taps = new(writer, plan, parameters, tiles);

    private bool HasRows => _geometry.Rank > 1;

    private bool HasSlices => _geometry.Rank > 2;

    private bool HasChannels => _geometry.InChannelsPerGroup > 1;

    private string FirstChannel => plan.IsChunked(tiles) ? "firstChannel" : "0";

    private string EndChannel => plan.IsChunked(tiles) ? "endChannel" : "InChannelsPerGroup";

    private string BlockChannels => $"BlockChannels{tiles.Width.Bits}";

    // Whether the tap rows follow each other without a loop.
    private bool SpellsRows => tiles.Chain.UnrollsRows || !HasRows || plan.HasOneTapRow;

    public void Print(ChannelTileMethod method)
    {
        if (method.Taps is { } taps && plan.HasSteadySteps)
        {
            PrintSteps(method, taps);
        }
        else
        {
            PrintLookedUpRows(method);
        }
    }

    // The places in the input and the weights move by constant steps, so they are added up rather than computed from the loops' counters.
    private void PrintSteps(ChannelTileMethod method, IReadOnlyList<ChannelTap> taps)
    {
        string tapSlice = HasSlices ? "firstTapSlice" : "0";
        string tapRow = SpellsRows ? "0" : "firstTapRow";
        string input = Expression.Sum(InputLine(FirstChannel, tapSlice, tapRow), Start(method));
        string weight = WeightsAt(FirstChannel, tapSlice, tapRow);
        if (HasChannels)
        {
            writer.Line($"int channelInput = {input};");
            writer.Line($"int channelWeight = {weight};");
            (input, weight) = ("channelInput", "channelWeight");
        }

        int together = tiles.Chain.ChannelsTogether;
        bool hasRest = together > 1 && (_geometry.InChannelsPerGroup % together != 0 || tiles.Chain.ChunkChannels % together != 0);
        if (!HasChannels)
        {
            PrintChannel(method, taps, input, weight, together: 1);
        }
        else if (!hasRest)
        {
            string step = together == 1 ? "channel++" : $"channel += {together}";
            using (writer.Block($"for (int channel = {FirstChannel}; channel < {EndChannel}; {step})"))
            {
                PrintChannel(method, taps, input, weight, together);
            }
        }
        else
        {
            writer.Line($"int channel = {FirstChannel};");
            using (writer.Block($"for (; channel <= {EndChannel} - {together}; channel += {together})"))
            {
                PrintChannel(method, taps, input, weight, together);
            }

            writer.Gap();
            using (writer.Block($"for (; channel < {EndChannel}; channel++)"))
            {
                PrintChannel(method, taps, input, weight, together: 1);
            }
        }
    }

    private void PrintChannel(ChannelTileMethod method, IReadOnlyList<ChannelTap> taps, string input, string weight, int together)
    {
        _taps.PrintVariables(method);
        if (HasSlices)
        {
            writer.Line($"int sliceInput = {input};");
            writer.Line($"int sliceWeight = {weight};");
            using (writer.Block("for (int tapSlice = firstTapSlice; tapSlice < endTapSlice; tapSlice++)"))
            {
                PrintRows(method, taps, "sliceInput", "sliceWeight", together: 1);
                writer.Gap();
                PrintAdvance("sliceInput", Expression.Product(walks.Depth.InputOfTap("1"), parameters.InputSlicePitch));
                PrintAdvance("sliceWeight", WeightStep(plan.Walks.Depth, "KernelHeight", "KernelWidth"));
            }
        }
        else
        {
            PrintRows(method, taps, input, weight, together);
        }

        if (HasChannels)
        {
            writer.Gap();
            PrintAdvance(input, Expression.Product(Expression.Number(together), parameters.InputChannelPitch));
            PrintAdvance(weight, Expression.Product(Expression.Product(Expression.Number(together), "TapsPerChannel"), BlockChannels));
        }
    }

    private void PrintRows(ChannelTileMethod method, IReadOnlyList<ChannelTap> taps, string input, string weight, int together)
    {
        if (SpellsRows)
        {
            bool isNamed = HasRows && !plan.HasOneTapRow;
            if (isNamed)
            {
                writer.Line($"ref {parameters.WeightElement} channelTaps = ref {VectorSyntax.Element("weights", weight)};");
            }

            for (int row = 0; row < (HasRows ? plan.Walks.Height.Taps : 1); row++)
            {
                PrintSpelledRow(method, taps, input, isNamed ? "channelTaps" : "weights", isNamed ? "0" : weight, row, together);
            }

            return;
        }

        writer.Line($"int rowInput = {input};");
        writer.Line($"int rowWeight = {weight};");
        using (writer.Block("for (int tapRow = firstTapRow; tapRow < endTapRow; tapRow++)"))
        {
            PrintLine("rowInput");
            PrintWeights("rowWeight");
            PrintTaps(method, taps, "0", "0", "");
            writer.Gap();
            PrintAdvance("rowInput", Expression.Product(walks.Height.InputOfTap("1"), parameters.InputRowPitch));
            PrintAdvance("rowWeight", WeightStep(plan.Walks.Height, "KernelWidth"));
        }
    }

    private void PrintSpelledRow(
        ChannelTileMethod method, IReadOnlyList<ChannelTap> taps, string input, string weights, string weight, int row, int together)
    {
        string tapRow = Expression.Number(row);
        string[] conditions =
        [
            .. HasRows && plan.CheckOf(row).First ? [$"firstTapRow <= {tapRow}"] : Array.Empty<string>(),
            .. HasRows && plan.CheckOf(row).End ? [$"endTapRow > {tapRow}"] : Array.Empty<string>(),
        ];
        bool isNamed = HasRows && !plan.HasOneTapRow;
        if (isNamed)
        {
            writer.Gap();
            writer.Comment($"Tap row {tapRow}.");
        }

        using (conditions.Length > 0 ? writer.Block($"if ({string.Join(" && ", conditions)})") : isNamed ? writer.Block() : null)
        {
            PrintLine(Expression.Sum(input, Expression.Product(walks.Height.InputOfTap(tapRow), HasRows ? parameters.InputRowPitch : "1")));
            string before = Expression.Product(Expression.Product(Expression.Number((long)row * plan.Walks.Height.WeightStep), "KernelWidth"), BlockChannels);
            PrintWeights(Expression.Sum(weight, before), weights);
            for (int channel = 0; channel < together; channel++)
            {
                string number = Expression.Number(channel);
                PrintTaps(
                    method,
                    taps,
                    Expression.Product(number, parameters.InputChannelPitch),
                    Expression.Product(Expression.Product(number, "TapsPerChannel"), BlockChannels),
                    together == 1 ? "" : $" of the {Ordinals[channel]} input channel");
            }
        }
    }

    private void PrintTaps(ChannelTileMethod method, IReadOnlyList<ChannelTap> taps, string line, string weights, string channel)
    {
        foreach (ChannelTap tap in taps)
        {
            writer.Gap();
            writer.Comment($"Tap {tap.Tap}{channel}.");
            _taps.Print(method, tap, line, Expression.Sum(weights, Expression.Product(Expression.Number(tap.Weight), BlockChannels)));
        }
    }

    // Places that have to be looked up: of rows that come from inside the image, and of taps in a loop.
    private void PrintLookedUpRows(ChannelTileMethod method)
    {
        using (HasChannels ? writer.Block($"for (int channel = {FirstChannel}; channel < {EndChannel}; channel++)") : null)
        using (HasSlices ? writer.Block("for (int tapSlice = firstTapSlice; tapSlice < endTapSlice; tapSlice++)") : null)
        using (HasRows ? writer.Block("for (int tapRow = firstTapRow; tapRow < endTapRow; tapRow++)") : null)
        {
            string channel = HasChannels ? "channel" : "0";
            string tapSlice = HasSlices ? "tapSlice" : "0";
            string tapRow = HasRows ? "tapRow" : "0";
            PrintLine(Expression.Sum(InputLine(channel, tapSlice, tapRow), Start(method)));
            PrintWeights(WeightsAt(channel, tapSlice, tapRow));
            if (method.Taps is { } taps)
            {
                _taps.PrintVariables(method);
                PrintTaps(method, taps, "0", "0", "");
                return;
            }

            bool isLoop = plan.Walks.Width.Taps > 1 || walks.Width.HasUnknownTaps;
            using (isLoop ? writer.Block($"for (int tap = 0; tap < {walks.Width.Taps}; tap++)") : null)
            {
                PrintLoopedTap(method, isLoop ? "tap" : "0");
            }
        }
    }

    private void PrintLoopedTap(ChannelTileMethod method, string tap)
    {
        string place = Expression.Sum("left", walks.Width.InputOfTap(tap));
        writer.Comment("The tap's weights, and the input of each column.");
        _taps.PrintVariables(method);
        _taps.PrintWeights(Expression.Product(Expression.Product(tap, plan.Walks.Width.WeightStep), BlockChannels));
        if (method.Border == ChannelTileBorder.None)
        {
            writer.Line($"ref {parameters.InputElement} inputs = ref {VectorSyntax.Element("line", Expression.Product(place, parameters.InputColumnPitch))};");
            for (int column = 0; column < method.Columns; column++)
            {
                _taps.PrintColumn(column, Expression.Product(Expression.Number((long)column * plan.Walks.Width.InputStep), parameters.InputColumnPitch), "inputs");
            }

            return;
        }

        writer.Line($"int place = {place};");
        string extent = parameters.Size("Input", "Width");
        for (int column = 0; column < method.Columns; column++)
        {
            string at = Expression.Sum("place", Expression.Number((long)column * plan.Walks.Width.InputStep));
            if (_geometry.PaddingMode != PaddingMode.Zeros)
            {
                _taps.PrintColumn(column, Expression.Product($"PaddedIndex.{_geometry.PaddingMode}({at}, {extent})", parameters.InputColumnPitch), "line");
                continue;
            }

            using (writer.Block($"if (Extents.Contains({at}, {extent}))"))
            {
                _taps.PrintColumn(column, Expression.Product(at, parameters.InputColumnPitch), "line");
            }
        }
    }

    private void PrintLine(string place) => writer.Line($"ref {parameters.InputElement} line = ref {VectorSyntax.Element("input", place)};");

    private void PrintWeights(string place, string weights = "weights") =>
        writer.Line($"ref {parameters.WeightElement} taps = ref {VectorSyntax.Element(weights, place)};");

    private void PrintAdvance(string variable, string step) =>
        writer.Line(step[0] == '-' ? $"{variable} -= {step.Substring(1)};" : $"{variable} += {step};");

    // The column that a line begins at: nothing to add if the method's taps are counted from the row's start.
    private string Start(ChannelTileMethod method)
    {
        string? start = method.Places != ChannelTilePlaces.None
            ? "inputColumn"
            : method is { Border: ChannelTileBorder.None, Taps: not null } ? "left" : null;
        return start is null ? "0" : Expression.Product(start, parameters.InputColumnPitch);
    }

    private string InputLine(string channel, string tapSlice, string tapRow) =>
        LinePlace.Input(_geometry, parameters, channel, walks.Slices, tapSlice, walks.Rows, tapRow, meetsPadding: true);

    // Packed weights have the caller's order, but each is followed by those of the block's other channels.
    private string WeightsAt(string channel, string tapSlice, string tapRow)
    {
        string line = Expression.Sum(Expression.Product(walks.Depth.WeightOf(tapSlice), "KernelHeight"), walks.Height.WeightOf(tapRow));
        string place = Expression.Sum(Expression.Product(channel, "TapsPerChannel"), Expression.Product(line, "KernelWidth"), walks.Width.FirstWeight);
        return Expression.Product(place, BlockChannels);
    }

    private string WeightStep(Walk walk, params string[] sizes) =>
        Expression.Product(sizes.Aggregate(Expression.Number(walk.WeightStep), Expression.Product), BlockChannels);
}
