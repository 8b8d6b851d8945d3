namespace ConvGen.Generator.Tests.Networks;

/// <summary>Names of layers that generated code also uses, or that make its lines long. All of these networks compile.</summary>
public sealed class NetworkNameTests
{
    [Theory]
    [InlineData("Batch", "Workspaces")]
    [InlineData("Bn", "BnScale")]
    [InlineData("BnShift", "Bn")]
    [InlineData("Image", "ImageChannelsFirst")]
    [InlineData("Conv", "conv")]
    [InlineData("conv", "Conv")]
    [InlineData("Conv", "_conv")]
    [InlineData("weights", "parameters")]
    [InlineData("bias", "workspaces")]
    [InlineData("Count", "Index")]
    [InlineData("index", "count")]
    [InlineData("Spans", "Images")]
    [InlineData("Rented", "images")]
    [InlineData("Run", "RunBatch")]
    [InlineData("MaxDegreeOfParallelism", "Threads")]
    [InlineData("@class", "Class")]
    [InlineData("@in", "@out")]
    public void Names_beside_the_layers_give_way(string first, string second)
    {
        // Each name is that of an input, of a normalization, of a layer with a folded one, of one with a kernel, and of an output.
        foreach ((string one, string other) in new[] { (first, second), (second, first) })
        {
            Compiles($"[Input(3, Height = 4, Width = 4, Layout = TensorLayout.ChannelsLast)] partial class {one} {{ }}", $"[Conv2D(3, 4, 3)] partial class {other} {{ }}");
            Compiles("[Input(3, Height = 4, Width = 4)] partial class Input { }", $"[BatchNorm(3)] partial class {one} {{ }}", $"[Dense(48, 4, Bias = true)] partial class {other} {{ }}");
            Compiles(
                "[Input(3, Height = 4, Width = 4)] partial class Input { }",
                $"[Conv2D(3, 3, 3)] partial class {one} {{ }}",
                "[BatchNorm(3)] partial class Normalized { }",
                $"[BatchNorm(3)] partial class {other} {{ }}",
                "[Flatten] partial class Flat { }");
            Compiles(
                "[Input(3, Height = 4, Width = 4)] partial class Input { }",
                $"[ConvTranspose2D(3, 3, 3), Output] partial class {one} {{ }}",
                "[BatchNorm(3)] partial class Normalized { }",
                $"[Softmax] partial class {other} {{ }}");
        }
    }

    [Fact]
    public void A_layer_between_the_others_may_be_the_workspace() => Compiles(
        "[Input(3)] partial class Image { }", "[Dense(3, 4)] partial class Workspace { }", "[Softmax] partial class Scores { }");

    [Fact]
    public void Long_names_and_keys_stay_in_one_piece()
    {
        string name = new('A', 150);
        string key = string.Join(", ", Enumerable.Repeat("a + b && \\\"c\\\" // d", 12));
        Compiles(
            $"[Input(3, Height = 4, Width = 4, Layout = TensorLayout.ChannelsLast)] partial class {name} {{ }}",
            $"[Conv2D(3, 4, 3, Key = \"{key}\")] partial class {name}B {{ }}",
            $"[BatchNorm(4, Key = \"{key}.\")] partial class {name}C {{ }}",
            $"[Concat(nameof({name}B), nameof({name}C)), Output] partial class {name}D {{ }}",
            $"[BatchNorm(8)] partial class {name}E {{ }}");
    }

    private static void Compiles(params string[] layers) =>
        KernelCompilation.Run($"#pragma warning disable CS8981\n[Network] public partial class Net\n{{\n{string.Join('\n', layers)}\n}}").EnsureClean();
}
