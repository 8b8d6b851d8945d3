using Spectre.Console;

namespace ConvGen.Benchmarks;

/// <summary>A title, remarks, a table, and a summary, on the console and as Markdown.</summary>
internal sealed record Report(string Title, IReadOnlyList<string> Remarks, ReportTable Table, IReadOnlyList<string> Summary)
{
    // Without a terminal, Spectre.Console would wrap at 80 columns.
    private const int WidthWithoutTerminal = 200;

    public void Print()
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthWithoutTerminal;
        }

        Table.Print();
        WriteLines(Remarks);
        Console.WriteLine();
        WriteLines(Summary);
    }

    /// <summary>Writes reports into one file.</summary>
    public static void WriteMarkdown(FileInfo file, params IReadOnlyList<Report> reports)
    {
        file.Directory?.Create();
        File.WriteAllText(file.FullName, string.Join('\n', reports.Select(report => report.ToMarkdown())));
    }

    private string ToMarkdown() => $"# {Title}\n\n{Lines(Remarks)}\n{Table.ToMarkdown()}\n{Lines(Summary)}";

    private static void WriteLines(IReadOnlyList<string> lines)
    {
        foreach (string line in lines)
        {
            Console.WriteLine(line);
        }
    }

    private static string Lines(IReadOnlyList<string> lines) => string.Concat(lines.Select(line => $"- {line}\n"));
}
