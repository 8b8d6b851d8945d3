namespace ConvGen.Generator.Tests.Hostile;

/// <summary>
/// Whatever stands in the source, the generator and the analyzers answer with a diagnostic or with code that compiles. Thousands of sources are drawn
/// at random, but alike in every run, beside one for each extreme of each option; <see cref="SampleSettings"/> names the switches for more of them, and for others.
/// </summary>
public sealed class HostileSourceTests(ITestOutputHelper output)
{
    /// <summary>The names of the promises.</summary>
    public static TheoryData<string> All => [.. Promises.All];

    [Theory]
    [MemberData(nameof(All))]
    public void For_every_hostile_source(string promise)
    {
        HostileSample.AssertHolds(promise);
        output.WriteLine(HostileSample.Summary);
    }

    [Fact]
    public void Some_are_refused_and_some_are_not()
    {
        int generated = HostileSample.Outcomes.Count(outcome => outcome.HasFiles);

        Assert.InRange(generated, HostileSample.Outcomes.Count / 10, HostileSample.Outcomes.Count * 9 / 10);
    }
}
