using ConvGen.Numerics.Drawn;
using ConvGen.Testing;

namespace ConvGen.Numerics;

/// <summary>The cases that every kind of machine runs: all handwritten cases, and some randomly drawn ones.</summary>
internal static class Corpus
{
    private const int Drawn = 200;

    public static IReadOnlyList<KernelCase> Cases { get; } = [.. KernelCases.All.Concat(DrawnCases.Any.Sample(Drawn, SampleSettings.Seed)).Distinct()];
}
