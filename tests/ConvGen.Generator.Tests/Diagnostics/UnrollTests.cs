using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN013 and CONVGEN014: Unroll.Full requires declared extents and a small number of multiply-adds.</summary>
public sealed class UnrollTests
{
    [Theory]
    [InlineData("Conv1x1(1, 513, Height = 1, Width = 1, [|Unroll = Unroll.Full|])", 513, 513)]
    [InlineData("Conv1x1(65, 64, Height = 1, Width = 1, [|Unroll = Unroll.Full|])", 4160, 64)]
    [InlineData("Conv2D(16, 16, 3, [|Unroll = Unroll.Full|], Height = 28, Width = 28, Padding = 1)", 1_806_336, 12_544)]
    [InlineData("Conv2D(1, 1, 1, Height = 1, Width = 1, [|Unroll = Unroll.Full|], Padding = 1000)", 4_004_001, 4_004_001)]
    [InlineData("Conv1x1(30000, 30000, Height = 1, Width = 1, [|Unroll = Unroll.Full|])", 900_000_000, 30_000)]
    public void Too_much_to_spell_out_is_reported(string attribute, long multiplyAdds, int outputs) => Reports(
        $"[{attribute}] public partial class Edge {{ }}",
        "CONVGEN013",
        [
            $"Unroll.Full would generate {multiplyAdds} multiply-adds for {outputs} outputs, but the maximum is 1024 multiply-adds for 256 outputs; "
            + "use Unroll.Auto, which loops over unrolled tiles",
        ]);

    [Theory]
    [InlineData("Conv1x1(1, 256, Height = 1, Width = 1, Unroll = Unroll.Full)")]
    [InlineData("Conv1x1(4, 256, Height = 1, Width = 1, Unroll = Unroll.Full)")]
    [InlineData("Conv2D(1, 1, 3, Height = 2, Width = 2, Padding = 1, Unroll = Unroll.Full)")]
    [InlineData("Conv2D(1, 1, 63, Height = 2, Width = 2, Padding = 31, Unroll = Unroll.Full)")]
    public void As_much_as_may_be_spelled_out_is_fine(string attribute)
    {
        // The tests of the code size check that this amount of code compiles.
        GenerationResult result = KernelCompilation.Run($"[{attribute}] public static partial class Edge {{ }}");

        Assert.Empty(result.GeneratorDiagnostics);
        Assert.Contains("every multiply-add is written out", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Conv2D(1, 1, 3, [|Unroll = Unroll.Full|])", "Height and Width")]
    [InlineData("Conv1x1(1, 1, [|Unroll = Unroll.Full|])", "Height and Width")]
    [InlineData("Conv1D(1, 1, 3, [|Unroll = Unroll.Full|])", "Width")]
    [InlineData("ConvTranspose3D(1, 1, 3, [|Unroll = Unroll.Full|])", "Depth and Height and Width")]
    public void A_size_given_at_run_time_is_reported(string attribute, string extents) => Reports(
        $"[{attribute}] public partial class Edge {{ }}",
        "CONVGEN014",
        [
            "Unroll.Full generates a statement for each multiply-add, but their number depends on the input's size, which is given at run time; "
            + $"declare {extents}, or use Unroll.Auto",
        ]);

    [Fact]
    public void Auto_needs_no_size() => ReportsNothing("[Conv1x1(1, 1, Unroll = Unroll.Auto)] public static partial class Edge { }");
}
