using System.Diagnostics;

namespace ConvGen.Benchmarks;

/// <summary>Restarts this program as if the machine had narrower vectors. The JIT reads the switches only when a process starts.</summary>
internal static class NarrowerProcess
{
    private const string WidthOption = "--width";

    // Documented in the runtime's clrconfignames.h. Verified on .NET 10: without AVX2, there is no fused multiply-add either.
    private static readonly Dictionary<string, string> Switches = new()
    {
        ["256"] = "DOTNET_EnableAVX512",
        ["128"] = "DOTNET_EnableAVX2",
        ["scalar"] = "DOTNET_EnableHWIntrinsic",
    };

    public static IEnumerable<string> Widths => Switches.Keys;

    /// <returns>The other process's exit code.</returns>
    public static int Run(string width, string[] arguments)
    {
        string program = Environment.ProcessPath ?? throw new BenchmarkException("The program does not know its own path, so it cannot restart itself.");
        ProcessStartInfo start = new(program, [.. Host(program), .. WithoutWidth(arguments)]) { UseShellExecute = false };
        start.Environment[Switches[width]] = "0";
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    // If started as "dotnet X.dll", the process is dotnet, and the first argument is the program.
    private static IEnumerable<string> Host(string program) =>
        Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];

    private static IEnumerable<string> WithoutWidth(string[] arguments)
    {
        for (int index = 0; index < arguments.Length; index++)
        {
            if (arguments[index] == WidthOption)
            {
                index++; // and its value
            }
            else if (!arguments[index].StartsWith(WidthOption + "=", StringComparison.Ordinal) && !arguments[index].StartsWith(WidthOption + ":", StringComparison.Ordinal))
            {
                yield return arguments[index];
            }
        }
    }
}
