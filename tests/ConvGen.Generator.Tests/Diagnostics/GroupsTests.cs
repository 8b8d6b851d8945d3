using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN016: groups must divide the channels.</summary>
public sealed class GroupsTests
{
    [Theory]
    [InlineData("Conv2D(6, 9, 3, [|Groups = 2|])", "Groups is 2, which does not divide outChannels = 9; valid values: 1, 3")]
    [InlineData("Conv2D(9, 6, 3, [|Groups = 2|])", "Groups is 2, which does not divide inChannels = 9; valid values: 1, 3")]
    [InlineData("Conv1x1(8, 4, [|Groups = 8|])", "Groups is 8, which does not divide outChannels = 4; valid values: 1, 2, 4")]
    [InlineData("Conv2D(1, 2, 3, [|Groups = 2|])", "Groups is 2, which does not divide inChannels = 1; valid values: 1")]
    [InlineData("Conv2D(8, 16, 3, [|Groups = 16|])", "Groups is 16, which does not divide inChannels = 8; valid values: 1, 2, 4, 8")]
    public void Groups_that_do_not_divide_are_reported(string attribute, string message) => Reports(
        $"[{attribute}] public partial class Edge {{ }}",
        "CONVGEN016",
        [message]);

    [Fact]
    public void Both_channels_are_one_mistake() => Reports(
        "[Conv2D(3, 9, 3, {|CONVGEN016:Groups = 6|})] public partial class Edge { }",
        messages: ["Groups is 6, which divides neither inChannels = 3 nor outChannels = 9; valid values: 1, 3"]);

    [Theory]
    [InlineData(60, "1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60")]
    [InlineData(64, "1, 2, 4, 8, 16, 32, 64")]
    [InlineData(72, "1, 2, 3, 4, 6, 8, 9, 12, 18, 24, 36, 72")]
    [InlineData(84, "1, 2, 3, 4, 6, 7, 12, 14, 21, 28, 42, 84")]
    [InlineData(5040, "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, … (all divisors of 5040)")]
    public void The_first_twelve_divisors_are_listed(int channels, string divisors) => Reports(
        $"[Conv1x1({channels}, {channels}, {{|CONVGEN016:Groups = 11|}})] public partial class Edge {{ }}",
        messages: [$"Groups is 11, which divides neither inChannels = {channels} nor outChannels = {channels}; valid values: {divisors}"]);

    [Theory]
    [InlineData("Conv2D(1024, 512, 3, Groups = 512)")]
    [InlineData("Conv1x1(512, 512, Groups = 512)")]
    [InlineData("Conv2D(6, 3, 3, Groups = 3, Height = 3, Width = 3)")]
    [InlineData("Conv2D(5, 7, 3, Groups = 1)")]
    public void Groups_that_divide_are_fine(string attribute) => ReportsNothing($"[{attribute}] public static partial class Edge {{ }}");

    [Theory]
    [InlineData("Conv1x1(2147483629, 2147483629, Groups = 2)")]
    [InlineData("Conv1x1(int.MaxValue, int.MaxValue, Groups = 2)")]
    public async Task The_divisors_of_a_large_prime_are_found_at_once(string attribute)
    {
        Task<GenerationResult> run = Task.Run(() => KernelCompilation.Run($"[{attribute}] public static partial class Edge {{ }}"));

        GenerationResult result = await run.WaitAsync(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);

        Assert.Contains(result.GeneratorDiagnostics, diagnostic => diagnostic.Id == "CONVGEN016");
    }
}
