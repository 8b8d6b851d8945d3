using ConvGen.Tool.Checking;
using CsCheck;

namespace ConvGen.Tool.Tests;

/// <summary>A difference is complete: what it takes away and adds makes the first text the second.</summary>
public sealed class LineDifferenceTests
{
    private static Gen<string[]> Texts => Gen.Int[0, 3].Select(number => $"{number}").Array[0, 8];

    [Fact]
    public void Equal_texts_have_no_difference() => Texts.Sample(text => LineDifference.Between(text, text).Count == 0);

    [Fact]
    public void What_is_taken_away_and_added_is_what_one_text_has_more_than_the_other() => Gen.Select(Texts, Texts).Sample((before, after) =>
    {
        IReadOnlyList<string> lines = LineDifference.Between(before, after);
        List<string> kept = [.. before];
        foreach (string line in lines.Where(line => line[0] == '-'))
        {
            Assert.True(kept.Remove(line[2..]));
        }

        Assert.Equal(after.Order(StringComparer.Ordinal), kept.Concat(lines.Where(line => line[0] == '+').Select(line => line[2..])).Order(StringComparer.Ordinal));
    });
}
