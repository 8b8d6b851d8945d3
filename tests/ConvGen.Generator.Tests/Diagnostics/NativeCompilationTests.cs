using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN033: a natively published program should specify an instruction set with fused multiply-add.</summary>
public sealed class NativeCompilationTests
{
    private const string Kernels =
        """
        [Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)] public static partial class First;
        [Conv1x1(2, 1)] public partial class Second;
        """;

    [Fact]
    public void A_project_that_names_none_is_told_once_what_to_set()
    {
        Diagnostic warning = Assert.Single(Publish(("PublishAot", "true")));

        Assert.Equal(("CONVGEN033", DiagnosticSeverity.Warning, Location.None), (warning.Id, warning.Severity, warning.Location));
        Assert.Equal(
            "NativeAOT compiles kernels without fused multiply-add and 256-bit vectors because IlcInstructionSet is not set; "
            + "set <IlcInstructionSet>x86-64-v3</IlcInstructionSet> in the project, or use native for the build machine",
            warning.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("x86-64-v2")]
    [InlineData("avx")]
    [InlineData("sse4.2,aes")]
    [InlineData("-avx2")]
    public void One_without_it_is_named(string instructionSet)
    {
        Diagnostic warning = Assert.Single(Publish(("PublishAot", "true"), ("IlcInstructionSet", instructionSet)));

        Assert.Contains($"because IlcInstructionSet is {instructionSet};", warning.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("native")]
    [InlineData("x86-64-v3")]
    [InlineData("X86-64-V4")]
    [InlineData("avx2")]
    [InlineData("aes, fma")]
    [InlineData("avx,avx512")]
    [InlineData("native,-avx512")]
    public void One_with_it_is_fine(string instructionSet) => Assert.Empty(Publish(("PublishAot", "true"), ("IlcInstructionSet", instructionSet)));

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("linux-musl-x64")]
    [InlineData("win-x86")]
    public void A_target_of_x86_is_warned_of(string runtime) =>
        Assert.Single(Publish(("PublishAot", "true"), ("RuntimeIdentifier", runtime), ("NETCoreSdkPortableRuntimeIdentifier", "osx-arm64")));

    [Theory]
    [InlineData("linux-arm64")]
    [InlineData("osx-arm64")]
    [InlineData("browser-wasm")]
    public void Another_target_is_not(string runtime) =>
        Assert.Empty(Publish(("PublishAot", "true"), ("RuntimeIdentifier", runtime), ("NETCoreSdkPortableRuntimeIdentifier", "linux-x64")));

    [Fact]
    public void Without_a_target_the_machine_that_builds_is_it()
    {
        Assert.Single(Publish(("PublishAot", "true"), ("RuntimeIdentifier", ""), ("NETCoreSdkPortableRuntimeIdentifier", "linux-x64")));
        Assert.Empty(Publish(("PublishAot", "true"), ("RuntimeIdentifier", ""), ("NETCoreSdkPortableRuntimeIdentifier", "osx-arm64")));
    }

    [Fact]
    public void A_file_that_is_a_program_is_told_which_line_to_write()
    {
        Diagnostic warning = Assert.Single(Publish(("PublishAot", "true"), ("FileBasedProgram", "true")));

        Assert.EndsWith(
            "because IlcInstructionSet is not set; add '#:property IlcInstructionSet=native' at the top of the file to compile for the build "
            + "machine, or use x86-64-v3 for machines since 2015",
            warning.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
        Assert.Empty(Publish(("PublishAot", "true"), ("FileBasedProgram", "true"), ("IlcInstructionSet", "native")));
        Assert.Empty(Publish(("PublishAot", "false"), ("FileBasedProgram", "true")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("true")]
    public void What_is_built_or_run_and_not_published_is_fine(string isFileBased)
    {
        Assert.Empty(Run(("PublishAot", "true"), ("FileBasedProgram", isFileBased)));
        Assert.Empty(Run(("PublishAot", "true"), ("FileBasedProgram", isFileBased), ("_IsPublishing", "")));
        Assert.Empty(Run(("PublishAot", "true"), ("FileBasedProgram", isFileBased), ("_IsPublishing", "false")));
        Assert.Single(Run(("PublishAot", "true"), ("FileBasedProgram", isFileBased), ("_IsPublishing", "true")));
    }

    [Fact]
    public void A_project_that_is_not_compiled_to_native_code_is_fine()
    {
        Assert.Empty(Publish());
        Assert.Empty(Publish(("PublishAot", "false")));
        Assert.Empty(Publish(("PublishAot", "")));
    }

    [Fact]
    public void A_project_without_kernels_is_fine() => Assert.Empty(Analyze("public class Plain;", new(), ("PublishAot", "true"), ("_IsPublishing", "true")));

    [Fact]
    public void The_scalar_code_of_an_older_language_has_nothing_to_lose() => Assert.Empty(Analyze(
        "[ConvGen.Conv1x1(2, 1)] public static partial class Edge { }",
        new() { LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp8 },
        ("PublishAot", "true"),
        ("_IsPublishing", "true")));

    private static ImmutableArray<Diagnostic> Publish(params (string Name, string Value)[] properties) => Run([.. properties, ("_IsPublishing", "true")]);

    private static ImmutableArray<Diagnostic> Run(params (string Name, string Value)[] properties) => Analyze(Kernels, new(), properties);

    private static ImmutableArray<Diagnostic> Analyze(string source, KernelCompilationOptions options, params (string Name, string Value)[] properties) =>
        KernelCompilation
            .Run(source, options with { BuildProperties = properties.ToImmutableDictionary(property => property.Name, property => property.Value) })
            .AnalyzerDiagnostics;
}
