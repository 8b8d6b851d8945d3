using System.Globalization;
using ConvGen.Import;
using Spectre.Console;

namespace ConvGen.Tool.Console;

/// <summary>The layers of a network as a table.</summary>
internal static class SummaryTable
{
    /// <summary>Creates the table.</summary>
    public static Table Of(IReadOnlyList<ImportedLayer> layers)
    {
        Table table = new() { Border = TableBorder.Simple, ShowFooters = true };
        table.AddColumn(new TableColumn("layer") { NoWrap = true, Footer = Cells.Text("total") });
        table.AddColumn(new TableColumn("kind") { NoWrap = true });
        table.AddColumn(new TableColumn("output") { NoWrap = true });
        table.AddColumn(Numbers("weights", layers.Sum(layer => layer.WeightCount)));
        table.AddColumn(Numbers("multiply-adds", layers.Sum(layer => layer.MultiplyAdds)));
        foreach (ImportedLayer layer in layers)
        {
            table.AddRow(
                Cells.Text(layer.Name), Cells.Text(layer.Kind), Cells.Text(Shape(layer.Shape)), Cells.Text(Number(layer.WeightCount)), Cells.Text(Number(layer.MultiplyAdds)));
        }

        return table;
    }

    private static TableColumn Numbers(string header, long total) =>
        new(header) { NoWrap = true, Alignment = Justify.Right, Footer = Cells.Text(Number(total)) };

    private static string Shape(IEnumerable<int> shape) =>
        $"({string.Join(", ", shape.Select(extent => extent.ToString(CultureInfo.InvariantCulture)))})";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
