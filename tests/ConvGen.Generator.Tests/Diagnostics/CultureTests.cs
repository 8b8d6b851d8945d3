using System.Globalization;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>The same source gives the same output in every culture.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("[Conv2D(-3, int.MinValue, 3, Padding = -1, Height = 1234567)] public partial class Edge { }")]
    [InlineData("[Conv2D(123456, 654321, 3, Unroll = (Unroll)(-7))] public partial class Edge { }")]
    [InlineData("[Conv1x1(5040, 5040, Groups = 11)] public partial class Edge { }")]
    [InlineData("[Conv2D(1, 1, 9999, Height = 1234, Width = 4321, PaddingTop = 1000)] public partial class Edge { }")]
    [InlineData("[Conv2D(16, 16, 3, Height = 1280, Width = 1280, Unroll = Unroll.Full)] public partial class Edge { }")]
    public void Diagnostics_do_not_depend_on_the_culture(string source)
    {
        string[] invariant = UnfamiliarCulture.Without(() => Messages(KernelCompilation.Run(source)));

        Assert.NotEmpty(invariant);
        Assert.Equal(invariant, UnfamiliarCulture.With(() => Messages(KernelCompilation.Run(source))));
    }

    [Theory]
    [InlineData("[Conv2D(3, 5, kernelSize: 3, Height = 1280, Width = 1024, Padding = 1, Bias = true)] public partial class Edge { }")]
    [InlineData("[Conv2D(4, 6, 3, 5, Stride = 2, Dilation = 3, Padding = 4, Groups = 2, ElementType = typeof(double))] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 2, 3, Height = 3, Width = 3, Padding = 2, Activation = Activation.LeakyRelu, LeakySlope = 0.5f, ElementType = typeof(double))] public partial class Edge { }")]
    [InlineData("[Conv1x1(1, 9, Padding = 3)] public partial class Edge { }")]
    [InlineData("[Conv1x1(1000, 1000, Height = 64, Width = 64)] public partial class Edge { }")]
    public void Generated_code_does_not_depend_on_the_culture(string source)
    {
        string invariant = UnfamiliarCulture.Without(() => KernelCompilation.Run(source).Text);

        Assert.Equal(invariant, UnfamiliarCulture.With(() => KernelCompilation.Run(source).Text));
    }

    [Fact]
    public void Lines_end_in_a_line_feed_only()
    {
        GenerationResult result = KernelCompilation.Run("[Conv2D(3,\r\n 5,\r\n kernelSize: 3)]\r\npublic partial class Edge { }\r\n");

        Assert.DoesNotContain('\r', result.Text);
        Assert.EndsWith("}\n", result.Text, StringComparison.Ordinal);
    }

    private static string[] Messages(GenerationResult result) =>
        [.. result.GeneratorDiagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.CurrentCulture))];
}
