using System.Globalization;

namespace ConvGen.Testing;

/// <summary>
/// The number of random draws in tests, and their seed. Environment variables change them, to search further than the tests do by default.
/// </summary>
public static class SampleSettings
{
    /// <summary>The number of geometries whose kernels are compiled and run: <c>CONVGEN_GEOMETRIES</c>.</summary>
    public static int Geometries { get; } = (int)Number("CONVGEN_GEOMETRIES", 2400);

    /// <summary>The number of sources that the generator and the analyzers run on: <c>CONVGEN_SOURCES</c>.</summary>
    public static int Sources { get; } = (int)Number("CONVGEN_SOURCES", 2000);

    /// <summary>The number of networks that are compiled and run: <c>CONVGEN_NETWORKS</c>.</summary>
    public static int Networks { get; } = (int)Number("CONVGEN_NETWORKS", 160);

    /// <summary>The number of damaged models that are imported: <c>CONVGEN_MODELS</c>.</summary>
    public static int Models { get; } = (int)Number("CONVGEN_MODELS", 1000);

    /// <summary>The seed of the draws: <c>CONVGEN_SEED</c>. The same seed gives the same draws everywhere.</summary>
    public static uint Seed { get; } = Number("CONVGEN_SEED", 2026);

    private static uint Number(string variable, uint otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? uint.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
}
