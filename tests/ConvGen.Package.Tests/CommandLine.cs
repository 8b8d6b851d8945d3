using System.Collections;
using CliWrap;
using CliWrap.Buffered;

namespace ConvGen.Package.Tests;

/// <summary>Programs, run as a person at a fresh prompt would run them.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs a program and gives its output.</summary>
    /// <exception cref="InvalidOperationException">It failed. The message is all it said.</exception>
    public static async Task<string> RunAsync(string program, string folder, params IEnumerable<string> arguments)
    {
        using CancellationTokenSource timeout = new(Patience);
        string[] command = [.. arguments];
        BufferedCommandResult result = await Cli.Wrap(program)
            .WithArguments(command)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(CleanEnvironment())
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(timeout.Token);

        return result.IsSuccess
            ? result.StandardOutput
            : throw new InvalidOperationException(
                $"""
                {program} {string.Join(' ', command)}
                in {folder} ended with exit code {result.ExitCode}:
                {result.StandardOutput}{result.StandardError}
                """);
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
