using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;

namespace ConvGen.Generator.Emission.RowVector;

/// <summary>Prints the calls that compute the columns at the edges.</summary>
internal sealed class EdgeCallWriter(PhaseContext context)
{
    private readonly RangeSyntax _ranges = new(context);

    /// <summary>Prints the calls for all columns at the left and right edges.</summary>
    public void Print((string First, string End) rows)
    {
        foreach ((string First, string End) range in Columns().Where(range => range.First != range.End && rows.First != rows.End))
        {
            Print(_ranges.Columns(range), rows);
        }
    }

    /// <summary>Prints the call for a range of columns.</summary>
    public void Print((string First, string End) columns, (string First, string End) rows)
    {
        string[] slices = EdgeWriter.HasSlices(context) ? RangeSyntax.Arguments("Slice", _ranges.Slices(_ranges.WholeSlices)) : [];
        string[] ofRows = EdgeWriter.HasRows(context) ? RangeSyntax.Arguments("Row", _ranges.Rows(rows)) : [];
        context.Writer.List(
            $"{context.Prefix}CorrelateColumns(",
            context.Parameters.Arguments(
                References.Whole, [.. RangeSyntax.Arguments("Column", columns), .. slices, .. ofRows, .. context.Share.ChannelArguments]),
            ");");
    }

    private IEnumerable<(string First, string End)> Columns()
    {
        if (!context.Geometry.HasExtents)
        {
            TapRange taps = context.Walks.Columns;
            return [("0", taps.MeetsBefore ? "firstColumn" : "0"), taps.MeetsAfter ? ("endColumn", "columns") : ("columns", "columns")];
        }

        Walk width = context.Phase.Walks.Width;
        int columns = width.Outputs(context.Geometry.OutputWidth);
        (int start, int interiorEnd) = width.Interior(context.Geometry.Width.Extent!.Value, columns);
        return start == interiorEnd
            ? [("0", Expression.Number(columns))]
            : [("0", Expression.Number(start)), (Expression.Number(interiorEnd), Expression.Number(columns))];
    }
}
