namespace ConvGen.Generator.Tests.Planning;

/// <summary>Sequences, compared millions of times.</summary>
internal static class Sequences
{
    /// <summary>As <see cref="Assert.Equal{T}(IEnumerable{T}, IEnumerable{T})"/>, which takes a hundred times longer while all is well.</summary>
    public static void AssertEqual(IEnumerable<int> expected, IEnumerable<int> actual)
    {
        if (!expected.SequenceEqual(actual))
        {
            Assert.Equal(expected, actual);
        }
    }
}
