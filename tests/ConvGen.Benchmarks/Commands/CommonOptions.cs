using System.CommandLine;

namespace ConvGen.Benchmarks;

/// <summary>The options that several commands have.</summary>
internal static class CommonOptions
{
    private const int NamesShown = 20;

    public static Option<string?> Width { get; } = CreateWidth();

    public static Option<FileInfo?> Output { get; } = new("--output") { Description = "A file to write the same table to, as Markdown.", Recursive = true };

    public static Option<string?> Filter { get; } = new("--filter") { Description = "Only the layers whose names contain this text.", Recursive = true };

    public static Option<bool> Thorough { get; } = new("--thorough") { Description = "More and longer samples.", Recursive = true };

    /// <summary>The layers that match the filter.</summary>
    /// <exception cref="BenchmarkException">There are none.</exception>
    public static IReadOnlyList<Workload> Selected(ParseResult parsed, IReadOnlyList<Workload> workloads)
    {
        string filter = parsed.GetValue(Filter) ?? "";
        Workload[] selected = [.. workloads.Where(workload => workload.Id.Contains(filter, StringComparison.OrdinalIgnoreCase))];
        return selected.Length > 0
            ? selected
            : throw new BenchmarkException(
                $"No layer's name contains '{filter}'. Examples of names: {string.Join(", ", workloads.Take(NamesShown).Select(workload => $"'{workload.Id}'"))}.");
    }

    private static Option<string?> CreateWidth()
    {
        Option<string?> width = new("--width")
        {
            Description = "The maximum vector width in bits. Restarts the program with wider instructions disabled.",
            Recursive = true,
        };
        return width.AcceptOnlyFromAmong([.. NarrowerProcess.Widths]);
    }
}
