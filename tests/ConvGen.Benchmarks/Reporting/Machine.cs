using System.Globalization;
using System.Runtime.InteropServices;

namespace ConvGen.Benchmarks;

/// <summary>Where and when numbers were measured.</summary>
internal static class Machine
{
    private const string ProcessorInformation = "/proc/cpuinfo";

    private const string CacheFolder = "/sys/devices/system/cpu/cpu0/cache";

    public static string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"{DateTime.UtcNow:yyyy-MM-dd}, {Processor}, {RuntimeInformation.FrameworkDescription}");

    private static string Processor => FromLinux() is string name
        ? $"{name} ({string.Join(", ", [$"family {OfProcessor("cpu family")}", $"model {OfProcessor("model")}", .. Caches()])})"
        : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static string? FromLinux() => OfProcessor("model name");

    // The caches that the first core uses.
    private static IEnumerable<string> Caches() => Directory.Exists(CacheFolder)
        ? Directory.GetDirectories(CacheFolder, "index*")
            .Order(StringComparer.Ordinal)
            .Select(cache => (Level: Text(cache, "level"), Kind: Text(cache, "type"), Size: Text(cache, "size")))
            .Where(cache => cache.Kind != "Instruction")
            .Select(cache => $"L{cache.Level} {cache.Size}")
        : [];

    private static string Text(string folder, string file) => File.ReadAllText(Path.Combine(folder, file)).Trim();

    private static string? OfProcessor(string property) => File.Exists(ProcessorInformation)
        ? File.ReadLines(ProcessorInformation)
            .Where(line => line.Split(':')[0].Trim() == property)
            .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
            .FirstOrDefault()
        : null;
}
