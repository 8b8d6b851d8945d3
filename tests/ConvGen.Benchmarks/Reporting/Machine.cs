using System.Globalization;
using System.Runtime.InteropServices;

namespace ConvGen.Benchmarks;

/// <summary>Where and when numbers were measured.</summary>
internal static class Machine
{
    private const string ProcessorInformation = "/proc/cpuinfo";

    public static string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"{DateTime.UtcNow:yyyy-MM-dd}, {Processor}, {RuntimeInformation.FrameworkDescription}");

    private static string Processor =>
        FromLinux() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static string? FromLinux() => File.Exists(ProcessorInformation)
        ? File.ReadLines(ProcessorInformation)
            .Where(line => line.StartsWith("model name", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
            .FirstOrDefault()
        : null;
}
