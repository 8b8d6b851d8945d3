using ConvGen.Numerics.Drawn;
using ConvGen.Testing;

namespace ConvGen.Numerics;

/// <summary>What every sort of machine runs: all the cases that are written down, and some that are drawn.</summary>
internal static class Corpus
{
    private const int Drawn = 200;

    public static IReadOnlyList<KernelCase> Cases { get; } = [.. KernelCases.All.Concat(DrawnCases.Any.Sample(Drawn, SampleSettings.Seed)).Distinct()];
}
