using System.Collections.Immutable;
using System.Globalization;
using ConvGen.Generator.Planning.Machines;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Tests.Planning;

/// <summary>The planner's estimates, compared with the output of the actual compiler.</summary>
public sealed class CompiledKernelTests(CompiledKernelTests.Kernels kernels) : IClassFixture<CompiledKernelTests.Kernels>
{
    private const int MostLocals = 400;
    private const int MostCharacters = 200_000;

    /// <summary>One kernel for each kind of plan, and the extremes of each kind.</summary>
    internal static readonly string[] Chosen =
    [
        "Conv2D(2, 3, kernelSize: 2, Height = 3, Width = 3)",
        "Conv2D(1, 1, kernelSize: 1, Height = 1, Width = 1, Padding = 1, Stride = 3, Unroll = Unroll.Full)",
        "Conv2D(8, 8, kernelSize: 1, Height = 4, Width = 4, Unroll = Unroll.Full)",
        "Conv2D(1, 1, kernelSize: 32, Height = 32, Width = 32, Unroll = Unroll.Full)",
        "Conv2D(1, 4, kernelSize: 19, Height = 20, Width = 20, Padding = 9, Stride = 20, Unroll = Unroll.Full, Bias = true)",
        "Conv1x1(1, 256, Height = 1, Width = 1, Unroll = Unroll.Full)",
        "Conv1x1(1, 256, Height = 1, Width = 1, Unroll = Unroll.Full, ElementType = typeof(double), Bias = true)",
        "Conv1x1(64, 64, Height = 56, Width = 56)",
        "Conv1x1(3, 1, Height = 1080, Width = 1920, Bias = true)",
        "Conv1x1(3, 5)",
        "Conv1x1(32, 28, Height = 4, Width = 5)",
        "Conv2D(3, 64, kernelSize: 7, Height = 224, Width = 224, Stride = 2, Padding = 3)",
        "Conv2D(3, 16, kernelSize: 3, Height = 32, Width = 32, Padding = 1, Bias = true)",
        "Conv2D(64, 64, kernelSize: 3, Height = 56, Width = 56, Padding = 1)",
        "Conv2D(100, 100, kernelSize: 5, Height = 68, Width = 68)",
        "Conv2D(100, 100, kernelSize: 5, Height = 68, Width = 68, ElementType = typeof(double))",
        "Conv2D(1, 1, kernelSize: 3, Height = 1080, Width = 1920, Padding = 1)",
        "Conv2D(1, 3, kernelSize: 3, Height = 5, Width = 5, Padding = 7)",
        "Conv2D(8, 8, kernelSize: 3, Groups = 8, Height = 30, Width = 30, Padding = 1)",
        "Conv2D(8, 16, kernelSize: 3, Groups = 4, Bias = true, Padding = 2, Dilation = 2)",
        "Conv2D(4, 6, kernelHeight: 1, kernelWidth: 15, Height = 9, Width = 90, PaddingLeft = 7, PaddingRight = 7)",
        "Conv2D(4, 6, kernelHeight: 15, kernelWidth: 1, Height = 90, Width = 9, PaddingTop = 7, PaddingBottom = 7)",
        "Conv2D(1, 1, kernelSize: 51, Height = 200, Width = 200)",
        "Conv2D(1, 1, kernelHeight: 1, kernelWidth: 999, Height = 1, Width = 2000)",
        "Conv2D(5, 7, kernelSize: 3, Height = 40, Width = 41, Stride = 3, Padding = 1)",
        "Conv2D(5, 7, kernelSize: 3, Height = 40, Width = 41, Stride = 2, ElementType = typeof(double))",
        "Conv2D(6, 10, kernelSize: 3, Height = 20, Width = 100, Dilation = 9)",
        "Conv2D(6, 10, kernelSize: 3)",
        "Conv2D(6, 10, kernelSize: 3, Padding = 1, Stride = 2, Bias = true, ElementType = typeof(double))",
        "Conv2D(6, 10, kernelSize: 5, PaddingTop = 4, PaddingRight = 1)",
        "Conv2D(1, 4, kernelSize: 3, Stride = 2, Height = 33, Width = 33, PaddingBottom = 1, PaddingRight = 1)",
        "Conv2D(512, 512, kernelSize: 3, Height = 7, Width = 7, Padding = 1)",
        "Conv2D(3, 7, kernelSize: 1, Stride = 2, Height = 9, Width = 9)",
        "Conv1D(4, 6, kernelSize: 9, Width = 500, PaddingLeft = 8)",
        "Conv3D(3, 4, kernelSize: 3, Depth = 8, Height = 20, Width = 20, Padding = 1)",
        "DepthwiseConv2D(32, 3, Height = 28, Width = 28, Padding = 1, Layout = TensorLayout.ChannelsLast)",
        "ConvTranspose2D(8, 4, kernelSize: 4, Height = 16, Width = 16, Stride = 2, Padding = 1)",
        "ConvTranspose2D(4, 4, kernelSize: 3)",
        "ConvTranspose2D(64, 32, kernelSize: 4, Height = 32, Width = 32, Stride = 2, Padding = 1, Bias = true)",
        "ConvTranspose3D(4, 4, kernelSize: 4, Stride = 2)",
        "Conv2D(8, 8, kernelSize: 3, Padding = 1, PaddingMode = PaddingMode.Reflect, Residual = true)",
        "Conv2D(3, 32, kernelSize: 3, Height = 28, Width = 28, Padding = 1, Layout = TensorLayout.ChannelsLast, Activation = Activation.HardSwish)",
        "Conv3D(8, 8, kernelSize: 3, Padding = 1, Bias = true, Residual = true, PaddingMode = PaddingMode.Circular, Activation = Activation.Tanh)",
    ];

    [Fact]
    public void The_il_of_a_method_stays_within_the_limit() => Assert.All(
        kernels.Methods,
        method => Assert.InRange(method.Bytes, 1, JitLimits.MethodBytes));

    [Fact]
    public void The_locals_of_a_method_stay_where_the_jit_keeps_all_of_them_in_registers() => Assert.All(
        kernels.Methods,
        method => Assert.InRange(method.Locals, 0, MostLocals));

    [Fact]
    public void The_source_of_a_kernel_stays_short() => Assert.All(
        kernels.Files.Select(file => (file.Declaration, file.Text.Length)),
        file => Assert.InRange(file.Length, 1, MostCharacters));

    [Fact]
    public void Every_sort_of_method_is_among_them() => Assert.All(
        (string[])["Tiles512_", "Tiles256_", "Tiles128_", "TilesScalar_", "BorderTiles512_", "BorderTiles256_", "Columns_", "Part1"],
        name => Assert.Contains(kernels.Methods, method => method.Name.Contains("." + name, StringComparison.Ordinal)));

    // The compiler itself reports unnecessary usings with the hidden diagnostic CS8019.
    [Fact]
    public void Every_using_is_needed() => Assert.Empty(
        kernels.Diagnostics.Where(diagnostic => diagnostic.Id == "CS8019" && diagnostic.Location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)));

    /// <summary>The chosen kernels and a few dozen randomly drawn ones, generated and compiled once for all tests.</summary>
    public sealed class Kernels
    {
        private const int Drawn = 16;

        public Kernels()
        {
            // Small enough to be compiled quickly.
            IEnumerable<string> drawn = Geometries.Sample(400)
                .Where(geometry => geometry.WeightLength < 5_000 && Plans.RowVector(geometry).Phases.Count <= 4)
                .Take(Drawn)
                .Select(ConvolutionSource.Attribute);
            string[] attributes = [.. Chosen.Select(attribute => $"[{attribute}]"), .. drawn];
            GenerationResult result = KernelCompilation.Run(string.Concat(attributes.Select((attribute, index) =>
                string.Create(CultureInfo.InvariantCulture, $"{attribute} static partial class Kernel{index:00} {{ }}\n"))));

            Assert.Empty(result.GeneratorDiagnostics);
            Files = [.. attributes.Zip(result.Files, (attribute, file) => (attribute, file.Text))];
            Diagnostics = result.OutputCompilation.GetDiagnostics();
            Methods = CompiledMethods.Of(result.OutputCompilation);
        }

        public IReadOnlyList<(string Declaration, string Text)> Files { get; }

        public ImmutableArray<Diagnostic> Diagnostics { get; }

        internal IReadOnlyList<CompiledMethod> Methods { get; }
    }
}
