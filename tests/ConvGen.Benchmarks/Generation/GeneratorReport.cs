namespace ConvGen.Benchmarks;

/// <summary>The tables of the generator's own cost.</summary>
internal static class GeneratorReport
{
    private static readonly string[] Remarks =
    [
        $"{Machine.Description}. Made by `dotnet run -c Release --project tests/ConvGen.Benchmarks -- generator`.",
        "A run is timed with the compiler warmed up, as in an editor. What the compiler binds for it, and parsing the generated files, are included.",
    ];

    public static Report OfEdits(IReadOnlyList<GeneratorResult> edits, IReadOnlyList<(int Layers, long Bytes)> retained)
    {
        ReportTable table = new("run", "layers", "best ms", "median ms", "allocated KB");
        foreach (GeneratorResult result in edits)
        {
            table.Add(result.Edit, result.Project, Figures.Milliseconds(result.Best), Figures.Milliseconds(result.Median), Figures.Count(result.AllocatedBytes / 1024));
        }

        return new(
            "The generator's own cost",
            Remarks,
            table,
            [.. retained.Select(project => $"Held between runs, generated files included: {Figures.Count(project.Bytes / 1024)} KB for a project of {project.Layers} layers.")]);
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
        return new("The first run on each layer", Remarks, table, [$"The longest takes {Figures.Milliseconds(slowest.Best)} ms ({slowest.Project})."]);
    }
}
