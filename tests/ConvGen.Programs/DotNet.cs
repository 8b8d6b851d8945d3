namespace ConvGen.Programs;

/// <summary>Runs the SDK's command line as in a new terminal.</summary>
public static class DotNet
{
    // A build server that keeps running would keep the output pipe open after the command ends, and might use a package that has been deleted since.
    private static readonly string[] WithoutServers = ["-nodeReuse:false", "-p:UseSharedCompilation=false"];

    /// <summary>The path of the command line: the one that runs the tests, if it is known.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs a command that builds.</summary>
    public static Task<string> BuildAsync(string folder, params IEnumerable<string> arguments) => RunAsync(folder, [.. arguments, .. WithoutServers]);

    /// <summary>Runs a command and returns its output.</summary>
    /// <exception cref="InvalidOperationException">The command failed. The message contains its output.</exception>
    public static Task<string> RunAsync(string folder, params IEnumerable<string> arguments) =>
        CommandLine.RunAsync(Path, folder, arguments);
}
