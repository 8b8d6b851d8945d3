using System.Globalization;

namespace ConvGen.Testing;

/// <summary>How much tests draw at random, and from where. Environment variables change it, so that one can search on where the tests end.</summary>
public static class SampleSettings
{
    /// <summary>The number of geometries whose kernels are compiled and run: <c>CONVGEN_GEOMETRIES</c>.</summary>
    public static int Geometries { get; } = (int)Number("CONVGEN_GEOMETRIES", 2400);

    /// <summary>The number of sources that the generator and the analyzers are shown: <c>CONVGEN_SOURCES</c>.</summary>
    public static int Sources { get; } = (int)Number("CONVGEN_SOURCES", 2000);

    /// <summary>What the draws start from: <c>CONVGEN_SEED</c>. The same seed draws the same everywhere.</summary>
    public static uint Seed { get; } = Number("CONVGEN_SEED", 2026);

    private static uint Number(string variable, uint otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? uint.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
}
