namespace ConvGen.Generator.Tests.Planning;

/// <summary>Compares sequences quickly enough for millions of comparisons.</summary>
internal static class Sequences
{
    /// <summary>
    /// Like <see cref="Assert.Equal{T}(IEnumerable{T}, IEnumerable{T})"/>, which takes a hundred times as long if the sequences are equal.
    /// </summary>
    public static void AssertEqual(IEnumerable<int> expected, IEnumerable<int> actual)
    {
        if (!expected.SequenceEqual(actual))
        {
            Assert.Equal(expected, actual);
        }
    }
}
