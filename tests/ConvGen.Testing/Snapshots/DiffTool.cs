using DiffEngine;

namespace ConvGen.Testing;

/// <summary>Opens the developer's diff tool on a mismatch.</summary>
internal static class DiffTool
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Shows the two files side by side, if somebody is there to look at them. Never fails and never waits long: the test's own message says it all.</summary>
    public static async Task ShowAsync(string receivedPath, string verifiedPath)
    {
        if (!HasScreen())
        {
            return;
        }

        try
        {
            // The search for an installed tool is synchronous and may start processes of its own.
            await Task.Run(() => DiffRunner.LaunchAsync(receivedPath, verifiedPath)).WaitAsync(Patience);
        }
        catch (Exception)
        {
            // A tool that does not start is a nuisance. Hiding the mismatch behind its stack trace would be worse.
        }
    }

    // DiffEngine knows the build servers by their own variables, but neither the common CI=true nor a Linux machine without a desktop.
    private static bool HasScreen() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))
        && (!OperatingSystem.IsLinux() || IsSet("DISPLAY") || IsSet("WAYLAND_DISPLAY"));

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
