using CsCheck;

namespace ConvGen.Numerics.Drawn;

/// <summary>A drawn declaration, and an equivalent one that is written differently.</summary>
/// <param name="Case">The drawn declaration.</param>
/// <param name="Relation">The difference between the two.</param>
/// <param name="Twin">The equivalent declaration.</param>
internal sealed record DrawnPair(KernelCase Case, string Relation, KernelCase Twin)
{
    private static readonly Gen<DrawnPair> Any =
        from drawn in DrawnCases.Any
        let pairs = Of(drawn)
        from choice in Gen.Int[0, pairs.Count - 1]
        select pairs[choice];

    /// <summary>The first pairs of the infinite sequence for a seed.</summary>
    public static IReadOnlyList<DrawnPair> Sample(int count, uint seed) => Any.Sample(count, seed);

    /// <summary>Pairs with the same relation that differ from this one in a single, simpler option, largest simplification first.</summary>
    public IEnumerable<DrawnPair> Simpler() => SimplerCases.Of(Case).SelectMany(Of).Where(pair => pair.Relation == Relation);

    private static IReadOnlyList<DrawnPair> Of(KernelCase drawn) => [.. Twins.Of(drawn).Select(twin => new DrawnPair(drawn, twin.Relation, twin.Case))];
}
