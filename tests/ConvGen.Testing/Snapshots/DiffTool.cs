using DiffEngine;

namespace ConvGen.Testing;

/// <summary>Opens the developer's diff tool on a mismatch.</summary>
internal static class DiffTool
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Shows the two files side by side in an interactive session. Never fails and never waits long, because the test's message is sufficient.
    /// </summary>
    public static async Task ShowAsync(string receivedPath, string verifiedPath)
    {
        if (!HasScreen())
        {
            return;
        }

        try
        {
            // The search for an installed tool is synchronous and may start processes.
            await Task.Run(() => DiffRunner.LaunchAsync(receivedPath, verifiedPath)).WaitAsync(Patience);
        }
        catch (Exception)
        {
            // A tool that does not start is less of a problem than hiding the mismatch behind its stack trace.
        }
    }

    // DiffEngine detects build servers by their specific variables, but neither the common CI=true nor a Linux machine without a desktop.
    private static bool HasScreen() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))
        && (!OperatingSystem.IsLinux() || IsSet("DISPLAY") || IsSet("WAYLAND_DISPLAY"));

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
