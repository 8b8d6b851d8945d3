using System.Collections.Concurrent;
using CliWrap.Buffered;
using ConvGen.Programs;

namespace ConvGen.Numerics;

/// <summary>The corpus, run by a process of its own on each machine.</summary>
internal static class CorpusRuns
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "corpus");

    private static readonly Lazy<string> Kernels = new(() =>
    {
        CorpusFolder.Save(Folder);
        return Folder;
    });

    private static readonly ConcurrentDictionary<Machine, Lazy<Task<CorpusRun>>> Runs = new();

    /// <summary>The run on a machine, made when it is first asked for.</summary>
    public static Task<CorpusRun> OnAsync(Machine machine) => Runs.GetOrAdd(machine, _ => new(() => RunAsync(machine))).Value;

    /// <summary>A run under emulation.</summary>
    /// <param name="emulator">The emulator's path.</param>
    /// <param name="folder">An empty folder.</param>
    public static async Task<CorpusRun> OnArm64Async(string emulator, string folder)
    {
        string published = Path.Combine(folder, "published");
        await DotNet.BuildAsync(
            RepositoryRoot.Path,
            "publish",
            "tests/ConvGen.Corpus",
            "--configuration", "Release",
            "--output", published,
            // The project's own folder stays as it is: other tests may run from it at this very moment.
            "--artifacts-path", Path.Combine(folder, "artifacts"),
            "-p:CorpusRuntime=linux-arm64");

        // Mapping a page twice, once to write and once to execute, is what the emulator cannot follow.
        KeyValuePair<string, string?>[] environment = [.. Machine.Whole.Environment, KeyValuePair.Create<string, string?>("DOTNET_EnableWriteXorExecute", "0")];
        BufferedCommandResult result = await CommandLine.ExecuteAsync(
            emulator, folder, ["-L", Tool.Arm64Libraries, Path.Combine(published, "ConvGen.Corpus"), "run", Kernels.Value], environment);
        return new("Arm64 under emulation", result.ExitCode, result.StandardOutput, result.StandardError);
    }

    private static async Task<CorpusRun> RunAsync(Machine machine)
    {
        BufferedCommandResult result = await CommandLine.ExecuteAsync(
            DotNet.Path, Folder, [typeof(CorpusFolder).Assembly.Location, "run", Kernels.Value], machine.Environment);
        return new(machine.Name, result.ExitCode, result.StandardOutput, result.StandardError);
    }
}
