using System.Collections;
using CliWrap;
using CliWrap.Buffered;

namespace ConvGen.Package.Tests;

/// <summary>The SDK's command line, run as a person at a fresh prompt would run it.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // A build server left behind would hold the output pipe open after the command is done, and might hold a package that is gone by then.
    private static readonly string[] WithoutServers = ["-nodeReuse:false", "-p:UseSharedCompilation=false"];

    /// <summary>Runs a command that builds.</summary>
    public static Task<string> BuildAsync(string folder, params IEnumerable<string> arguments) => RunAsync(folder, [.. arguments, .. WithoutServers]);

    /// <summary>Runs a command and gives its output.</summary>
    /// <exception cref="InvalidOperationException">It failed. The message is all it said.</exception>
    public static async Task<string> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        using CancellationTokenSource timeout = new(Patience);
        string[] command = [.. arguments];
        BufferedCommandResult result = await Cli.Wrap(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
            .WithArguments(command)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(CleanEnvironment())
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(timeout.Token);

        return result.IsSuccess
            ? result.StandardOutput
            : throw new InvalidOperationException(
                $"""
                dotnet {string.Join(' ', command)}
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
