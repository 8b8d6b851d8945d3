using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Tests.Incrementality;

/// <summary>For each edit of the project file, and each file that is moved, how far the change propagates through the pipeline.</summary>
public sealed class ProjectEditTests
{
    private const string Edge =
        """
        using ConvGen;

        [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 30)]
        public static partial class Edge { }
        """;

    private const string Mix =
        """
        using ConvGen;

        [Conv2D(2, 1, kernelSize: 1, Height = 2, Width = 2)]
        public static partial class Mix { }
        """;

    public static TheoryData<string> OptionsThatMeanNothing { get; } = ["LangVersion", "Nullable", "ImplicitUsings", "DefineConstants"];

    [Theory]
    [MemberData(nameof(OptionsThatMeanNothing))]
    public void An_option_that_means_nothing_to_kernels(string option)
    {
        KernelCompilationOptions options = KernelCompilationOptions.Default;
        KernelCompilationOptions edited = option switch
        {
            "LangVersion" => options with { LanguageVersion = LanguageVersion.CSharp13 },
            "Nullable" => options with { Nullable = NullableContextOptions.Disable },
            "ImplicitUsings" => options with { ImplicitUsings = false },
            _ => options with { PreprocessorSymbols = ["TRACE"] },
        };

        GenerationResult after = KernelCompilation.Run(Edge).Rerun(edited);

        after.Did(Reruns.NothingNew);
        after.EnsureClean();
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12, ReferenceFramework.Net100)]
    [InlineData(LanguageVersion.CSharp13, ReferenceFramework.Net80)]
    public void A_language_version_or_a_framework_without_overloads_for_tensors(LanguageVersion language, ReferenceFramework framework)
    {
        KernelCompilationOptions options = KernelCompilationOptions.Default with { LanguageVersion = language, Framework = framework };

        GenerationResult with = KernelCompilation.Run(Edge.Replace("static ", "", StringComparison.Ordinal)), without = with.Rerun(options);

        Assert.Contains("ReadOnlyTensorSpan", with.EnsureClean().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("TensorSpan", without.EnsureClean().Text, StringComparison.Ordinal);

        // Between two such projects, nothing changes.
        GenerationResult older = without.Rerun(options with { LanguageVersion = LanguageVersion.CSharp9, Framework = ReferenceFramework.Net80 });
        older.Did(Reruns.NothingNew);
        older.EnsureClean();
    }

    [Fact]
    public void A_language_version_without_vectors()
    {
        GenerationResult after = KernelCompilation.Run(Edge).Rerun(
            KernelCompilationOptions.Default with { LanguageVersion = LanguageVersion.CSharp8 });

        after.Did(
            """
            Platform: Modified
            Declarations: Unchanged
            Verdicts: Modified
            Plans: Modified
            AmbiguousNames: Cached
            SharedKernels: Unchanged
            Sources: Modified
            Diagnostics: nothing
            """);
        Assert.DoesNotContain("Vector512", after.EnsureClean().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_moves_to_another_file()
    {
        GenerationResult before = KernelCompilation.Run([new("Edge.cs", Edge), new("Mix.cs", "")]);

        GenerationResult after = before.Rerun(new SourceFile("Edge.cs", ""), new SourceFile("Mix.cs", Edge));

        after.Did(Reruns.NothingNew);
        Assert.Equal(before.Files, after.Files);
        after.EnsureClean();
    }

    [Fact]
    public void Types_that_exchange_their_files()
    {
        GenerationResult before = KernelCompilation.Run([new("Edge.cs", Edge), new("Mix.cs", Mix)]);

        GenerationResult after = before.Rerun(new SourceFile("Edge.cs", Mix), new SourceFile("Mix.cs", Edge));

        after.Did(
            """
            Platform: Unchanged
            Declarations: Modified, Modified
            Verdicts: Modified, Modified
            Plans: Modified, Modified
            AmbiguousNames: Unchanged
            SharedKernels: Unchanged
            Sources: Modified, Modified
            Diagnostics: nothing
            """);
        Assert.Equal(before.Files, after.Files);
        after.EnsureClean();
    }
}
