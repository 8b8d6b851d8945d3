using ConvGen.Import;
using Spectre.Console;

namespace ConvGen.Tool.Console;

/// <summary>Everything in a model that cannot be compiled, as a table.</summary>
internal static class ProblemTable
{
    /// <summary>Creates the table.</summary>
    public static Table Of(IReadOnlyList<ImportProblem> problems)
    {
        Table table = new() { Border = TableBorder.Simple };
        table.AddColumns("operator", "node", "reason");
        foreach (ImportProblem problem in problems)
        {
            table.AddRow(Cells.Text(problem.Operator), Cells.Text(problem.Node), Cells.Text(problem.Reason));
        }

        return table;
    }
}
