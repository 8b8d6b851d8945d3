namespace ConvGen.Benchmarks;

/// <summary>The tables for the cost of the generator.</summary>
internal static class GeneratorReport
{
    private static readonly string[] Remarks =
    [
        $"{Machine.Description}. Created with `dotnet run -c Release --project tests/ConvGen.Benchmarks -- generator`.",
        "Runs are timed with a warm compiler, as in an editor. They include what the compiler binds for the generator, and parsing the generated files.",
    ];

    public static Report OfEdits(IReadOnlyList<GeneratorResult> edits, IReadOnlyList<(int Layers, long Bytes)> retained)
    {
        ReportTable table = new("run", "layers", "best ms", "median ms", "allocated KB");
        foreach (GeneratorResult result in edits)
        {
            table.Add(result.Edit, result.Project, Figures.Milliseconds(result.Best), Figures.Milliseconds(result.Median), Figures.Count(result.AllocatedBytes / 1024));
        }

        return new(
            "The cost of the generator",
            Remarks,
            table,
            [.. retained.Select(project => $"Memory held between runs, including generated files: {Figures.Count(project.Bytes / 1024)} KB for a project with {project.Layers} layers.")]);
    }

    public static Report OfLayers(IReadOnlyList<(GeneratorResult Result, CodeSize Size)> layers)
    {
        ReportTable table = new("layer", "best ms", "median ms", "allocated KB", "source bytes", "IL bytes", "largest method's IL");
        foreach ((GeneratorResult result, CodeSize size) in layers)
        {
            table.Add(
                result.Project,
                Figures.Milliseconds(result.Best),
                Figures.Milliseconds(result.Median),
                Figures.Count(result.AllocatedBytes / 1024),
                Figures.Count(size.Source),
                Figures.Count(size.TotalIL),
                Figures.Count(size.LargestIL));
        }

        (GeneratorResult slowest, _) = layers.MaxBy(layer => layer.Result.Best);
        return new("The first run for each layer", Remarks, table, [$"The slowest takes {Figures.Milliseconds(slowest.Best)} ms ({slowest.Project})."]);
    }
}
