using System.Collections;
using CliWrap;
using CliWrap.Buffered;

namespace ConvGen.Programs;

/// <summary>Runs programs as in a new terminal.</summary>
public static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>Runs a program and returns its output.</summary>
    /// <exception cref="InvalidOperationException">The program failed. The message contains its output.</exception>
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

    /// <summary>Runs a program until it ends, successfully or not.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="environment">Environment variables that differ from those of this process; a null value removes a variable.</param>
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

    // `dotnet test` tells its child processes where its MSBuild is and that they are test hosts. This must not affect builds of other projects.
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
