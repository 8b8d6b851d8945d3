namespace ConvGen.Testing.Tests;

public sealed class CodeFixAssertionsTests
{
    private const string Source = "[Conv1x1(2, 1)] public class Edge;";
    private const string Title = "Make Edge partial";
    private const string Fixed = "[Conv1x1(2, 1)] public partial class Edge;";

    [Fact]
    public async Task A_fix_that_gives_the_source_expected_passes()
    {
        await CodeFixAssertions.Fixes(Source, Title, Fixed);
        await CodeFixAssertions.FixesAll(Source, Title, Fixed);
    }

    [Fact]
    public async Task Other_source_fails_and_both_are_shown()
    {
        GeneratorAssertionException one = await Assert.ThrowsAsync<GeneratorAssertionException>(() => CodeFixAssertions.Fixes(Source, Title, "other"));
        GeneratorAssertionException all = await Assert.ThrowsAsync<GeneratorAssertionException>(() => CodeFixAssertions.FixesAll(Source, Title, "other"));

        Assert.All([one, all], failure => Assert.EndsWith($"Expected:\nother\n\nActual:\n{Fixed}", failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_title_that_is_not_offered_fails_and_the_offers_are_listed()
    {
        GeneratorAssertionException one = await Assert.ThrowsAsync<GeneratorAssertionException>(() => CodeFixAssertions.Fixes(Source, "Rename Edge", Fixed));
        GeneratorAssertionException all = await Assert.ThrowsAsync<GeneratorAssertionException>(() => CodeFixAssertions.FixesAll(Source, "Rename Edge", Fixed));

        Assert.All([one, all], failure => Assert.Contains(Title, failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fix_that_leaves_something_to_report_fails()
    {
        const string Remainder = " public class C { int _unused; }";

        GeneratorAssertionException failure = await Assert.ThrowsAsync<GeneratorAssertionException>(
            () => CodeFixAssertions.Fixes(Source + Remainder, Title, Fixed + Remainder));

        Assert.Contains("CS0169", failure.Message, StringComparison.Ordinal);
    }
}
