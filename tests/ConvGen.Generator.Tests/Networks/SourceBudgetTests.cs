using System.Globalization;
using System.Text;

namespace ConvGen.Generator.Tests.Networks;

/// <summary>The source of a whole network is bounded: equal convolutions share their kernel's methods.</summary>
public sealed class SourceBudgetTests(ITestOutputHelper output)
{
    private const int Geometries = 20;
    private const int Repetitions = 3;

    /// <summary>The characters in all files of the network: about 60,000 for a kernel, and 2,500 for a layer that shares one.</summary>
    private const int Budget = 1_400_000;

    [Fact]
    public void Sixty_convolutions_of_twenty_geometries_stay_within_the_budget()
    {
        StringBuilder layers = new();
        int channels = 16;
        int layer = 0;
        for (int geometry = 0; geometry < Geometries; geometry++)
        {
            // Like a residual network: kernels of 3 x 3 and 1 x 1 in turns, more channels after every fourth geometry, on a smaller image.
            int kernel = geometry % 2 == 0 ? 3 : 1;
            bool widens = geometry % 4 == 3;
            int width = widens ? channels + 16 : channels;
            for (int repetition = 0; repetition < Repetitions; repetition++)
            {
                int from = repetition == 0 ? channels : width;
                string bias = geometry % 8 < 4 ? "" : ", Bias = true";
                string activation = geometry < Geometries / 2 ? "" : ", Activation = Activation.Relu";
                layers.AppendLine(CultureInfo.InvariantCulture, $"[Conv2D({from}, {width}, {kernel}, Padding = {kernel / 2}{bias}{activation})] partial class Conv{layer++} {{ }}");
            }

            channels = width;
            if (widens && geometry < 12)
            {
                layers.AppendLine(CultureInfo.InvariantCulture, $"[MaxPool2D(2)] partial class Pool{geometry} {{ }}");
            }
        }

        GenerationResult result = KernelCompilation.Run(
            $$"""
            [Network]
            public partial class Net
            {
                [Input(16, Height = 56, Width = 56)] partial class Image { }
                {{layers}}
            }
            """).EnsureClean();

        int characters = result.Files.Sum(file => file.Text.Length);
        int kernels = result.Files.Count(file => file.Text.Contains("internal static class", StringComparison.Ordinal));
        output.WriteLine(FormattableString.Invariant($"{layer} convolutions, {kernels} kernels, {characters:#,0} characters, {result.GeneratorTime.TotalMilliseconds:0} ms"));
        Assert.Equal(Geometries * Repetitions, layer);
        Assert.InRange(characters, 1, Budget);
    }
}
