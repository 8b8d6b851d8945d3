using System.CommandLine;

namespace ConvGen.Benchmarks;

/// <summary>The cost of the generator and of the generated code in a build on the command line.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        Command command = new("build", "Builds an empty project and a project with typical layers with `dotnet build`, and compares the processor time. Takes about a minute.");
        command.SetAction((parsed, _) => RunAsync(parsed));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("convgen-builds-");
        try
        {
            BuildProject empty = new(folder, "Empty", []);
            BuildProject layers = new(folder, $"{BuildLayers.All.Count}Layers", BuildLayers.All);
            IReadOnlyList<BuildResult> results = await BuildMeasurement.RunAsync([empty, layers]);

            Report report = BuildReport.Of(results[0], results[1]);
            report.Print();
            if (parsed.GetValue(CommonOptions.Output) is FileInfo file)
            {
                Report.WriteMarkdown(file, report);
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
