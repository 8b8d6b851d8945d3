namespace ConvGen.Generator.Tests.Hostile;

/// <summary>
/// For any source, the generator and the analyzers give a diagnostic or code that compiles. Thousands of sources are drawn at random, but the same in
/// every run, in addition to one for each extreme of each option. <see cref="SampleSettings"/> describes how to draw more, or different ones.
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
