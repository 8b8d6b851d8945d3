using static ConvGen.Testing.GeneratorAssertions;

namespace ConvGen.Generator.Tests.Diagnostics;

/// <summary>CONVGEN017: a kernel's type must not be file-local, because another file cannot add members to it.</summary>
public sealed class FileLocalTypeTests
{
    private const string Kernel = "Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)";

    [Theory]
    [InlineData("class")]
    [InlineData("static class")]
    [InlineData("struct")]
    [InlineData("record")]
    public void A_file_local_type_is_reported(string type) => Reports(
        $"[{Kernel}] file {(type == "static class" ? "static partial class" : "partial " + type)} {{|CONVGEN017:Edge|}} {{ }}",
        messages: [Message]);

    [Fact]
    public void A_type_nested_in_one_is_reported() => Reports(
        $"file partial class Outer {{ [{Kernel}] internal partial class {{|CONVGEN017:Edge|}} {{ }} }}",
        messages: [Message]);

    [Fact]
    public void A_file_local_type_beside_or_within_the_kernel_is_fine() => ReportsNothing(
        $$"""
        namespace @file
        {
            file class Helper { }

            [{{Kernel}}] public partial class Edge { }

            [{{Kernel}}] public partial class @file { }
        }
        """);

    private const string Message =
        "'Edge' is file-local, so the generated file cannot add members to it; remove the 'file' modifier, or nest the type in one that is not file-local";
}
