using System.Collections.Concurrent;
using CliWrap.Buffered;
using ConvGen.Programs;

namespace ConvGen.Numerics;

/// <summary>Runs the corpus in a separate process for each machine.</summary>
internal static class CorpusRuns
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "corpus");

    private static readonly Lazy<string> Kernels = new(() =>
    {
        CorpusFolder.Save(Folder);
        return Folder;
    });

    private static readonly ConcurrentDictionary<Machine, Lazy<Task<CorpusRun>>> Runs = new();

    /// <summary>The run on a machine, started on first use.</summary>
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
            // The project's own folder must not change: other tests may be running from it at the same time.
            "--artifacts-path", Path.Combine(folder, "artifacts"),
            "-p:CorpusRuntime=linux-arm64");

        // The emulator does not support mapping a page twice, once for writing and once for execution.
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
