namespace ConvGen.Generator.Planning.Machines;

/// <summary>Vectors that are next to each other in memory and that one statement therefore loads or stores.</summary>
/// <param name="First">The index of the first one among all vectors.</param>
/// <param name="Count">Their number.</param>
internal sealed record VectorGroup(int First, int Count)
{
    /// <summary>The largest number of vectors that one statement reads, writes, or multiplies by the same factor.</summary>
    public const int Largest = 4;

    /// <summary>Splits vectors into the fewest groups.</summary>
    /// <param name="places">The position of each vector's first lane, in ascending order.</param>
    /// <param name="lanes">The distance between adjacent vectors.</param>
    public static IEnumerable<VectorGroup> Split(IReadOnlyList<int> places, int lanes)
    {
        int first = 0;
        for (int next = 1; next <= places.Count; next++)
        {
            if (next == places.Count || places[next] != places[next - 1] + lanes || next - first == Largest)
            {
                yield return new(first, next - first);
                first = next;
            }
        }
    }
}
