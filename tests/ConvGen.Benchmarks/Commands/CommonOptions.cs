using System.CommandLine;

namespace ConvGen.Benchmarks;

/// <summary>The options that several commands have.</summary>
internal static class CommonOptions
{
    private const int NamesShown = 20;

    public static Option<string?> Width { get; } = CreateWidth();

    public static Option<FileInfo?> Output { get; } = new("--output") { Description = "A file for the same table as Markdown.", Recursive = true };

    public static Option<string?> Filter { get; } = new("--filter") { Description = "Only the layers whose names contain this text.", Recursive = true };

    public static Option<bool> Thorough { get; } = new("--thorough") { Description = "More and longer samples.", Recursive = true };

    /// <summary>The layers that the filter lets pass.</summary>
    /// <exception cref="BenchmarkException">There are none.</exception>
    public static IReadOnlyList<Workload> Selected(ParseResult parsed, IReadOnlyList<Workload> workloads)
    {
        string filter = parsed.GetValue(Filter) ?? "";
        Workload[] selected = [.. workloads.Where(workload => workload.Id.Contains(filter, StringComparison.OrdinalIgnoreCase))];
        return selected.Length > 0
            ? selected
            : throw new BenchmarkException(
                $"No layer's name contains '{filter}'. Names are such as: {string.Join(", ", workloads.Take(NamesShown).Select(workload => $"'{workload.Id}'"))}.");
    }

    private static Option<string?> CreateWidth()
    {
        Option<string?> width = new("--width")
        {
            Description = "Vectors of no more than these bits: starts the program again, with wider instructions switched off.",
            Recursive = true,
        };
        return width.AcceptOnlyFromAmong([.. NarrowerProcess.Widths]);
    }
}
