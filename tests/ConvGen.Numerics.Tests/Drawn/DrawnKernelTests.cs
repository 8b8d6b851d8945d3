using System.Reflection;
using ConvGen.Testing;

namespace ConvGen.Numerics.Drawn;

/// <summary>
/// Declarations with all options, drawn at random but the same in every run, compiled and compared with the oracle, with each other and with
/// themselves. <see cref="SampleSettings"/> describes how to draw more, or different ones.
/// </summary>
public class DrawnKernelTests(ITestOutputHelper output)
{
    /// <summary>The names of the properties.</summary>
    public static TheoryData<string> Properties => [.. DrawnProperties.Names];

    /// <summary>The attributes that declare a kernel.</summary>
    public static TheoryData<string> Attributes => [.. typeof(ConvolutionAttribute).Assembly.GetExportedTypes()
        .Where(type => type.IsSubclassOf(typeof(ConvolutionAttribute)) && !type.IsAbstract)
        .Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Properties))]
    public void For_every_kernel_drawn(string property)
    {
        DrawnSample.AssertHolds(property);
        output.WriteLine(DrawnSample.Summary);
    }

    // Only layers of networks have these.
    private static IEnumerable<string> OfLayers => [nameof(LayerAttribute.From), nameof(WeightedLayerAttribute.Key), nameof(ConvolutionAttribute.ResidualFrom)];

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Every_option_is_drawn(string attribute)
    {
        const int Enough = 2000;
        string start = attribute.Replace(nameof(Attribute), "(", StringComparison.Ordinal);
        string[] drawn = [.. DrawnPair.Sample(Enough, SampleSettings.Seed).Select(pair => pair.Case.Attribute).Where(text => text.StartsWith(start, StringComparison.Ordinal))];
        IEnumerable<string> options = typeof(ConvolutionAttribute).Assembly.GetType($"{nameof(ConvGen)}.{attribute}", throwOnError: true)!
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => property.Name)
            .Except(OfLayers);

        Assert.All(options, option => Assert.Contains(drawn, text => text.Contains($" {option} = ", StringComparison.Ordinal)));
    }
}
