using System.CommandLine;

namespace ConvGen.Benchmarks;

/// <summary>The options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string?> Width { get; } = CreateWidth();

    public static Option<FileInfo?> Output { get; } = new("--output") { Description = "A file for the same table as Markdown.", Recursive = true };

    public static Option<string?> Filter { get; } = new("--filter") { Description = "Only the layers whose names contain this text.", Recursive = true };

    public static Option<bool> Thorough { get; } = new("--thorough") { Description = "More and longer samples.", Recursive = true };

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
