using System.Collections.Immutable;
using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Planning.RowVector;

namespace ConvGen.Generator.Emission.RowVector;

/// <summary>Prints a tile's chains of multiply-adds.</summary>
/// <param name="tile">The tile.</param>
/// <param name="left">The column of the first element that the tile reads from an input row.</param>
internal sealed class RowChainWriter(TileContext tile, string left)
{
    private static readonly ImmutableArray<string> Ordinals = ImmutableArray.Create("first", "second", "third", "fourth");

    private readonly SourceWriter _writer = tile.Phase.Writer;
    private readonly Geometry _geometry = tile.Phase.Geometry;
    private readonly KernelParameters _parameters = tile.Phase.Parameters;
    private readonly PhaseSyntax _walks = tile.Phase.Walks;
    private readonly PhaseWalks _taps = tile.Phase.Phase.Walks;
    private readonly RowTileMethod _method = tile.Method;
    private readonly RowTapWriter _tapWriter = new(tile);
    private readonly TapRange _slices = tile.Phase.Walks.Slices;
    private readonly TapRange _rows = tile.Phase.Walks.Rows;

    public void Print()
    {
        if (_method.Rows > 1)
        {
            PrintInputRows();
        }
        else if (_method.Loops.Channels)
        {
            PrintChannelLoop();
        }
        else
        {
            for (int channel = 0; channel < _geometry.InChannelsPerGroup; channel++)
            {
                PrintInputChannel(Expression.Number(channel), "0", "0");
            }
        }
    }

    // The places in the input and the weights are added up rather than multiplied out of the loop's counter.
    private void PrintChannelLoop()
    {
        int together = _method.ChannelsTogether;
        _writer.Line("int channelInput = 0;");
        _writer.Line("int channelWeight = 0;");
        if (_geometry.InChannelsPerGroup % together == 0)
        {
            using (_writer.Block($"for (int channel = 0; channel < InChannelsPerGroup; {(together == 1 ? "channel++" : $"channel += {together}")})"))
            {
                PrintIteration(together);
            }

            return;
        }

        _writer.Line("int channel = 0;");
        using (_writer.Block($"for (; channel <= InChannelsPerGroup - {together}; channel += {together})"))
        {
            PrintIteration(together);
        }

        _writer.Gap();
        using (_writer.Block("for (; channel < InChannelsPerGroup; channel++)"))
        {
            PrintIteration(together: 1);
        }
    }

    private void PrintIteration(int together)
    {
        if (together > 1 && _taps.Depth.Taps * _taps.Height.Taps == 1)
        {
            PrintReferences("0", "channelInput", "channelWeight", "0", "0");
            for (int channel = 0; channel < together; channel++)
            {
                (string input, string weight) = Places(channel);
                PrintTaps($" of the {Ordinals[channel]} input channel", input, weight);
            }
        }
        else
        {
            for (int channel = 0; channel < together; channel++)
            {
                if (together > 1)
                {
                    _writer.Gap();
                    _writer.Comment($"The {Ordinals[channel]} input channel of {together}.");
                }

                (string input, string weight) = Places(channel);
                PrintInputChannel("0", Expression.Sum("channelInput", input), Expression.Sum("channelWeight", weight));
            }
        }

        _writer.Gap();
        _writer.Line($"channelInput += {Places(together).Input};");
        _writer.Line($"channelWeight += {Places(together).Weight};");

        (string Input, string Weight) Places(int channel) =>
            (Expression.Product(Expression.Number(channel), _parameters.InputChannelPitch), Expression.Product(Expression.Number(channel), "WeightInputPitch"));
    }

    private void PrintInputRows()
    {
        foreach (InputRow inputRow in _method.InputRows)
        {
            _writer.Gap();
            _writer.Comment($"Input row {inputRow.Row}.");
            using (_writer.Block())
            {
                string place = Expression.Sum(Expression.Product(Expression.Sum("top", Expression.Number(inputRow.Row)), _parameters.InputRowPitch), left);
                _writer.Line($"ref {_parameters.InputElement} line = ref {VectorSyntax.Element("input", place)};");
                _tapWriter.PrintLocals();
                foreach (RowTap tap in _method.Taps)
                {
                    _writer.Gap();
                    _writer.Comment($"Tap {tap.Tap}.");
                    _tapWriter.PrintLoads(tap, "line");
                    foreach (InputRowUse use in inputRow.Uses)
                    {
                        string weight = Expression.Sum(
                            _walks.WeightsAt("0", "0", Expression.Number(use.TapRow)), Expression.Number(tap.Weight));
                        _tapWriter.PrintMultiplyAdds(tap, use.Row, "weights", weight);
                    }
                }
            }
        }
    }

    // The channel begins at a place that is added to those in the first one.
    private void PrintInputChannel(string channel, string input, string weight)
    {
        if (_method.Loops.Slices)
        {
            using (_writer.Block($"for (int tapSlice = {First(_slices)}; tapSlice < {End(_slices, _walks.Depth)}; tapSlice++)"))
            {
                PrintTapSlice(channel, input, weight, "tapSlice");
            }

            return;
        }

        for (int tapSlice = 0; tapSlice < _taps.Depth.Taps; tapSlice++)
        {
            PrintTapSlice(channel, input, weight, Expression.Number(tapSlice));
        }
    }

    private void PrintTapSlice(string channel, string input, string weight, string tapSlice)
    {
        if (_method.Loops.Rows)
        {
            using (_writer.Block($"for (int tapRow = {First(_rows)}; tapRow < {End(_rows, _walks.Height)}; tapRow++)"))
            {
                PrintTapRow(channel, input, weight, tapSlice, "tapRow");
            }

            return;
        }

        for (int tapRow = 0; tapRow < _taps.Height.Taps; tapRow++)
        {
            _writer.Gap();
            PrintTapRowComment(channel, tapSlice, tapRow);
            using (_writer.Block())
            {
                PrintTapRow(channel, input, weight, tapSlice, Expression.Number(tapRow));
            }
        }
    }

    private void PrintTapRowComment(string channel, string tapSlice, int tapRow)
    {
        List<string> places = [];
        if (!_method.Loops.Channels && _geometry.InChannelsPerGroup > 1)
        {
            places.Add($"input channel {channel}");
        }

        if (!_method.Loops.Slices && _taps.Depth.Taps > 1)
        {
            places.Add($"tap slice {tapSlice}");
        }

        if (_taps.Height.Taps > 1)
        {
            places.Add($"tap row {tapRow}");
        }

        if (places.Count > 0)
        {
            string place = string.Join(", ", places);
            _writer.Comment($"{char.ToUpperInvariant(place[0])}{place.Substring(1)}.");
        }
    }

    private string First(TapRange range) => _method.MeetsPadding ? range.First : "0";

    private string End(TapRange range, WalkSyntax walk) => _method.MeetsPadding ? range.End : walk.Taps;

    private void PrintTapRow(string channel, string input, string weight, string tapSlice, string tapRow)
    {
        PrintReferences(channel, input, weight, tapSlice, tapRow);
        if (_method.Loops.Taps)
        {
            PrintTapLoop();
        }
        else
        {
            PrintTaps("", "0", "0");
        }
    }

    private void PrintReferences(string channel, string input, string weight, string tapSlice, string tapRow)
    {
        string row = LinePlace.Input(_geometry, _parameters, channel, _slices, tapSlice, _rows, tapRow, _method.MeetsPadding);
        string line = _walks.Width.HasUnknownTaps ? Expression.Sum(input, row) : Expression.Sum(input, row, left);
        string weights = Expression.Sum(weight, _walks.WeightsAt(channel, tapSlice, tapRow));
        _writer.Line($"ref {_parameters.InputElement} line = ref {VectorSyntax.Element("input", line)};");
        _writer.Line($"ref {_parameters.WeightElement} taps = ref {VectorSyntax.Element("weights", weights)};");
        _tapWriter.PrintLocals();
    }

    private void PrintTaps(string channel, string input, string weight)
    {
        foreach (RowTap tap in _method.Taps)
        {
            _writer.Gap();
            _writer.Comment($"Tap {tap.Tap}{channel}.");
            _tapWriter.Print(tap, "line", "taps", input, weight);
        }
    }

    private void PrintTapLoop()
    {
        Walk width = _taps.Width;
        _writer.Gap();
        using (_writer.Block($"for (int tap = 0; tap < {_walks.Width.Taps}; tap++)"))
        {
            string step = _walks.Width.InputOfTap("tap");
            string place = _walks.Width.HasUnknownTaps
                ? Expression.Sum(left, Expression.Product(step, _parameters.InputColumnPitch))
                : Expression.Product(Expression.Sum(step, Expression.Number(-width.LowestTap)), _parameters.InputColumnPitch);
            _writer.Line($"ref {_parameters.InputElement} place = ref Elements.At(ref line, {place});");
            _writer.Line($"ref {_parameters.WeightElement} tapWeights = ref Elements.At(ref taps, {Expression.Product("tap", width.WeightStep)});");
            _writer.Gap();
            _writer.Comment("The tap's inputs, and each channel's weight.");
            _tapWriter.Print(_method.Taps[0], "place", "tapWeights");
        }
    }
}
