using System.Collections;
using CliWrap;
using CliWrap.Buffered;

namespace ConvGen.Programs;

/// <summary>Programs, run as a person at a fresh prompt would run them.</summary>
public static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>Runs a program and gives its output.</summary>
    /// <exception cref="InvalidOperationException">It failed. The message is all it said.</exception>
    public static async Task<string> RunAsync(string program, string folder, params IEnumerable<string> arguments)
    {
        string[] command = [.. arguments];
        BufferedCommandResult result = await ExecuteAsync(program, folder, command);
        return result.IsSuccess
            ? result.StandardOutput
            : throw new InvalidOperationException(
                $"""
                {program} {string.Join(' ', command)}
                in {folder} ended with exit code {result.ExitCode}:
                {result.StandardOutput}{result.StandardError}
                """);
    }

    /// <summary>Runs a program to its end, whatever that is.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">Where it is run.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="environment">Variables that are other for it than for this process; null removes one.</param>
    public static async Task<BufferedCommandResult> ExecuteAsync(
        string program, string folder, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>>? environment = null)
    {
        using CancellationTokenSource timeout = new(Patience);
        Dictionary<string, string?> changes = CleanEnvironment();
        foreach ((string variable, string? value) in environment ?? [])
        {
            changes[variable] = value;
        }

        return await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(changes)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(timeout.Token);
    }

    // `dotnet test` tells its children where its own MSBuild is and that they are test hosts. None of it may leak into the build of a stranger.
    private static Dictionary<string, string?> CleanEnvironment()
    {
        Dictionary<string, string?> changes = new()
        {
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["DOTNET_NOLOGO"] = "1",
        };
        foreach (string variable in Environment.GetEnvironmentVariables().Keys.Cast<string>())
        {
            if (variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || variable.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase))
            {
                changes[variable] = null;
            }
        }

        return changes;
    }
}
