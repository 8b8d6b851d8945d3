using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>
/// Code that the compiler rejects. Most code is in this state while it is being typed, so the generator neither throws nor reports anything else.
/// </summary>
public sealed class BrokenCodeTests
{
    private const string Kernel = "Conv2D(2, 1, 2, Height = 3, Width = 3)";

    [Theory]
    [InlineData("[Conv2D] public partial class Edge { }")]
    [InlineData("[Conv2D()] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, 2, 2, 2)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, kernel: 2)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, kernelSize: 2, kernelWidth: 2)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, 2, Height = 3, Width = 3, Bias = true, Bias = true)] public partial class Edge { }")]
    [InlineData("[KERNEL] [KERNEL] public partial class Edge { }")]
    [InlineData("[KERNEL] public partial class Edge { } [KERNEL] partial class Edge { }")]
    public void Arguments_missing_or_too_many(string source) => SaysNothing(source);

    [Theory]
    [InlineData("[Conv2D(2, \"1\", 2)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1.0, 2)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, null, 2)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1L, 2)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, 2, Stride = \"2\")] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, 2, Bias = 1)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, 2, Unroll = 1)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, 2, Unroll = Activation.Relu)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, 2, ElementType = float)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, 2, ElementType = \"float\")] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, 2, ElementType = typeof(T))] public partial class Edge<T> { }")]
    [InlineData("[Conv2D(2, 1, new[] { 2 })] public partial class Edge { }")]
    [InlineData("[Conv2D(int.MaxValue + 1, 1, 2)] public partial class Edge { }")]
    [InlineData("[Conv2D(1 / 0, 1, 2)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, System.Environment.ProcessorCount, 2)] public partial class Edge { }")]
    public void Arguments_of_a_wrong_type(string source) => SaysNothing(source);

    [Theory]
    [InlineData("[Conv2D(Missing, 1, 2)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, Sizes.Missing, 2)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, kernelSize: Missing)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, Sizes.OutChannels, 2)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, Missing.OutChannels, 2)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, OutChannels, 2)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, Sizes.Endless, 2)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, 2, Height = Missing, Width = 3)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, 2, Unroll = Unroll.Missing)] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, 2, ElementType = typeof(Missing))] public partial class Edge { }")]
    [InlineData("[KERNEL] public partial class Edge : Missing { }")]
    [InlineData("[KERNEL] public partial class Edge : Missing<int> { }")]
    [InlineData("[KERNEL] public partial class Edge<T> where T : Missing { }")]
    [InlineData("[Missing.KERNEL] public partial class Edge { }")]
    public void Names_that_nothing_defines(string source) => SaysNothing(source + " public static class Sizes { public const int Endless = Endless + 1; }");

    [Theory]
    [InlineData("[KERNEL] public interface IEdge { }")]
    [InlineData("[KERNEL] public partial interface IEdge { }")]
    [InlineData("[KERNEL] public enum Edge { None }")]
    [InlineData("[KERNEL] public delegate void Edge();")]
    [InlineData("public class Outer { [KERNEL] public void Edge() { } }")]
    [InlineData("public class Outer { [KERNEL] public int Edge; }")]
    [InlineData("public class Outer<[KERNEL] T> { }")]
    [InlineData("[assembly: KERNEL]")]
    [InlineData("[module: KERNEL]")]
    public void An_attribute_on_what_is_no_class_or_struct(string source) => SaysNothing(source);

    [Theory]
    [InlineData("[KERNEL]")]
    [InlineData("[Conv2D(")]
    [InlineData("[Conv2D( public partial class Edge { }")]
    [InlineData("[Conv2D(2, public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, kernelSize: )] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, kernelSize: 2, )] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, kernelSize: 2, Height = )] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, kernelSize: 2, Height = 3, Width )] public partial class Edge { }")]
    [InlineData("[Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3] public partial class Edge { }")]
    [InlineData("[Conv2D(Height = 3, 2, 1, 2)] public partial class Edge { }")]
    [InlineData("[KERNEL] public partial class")]
    [InlineData("[KERNEL] public partial class { }")]
    [InlineData("[KERNEL] public partial class Edge")]
    [InlineData("[KERNEL] public partial class Edge {")]
    [InlineData("[KERNEL] public partial class Edge : { }")]
    [InlineData("[KERNEL] public partial class Edge< { }")]
    [InlineData("[KERNEL] public partial class Edge<> { }")]
    [InlineData("[KERNEL] public partial class Edge<T, > { }")]
    [InlineData("[KERNEL] public partial record Edge(")]
    [InlineData("[KERNEL] partial")]
    [InlineData("namespace { [KERNEL] public partial class Edge { } }")]
    [InlineData("namespace Filters. { [KERNEL] public partial class Edge { } }")]
    [InlineData("public partial class { [KERNEL] public partial class Edge { } }")]
    [InlineData("public partial class Outer { [KERNEL] public partial class Edge {")]
    public void Code_that_is_half_typed(string source) => SaysNothing(source);

    [Theory]
    [InlineData("[KERNEL] public partial class Edge : string { }")]
    [InlineData("[KERNEL] public partial class Edge : Edge { }")]
    [InlineData("[KERNEL] public partial class Edge : Line { } [KERNEL] public partial class Line : Edge { }")]
    [InlineData("[Conv2D(2, 1, 2)] public partial class Edge : Line { } [Conv2D(2, 1, 2)] public partial class Line : Edge { }")]
    [InlineData("[KERNEL] public partial class Edge : System.Math { }")]
    [InlineData("[KERNEL] public partial class Edge<T> : T { }")]
    [InlineData("[KERNEL] public partial class Edge { } public class Edge { }")]
    [InlineData("[KERNEL] public partial class Edge { } public partial struct Edge { }")]
    [InlineData("[KERNEL] public partial class Edge { } public delegate void Edge();")]
    [InlineData("[KERNEL] public partial class Edge<T> { } public partial class Edge<U> { }")]
    [InlineData("[KERNEL] public static partial class Edge { public Edge() { } }")]
    [InlineData("[KERNEL] public partial record struct Edge : System.Exception { }")]
    public void Types_that_cannot_be(string source) => SaysNothing(source);

    private static void SaysNothing(string source)
    {
        GenerationResult result = KernelCompilation.Run(source.Replace("KERNEL", Kernel, StringComparison.Ordinal));

        Assert.Empty(result.GeneratorDiagnostics);
        Assert.Contains(result.CompilerDiagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.All(result.CompilerDiagnostics, diagnostic => Assert.Equal(SourceFile.DefaultPath, diagnostic.Location.SourceTree?.FilePath));
    }
}
