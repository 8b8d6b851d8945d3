using System.CommandLine;

namespace ConvGen.Benchmarks;

/// <summary>The options that several commands have.</summary>
internal static class CommonOptions
{
    private const int NamesShown = 20;

    public static Option<string?> Width { get; } = CreateWidth();

    public static Option<FileInfo?> Output { get; } = new("--output") { Description = "A file to write the same table to, as Markdown.", Recursive = true };

    public static Option<string?> Filter { get; } = new("--filter") { Description = "Only the layers or networks whose names contain this text.", Recursive = true };

    public static Option<bool> Thorough { get; } = new("--thorough") { Description = "More and longer samples.", Recursive = true };

    /// <summary>The layers that match the filter.</summary>
    /// <exception cref="BenchmarkException">There are none.</exception>
    public static IReadOnlyList<Workload> Selected(ParseResult parsed, IReadOnlyList<Workload> workloads) => Selected(parsed, workloads, workload => workload.Id);

    /// <summary>What matches the filter.</summary>
    /// <exception cref="BenchmarkException">There is nothing.</exception>
    public static IReadOnlyList<T> Selected<T>(ParseResult parsed, IReadOnlyList<T> all, Func<T, string> nameOf)
    {
        string filter = parsed.GetValue(Filter) ?? "";
        T[] selected = [.. all.Where(one => nameOf(one).Contains(filter, StringComparison.OrdinalIgnoreCase))];
        return selected.Length > 0
            ? selected
            : throw new BenchmarkException(
                $"No layer's or network's name contains '{filter}'. Examples of names: {string.Join(", ", all.Take(NamesShown).Select(one => $"'{nameOf(one)}'"))}.");
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
