namespace ConvGen.Package.Tests;

/// <summary>Programs that some ways to ship need and that the SDK does not bring. <c>.ci/run</c> installs them.</summary>
internal static class Tool
{
    /// <summary>What NativeAOT links with: clang by default, gcc where there is none.</summary>
    public static string? Linker { get; } = Find("clang", "gcc");

    /// <summary>A browser.</summary>
    public static string? Chromium { get; } = Find("chromium", "google-chrome");

    /// <summary>The program that drives the browser.</summary>
    public static string? ChromeDriver { get; } = Find("chromedriver");

    /// <summary>The path of the first of these programs that is there.</summary>
    private static string? Find(params string[] names)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return (from name in names from folder in folders select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
