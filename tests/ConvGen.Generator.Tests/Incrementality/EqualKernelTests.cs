using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Tests.Incrementality;

/// <summary>Equal kernels of a project have one set of methods.</summary>
public sealed class EqualKernelTests
{
    private const string Layer = "[Conv2D(16, 32, kernelSize: 3, Height = 14, Width = 14, Padding = 1)]";

    /// <summary>What a layer may add to a project that has its kernel already, in characters. The documentation states it.</summary>
    private const int MostCharacters = 12_000;

    [Fact]
    public void The_first_by_name_contains_the_methods_and_the_others_call_them()
    {
        GenerationResult result = KernelCompilation.Run($"{Layer} partial class Second; {Layer} partial class First;");

        Assert.Empty(result.OutputCompilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Contains("internal static class First_Kernels", TextOf(result, "First"), StringComparison.Ordinal);
        Assert.Contains("// The methods are in the file of First, which computes the same.", TextOf(result, "Second").Replace("//     ", "// ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("global::ConvGen.Generated.First_Kernels.Forward(", TextOf(result, "Second"), StringComparison.Ordinal);
        Assert.DoesNotContain("Second_Kernels", TextOf(result, "Second"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_whose_kernel_exists_adds_little_source()
    {
        string layers = string.Concat(Enumerable.Range(0, 10).Select(index => $"{Layer} partial class Layer{index}; "));

        GenerationResult result = KernelCompilation.Run(layers);

        int[] lengths = [.. result.Files.Select(file => file.Text.Length)];
        Assert.Single(lengths, length => length > MostCharacters);
    }

    [Theory]
    [InlineData("[Conv2D(16, 32, kernelSize: 3, Height = 14, Width = 14, Padding = 1, Bias = true)] partial class Second;")]
    [InlineData("[Conv2D(16, 32, kernelSize: 3, Height = 14, Width = 15, Padding = 1)] partial class Second;")]
    [InlineData("[Conv2D(16, 32, kernelSize: 3, Height = 14, Width = 14, Padding = 1, ElementType = typeof(double))] partial class Second;")]
    [InlineData("[Conv2D(16, 32, kernelSize: 3, Height = 14, Width = 14, Padding = 1)] static partial class Second;")]
    public void Other_kernels_have_methods_of_their_own(string other)
    {
        GenerationResult result = KernelCompilation.Run($"{Layer} partial class First; {other}");

        Assert.Contains("internal static class Second_Kernels", TextOf(result, "Second"), StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_that_mean_the_same_share_their_methods()
    {
        GenerationResult result = KernelCompilation.Run(
            "[Conv1x1(8, 4, Height = 5, Width = 5)] partial class First; [Conv2D(8, 4, kernelSize: 1, Height = 5, Width = 5)] partial class Second;");

        Assert.Contains("global::ConvGen.Generated.First_Kernels.", TextOf(result, "Second"), StringComparison.Ordinal);
    }

    [Fact]
    public void When_the_first_is_taken_away_the_next_one_contains_the_methods()
    {
        GenerationResult after = KernelCompilation
            .Run([new($"{Layer} partial class Third; {Layer} partial class Second;"), new("First.cs", $"{Layer} partial class First;")])
            .Rerun(new SourceFile("First.cs", "class First;"));

        Assert.Contains("internal static class Second_Kernels", TextOf(after, "Second"), StringComparison.Ordinal);
        Assert.Contains("global::ConvGen.Generated.Second_Kernels.", TextOf(after, "Third"), StringComparison.Ordinal);
        Assert.Empty(after.OutputCompilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void Another_pair_leaves_the_files_of_the_first_pair_alone()
    {
        GenerationResult after = KernelCompilation
            .Run([new($"{Layer} partial class First; {Layer} partial class Second;"), new("Other.cs", "class Other;")])
            .Rerun(new SourceFile("Other.cs", "[Conv1D(1, 1, 3, Width = 9)] partial class X; [Conv1D(1, 1, 3, Width = 9)] partial class Y;"));

        after.Did(
            """
            Platform: Unchanged
            Declarations: New, New, Unchanged, Unchanged
            Verdicts: New, New, Cached, Cached
            Plans: New, New, Cached, Cached
            AmbiguousNames: Unchanged
            SharedKernels: Modified
            Sources: New, New, Cached, Cached
            Diagnostics: nothing
            """);
    }

    private static string TextOf(GenerationResult result, string type) => result.Files.Single(file => file.HintName == $"{type}.g.cs").Text;
}
