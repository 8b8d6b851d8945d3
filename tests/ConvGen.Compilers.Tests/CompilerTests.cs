using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace ConvGen.Compilers.Tests;

/// <summary>The package behaves the same in every supported compiler, from the oldest on.</summary>
public sealed class CompilerTests
{
    private const int KernelCount = 8;

    private static readonly Project Right = new(Kernels.Right) { EditedSource = "// A line that moves all others.\n" + Kernels.Right };

    private static readonly Project RightInCSharp9 = new(Kernels.Right, "9.0");

    private static readonly Project RightInCSharp7 = new(Kernels.RightWithoutRecords, "7.3");

    private static readonly Project Wrong = new(Kernels.Wrong);

    private static readonly Project Native = new("[ConvGen.Conv1x1(2, 1)] static partial class Mix { }")
    {
        Properties = new Dictionary<string, string>
        {
            ["build_property.PublishAot"] = "true",
            ["build_property._IsPublishing"] = "true",
            ["build_property.RuntimeIdentifier"] = "linux-x64",
        },
    };

    public static TheoryData<string> Versions { get; } = [.. Roslyn.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_compiler_is_of_the_version_that_it_is_said_to_be(string version) => Assert.All(
        Roslyn.Of(version).Compile(Right).CompilerVersions,
        actual => Assert.StartsWith($"{version}-", actual, StringComparison.Ordinal));

    [Fact]
    public void The_oldest_compiler_is_the_one_that_the_generator_is_built_against()
    {
        using PEReader generator = new(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "analyzers", "ConvGen.Generator.dll")));
        MetadataReader metadata = generator.GetMetadataReader();
        AssemblyReference roslyn = metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .Single(reference => metadata.GetString(reference.Name) == "Microsoft.CodeAnalysis");

        Assert.Equal(roslyn.Version.ToString(2), Version.Parse(Roslyn.Versions[0]).ToString(2));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Kernels_of_every_family_compile_without_a_word_in_the_newest_language(string version) => CompilesCleanly(Roslyn.Of(version).Compile(Right));

    [Theory]
    [MemberData(nameof(Versions))]
    public void Kernels_of_every_family_compile_without_a_word_in_the_oldest_language_with_vectors(string version) =>
        CompilesCleanly(Roslyn.Of(version).Compile(RightInCSharp9));

    [Theory]
    [MemberData(nameof(Versions))]
    public void Scalar_kernels_compile_without_a_word_in_the_oldest_language(string version)
    {
        Build build = Roslyn.Of(version).Compile(RightInCSharp7);

        CompilesCleanly(build);
        Assert.DoesNotContain(build.Files.Values, text => text.Contains("Vector512", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_generated_files_are_the_same_to_the_byte_in_every_compiler_and_language_with_vectors(string version)
    {
        Build oldest = Roslyn.Of(Roslyn.Versions[0]).Compile(RightInCSharp9);

        Assert.Contains(oldest.Files.Values, text => text.Contains("Vector512", StringComparison.Ordinal));
        Assert.Equal(oldest.Files, Roslyn.Of(version).Compile(RightInCSharp9).Files);
        Assert.Equal(oldest.Files, Roslyn.Of(version).Compile(Right).Files);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Mistakes_are_reported_the_same(string version)
    {
        IReadOnlyList<string> reported = Roslyn.Of(version).Compile(Wrong).PackageDiagnostics;

        Assert.Equal(Rules(Kernels.Wrong, @"\bRule(\d+)"), Rules(string.Join('\n', reported), @"\bCONVGEN(\d+)"));
        Assert.Equal(Roslyn.Of(Roslyn.Versions[0]).Compile(Wrong).PackageDiagnostics, reported);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Properties_of_the_project_reach_the_analyzers(string version) => Assert.Equal(
        ["warning CONVGEN033"],
        Roslyn.Of(version).Compile(Native).PackageDiagnostics.Select(diagnostic => diagnostic.Split(':')[0]));

    [Theory]
    [MemberData(nameof(Versions))]
    public void An_edit_that_means_nothing_to_the_kernels_plans_none_anew(string version) =>
        Assert.Equal(Enumerable.Repeat("Cached", KernelCount), Roslyn.Of(version).Compile(Right).PlansAfterEdit);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Arrays_are_passed_as_spans_whether_or_not_there_are_overloads_for_tensors(string version)
    {
        foreach (string language in new[] { "9.0", "latest" })
        {
            Build build = Roslyn.Of(version).Compile(new(Kernels.CalledWithArrays, language));
            Assert.Empty(build.PackageDiagnostics);
            Assert.Empty(build.CompilerDiagnostics);

            // The two layers and the network, but not the network's layer.
            int files = build.Files.Values.Count(text => text.Contains("OverloadResolutionPriority", StringComparison.Ordinal));
            Assert.Equal(IsAtLeast13(build.LanguageVersion) ? 3 : 0, files);
        }
    }

    [Fact]
    public void Tensors_are_accepted_from_the_first_language_version_on_that_gives_overloads_a_priority()
    {
        foreach (string language in new[] { "13.0", "14.0" })
        {
            Build build = Roslyn.Of(Roslyn.Versions[^1]).Compile(new(Kernels.CalledWithTensors, language));
            Assert.Empty(build.PackageDiagnostics);
            Assert.Empty(build.CompilerDiagnostics);
        }

        Assert.NotEmpty(Roslyn.Of(Roslyn.Versions[^1]).Compile(new(Kernels.CalledWithTensors, "12.0")).CompilerDiagnostics);
    }

    private static bool IsAtLeast13(string language) => Version.Parse(language.Contains('.', StringComparison.Ordinal) ? language : $"{language}.0").Major >= 13;

    private static void CompilesCleanly(Build build)
    {
        Assert.Equal(KernelCount, build.Files.Count);
        Assert.Empty(build.PackageDiagnostics);
        Assert.Empty(build.CompilerDiagnostics);
    }

    private static IEnumerable<string> Rules(string text, string pattern) =>
        Regex.Matches(text, pattern).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
}
