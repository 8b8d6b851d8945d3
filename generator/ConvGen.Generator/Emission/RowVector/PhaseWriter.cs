using ConvGen.Generator.Collections;
using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning.RowVector;

namespace ConvGen.Generator.Emission.RowVector;

/// <summary>Prints one phase: the choice of a vector width, the methods of each width, and the columns that are computed one by one.</summary>
internal sealed class PhaseWriter(PhaseContext context, string access, bool isWhole)
{
    private readonly SourceWriter _writer = context.Writer;
    private readonly Geometry _geometry = context.Geometry;
    private readonly PhasePlan _phase = context.Phase;
    private readonly RangeSyntax _ranges = new(context);
    private readonly EdgeCallWriter _edges = new(context);

    private (string First, string End) OwnColumns => context.SharesColumnsFirst ? ("firstOwnColumn", "endOwnColumn") : ("firstColumn", "endColumn");

    public void Print()
    {
        PrintEntry();
        foreach (RowTilePlan tiles in _phase.Widths)
        {
            new RowWidthWriter(context, tiles).Print();
        }

        if (_phase.Edges is { } edges)
        {
            new EdgeWriter(context).Print(edges);
        }
    }

    private void PrintEntry()
    {
        if (isWhole)
        {
            _writer.Documentation("summary", "Correlates one image, using the widest vectors that the machine supports and the image fills.");
        }
        else
        {
            IEnumerable<string> places = new[] { _phase.Walks.Depth, _phase.Walks.Height, _phase.Walks.Width }.Skip(3 - _geometry.Rank).Select(PlaceOf);
            _writer.Documentation("summary", context.Parameters.RunTimeWalks.Count > 0
                ? "Computes the outputs that the walks describe, using the widest vectors that the machine supports and the image fills."
                : $"Computes the outputs at ({string.Join(", ", places)}) for every n.");
        }

        _writer.List($"{(isWhole ? access : "private")} static void {context.Prefix}Correlate(", context.Parameters.Declaration(context.Share.EntryParameters), ")");
        using (_writer.Block())
        using (context.Share.PrintSlabs(_writer))
        {
            if (!_geometry.HasExtents && _phase.Edges is not { MeetsPadding: true })
            {
                _writer.Line("int firstColumn = 0;");
                _writer.Line($"int endColumn = {context.Walks.Width.Outputs};");
            }
            else if (!_geometry.HasExtents)
            {
                context.Walks.Width.PrintRunTimeInterior(_writer, "columns", "firstColumn", "endColumn", "left or right");
            }

            if (context.SharesColumnsFirst)
            {
                (string first, string end) = context.Share.Space(("firstColumn", "endColumn"));
                _writer.Line($"int {OwnColumns.First} = {first};");
                _writer.Line($"int {OwnColumns.End} = {end};");
            }

            for (int i = 0; i < _phase.Widths.Count; i++)
            {
                PrintDispatch(_phase.Widths[i], isFirst: i == 0);
            }

            if (_phase.Edges is not null && _phase.Widths.All(tiles => !tiles.Width.IsScalar))
            {
                PrintWithoutVectors();
            }

            if (!_geometry.HasExtents && _phase.Edges is { MeetsPadding: true })
            {
                _writer.Gap();
                _edges.Print(_ranges.WholeRows);
            }
        }
    }

    private static string PlaceOf(Walk walk) => walk.OutputStep == 1 ? "n" : Expression.Sum($"{walk.OutputStep}n", Expression.Number(walk.OutputFirst));

    private void PrintDispatch(RowTilePlan tiles, bool isFirst)
    {
        VectorSyntax syntax = new(tiles.Width, _geometry.Formats.Accumulator);
        if (tiles.Width.IsScalar)
        {
            PrintCall();
            return;
        }

        string condition = _geometry.HasExtents
            ? MachineSyntax.Condition(tiles.Width)
            : $"{OwnColumns.End} - {OwnColumns.First} >= {tiles.Width.Lanes(_geometry.Formats.Accumulator)} && {MachineSyntax.Condition(tiles.Width)}";
        using (_writer.Block($"{(isFirst ? "if" : "else if")} ({condition})"))
        {
            PrintCall();
        }

        void PrintCall()
        {
            string[] columns = _geometry.HasExtents ? [] : [OwnColumns.First, OwnColumns.End];
            string[] shares = context.SharesColumnsFirst ? context.Share.ChannelArguments : context.Share.Arguments;
            _writer.List($"{context.Prefix}Correlate{syntax.Suffix}(", context.Parameters.Arguments(References.Whole, [.. columns, .. shares]), ");");
        }
    }

    // With declared extents, also the columns at the edges; otherwise those are computed last.
    private void PrintWithoutVectors()
    {
        (string First, string End) columns = _geometry.HasExtents ? _ranges.Columns(("0", context.Walks.Width.Outputs)) : OwnColumns;
        using (_phase.Widths.Count > 0 ? _writer.Block("else") : null)
        {
            _edges.Print(columns, _ranges.WholeRows);
        }
    }
}
