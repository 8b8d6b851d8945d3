namespace ConvGen.Programs;

/// <summary>The SDK's command line, run as a person at a fresh prompt would run it.</summary>
public static class DotNet
{
    // A build server left behind would hold the output pipe open after the command is done, and might hold a package that is gone by then.
    private static readonly string[] WithoutServers = ["-nodeReuse:false", "-p:UseSharedCompilation=false"];

    /// <summary>The command line's own path: the one that runs the tests, where they know it.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs a command that builds.</summary>
    public static Task<string> BuildAsync(string folder, params IEnumerable<string> arguments) => RunAsync(folder, [.. arguments, .. WithoutServers]);

    /// <summary>Runs a command and gives its output.</summary>
    /// <exception cref="InvalidOperationException">It failed. The message is all it said.</exception>
    public static Task<string> RunAsync(string folder, params IEnumerable<string> arguments) =>
        CommandLine.RunAsync(Path, folder, arguments);
}
