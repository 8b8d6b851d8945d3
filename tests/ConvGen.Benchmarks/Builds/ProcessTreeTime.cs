using System.Globalization;

namespace ConvGen.Benchmarks;

/// <summary>The processor time of child processes, including their own child processes.</summary>
internal static class ProcessTreeTime
{
    private const string ProcessStatus = "/proc/self/stat";

    // Positions after the program's name, which is in parentheses and can contain spaces. In proc(5), they are fields 16 and 17.
    private const int UserTime = 13;
    private const int SystemTime = 14;

    // Linux reports ticks of this length on all architectures that .NET supports, whatever the kernel's own frequency is.
    private const double TicksPerSecond = 100;

    /// <summary>Whether the system reports it.</summary>
    public static bool IsAvailable => OperatingSystem.IsLinux();

    /// <summary>The total of all child processes that have ended, in seconds; null if the system does not report it.</summary>
    public static double? OfEnded()
    {
        if (!IsAvailable)
        {
            return null;
        }

        string status = File.ReadAllText(ProcessStatus);
        string[] fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
        return (Ticks(fields[UserTime]) + Ticks(fields[SystemTime])) / TicksPerSecond;
    }

    private static long Ticks(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
