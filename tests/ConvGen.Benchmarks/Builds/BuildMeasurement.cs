using System.Diagnostics;

namespace ConvGen.Benchmarks;

/// <summary>Builds projects in turns, so that a slow phase of the machine affects all of them.</summary>
internal static class BuildMeasurement
{
    private const int Rounds = 3;

    public static async Task<IReadOnlyList<BuildResult>> RunAsync(IReadOnlyList<BuildProject> projects)
    {
        List<GeneratedSize> sizes = [];
        foreach (BuildProject project in projects)
        {
            Console.Error.WriteLine($"first build: {project.Name}");
            sizes.Add(await project.PrepareAsync());
        }

        List<(BuildProject Project, double? Processor, double Elapsed)> builds = [];
        for (int round = 1; round <= Rounds; round++)
        {
            foreach (BuildProject project in projects)
            {
                Console.Error.WriteLine($"{round} of {Rounds}: {project.Name}");
                (double? processor, double elapsed) = await TimeAsync(project);
                builds.Add((project, processor, elapsed));
            }
        }

        return
        [
            .. projects.Zip(sizes, (project, size) =>
            {
                var ofProject = builds.Where(build => build.Project == project);
                return new BuildResult(project, size, ofProject.Min(build => build.Processor), ofProject.Min(build => build.Elapsed));
            }),
        ];
    }

    private static async Task<(double? Processor, double Elapsed)> TimeAsync(BuildProject project)
    {
        double? before = ProcessTreeTime.OfEnded();
        long start = Stopwatch.GetTimestamp();
        await project.BuildAsync();
        double elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (ProcessTreeTime.OfEnded() - before, elapsed);
    }
}
