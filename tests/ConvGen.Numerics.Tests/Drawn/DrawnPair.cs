using CsCheck;

namespace ConvGen.Numerics.Drawn;

/// <summary>A drawn declaration, and one that says the same in another way.</summary>
/// <param name="Case">The drawn declaration.</param>
/// <param name="Relation">What makes the other one its twin.</param>
/// <param name="Twin">The other one.</param>
internal sealed record DrawnPair(KernelCase Case, string Relation, KernelCase Twin)
{
    private static readonly Gen<DrawnPair> Any =
        from drawn in DrawnCases.Any
        let pairs = Of(drawn)
        from choice in Gen.Int[0, pairs.Count - 1]
        select pairs[choice];

    /// <summary>The first of the endless sequence that a seed stands for.</summary>
    public static IReadOnlyList<DrawnPair> Sample(int count, uint seed) => Any.Sample(count, seed);

    /// <summary>Pairs of the same relation that differ from this one in a single, simpler option; the boldest first.</summary>
    public IEnumerable<DrawnPair> Simpler() => SimplerCases.Of(Case).SelectMany(Of).Where(pair => pair.Relation == Relation);

    private static IReadOnlyList<DrawnPair> Of(KernelCase drawn) => [.. Twins.Of(drawn).Select(twin => new DrawnPair(drawn, twin.Relation, twin.Case))];
}
