using System.Text;
using Spectre.Console;

namespace ConvGen.Benchmarks;

/// <summary>A table for the console and for a Markdown file: the first column is text, the others are numbers.</summary>
internal sealed class ReportTable(params IReadOnlyList<string> headers)
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    public void Add(params IReadOnlyList<string> cells) => _rows.Add(cells);

    public void Print()
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach ((int index, string header) in headers.Index())
        {
            TableColumn column = new(new Text(header)) { Alignment = index == 0 ? Justify.Left : Justify.Right, NoWrap = true };
            table.AddColumn(column);
        }

        foreach (IReadOnlyList<string> row in _rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        AnsiConsole.Write(table);
    }

    public string ToMarkdown()
    {
        StringBuilder text = new();
        AppendRow(text, headers);
        AppendRow(text, [.. headers.Select((_, index) => index == 0 ? "---" : "---:")]);
        foreach (IReadOnlyList<string> row in _rows)
        {
            AppendRow(text, row);
        }

        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
