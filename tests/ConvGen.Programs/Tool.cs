namespace ConvGen.Programs;

/// <summary>Programs that some tests need and that are not part of the SDK. <c>.ci/run</c> installs them.</summary>
public static class Tool
{
    /// <summary>Where Debian installs the C libraries for Arm64 on other machines.</summary>
    public const string Arm64Libraries = "/usr/aarch64-linux-gnu";

    /// <summary>The linker driver for NativeAOT: clang by default, or gcc if clang is not available.</summary>
    public static string? Linker { get; } = Find("clang", "gcc");

    /// <summary>A browser.</summary>
    public static string? Chromium { get; } = Find("chromium", "google-chrome");

    /// <summary>The program that drives the browser.</summary>
    public static string? ChromeDriver { get; } = Find("chromedriver");

    /// <summary>The emulator for Arm64 Linux programs on other machines; null if its libraries are missing.</summary>
    public static string? Arm64Emulator { get; } = Directory.Exists(Arm64Libraries) ? Find("qemu-aarch64") : null;

    /// <summary>The path of the first of these programs that is available.</summary>
    private static string? Find(params string[] names)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return (from name in names from folder in folders select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
