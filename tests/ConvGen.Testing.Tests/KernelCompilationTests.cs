using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Testing.Tests;

public sealed class KernelCompilationTests
{
    [Theory]
    [InlineData(ReferenceFramework.Net80)]
    [InlineData(ReferenceFramework.Net100)]
    public void A_project_without_a_kernel_compiles_and_loads(ReferenceFramework framework)
    {
        GenerationResult result = KernelCompilation.Run(
            """
            public static class Plain
            {
            #if NET10_0_OR_GREATER
                public const int Framework = 10;
            #else
                public const int Framework = 8;
            #endif
            }
            """,
            new KernelCompilationOptions { Framework = framework });

        Assembly assembly = result.Emit();

        Assert.Empty(result.Files);
        Assert.Equal(framework == ReferenceFramework.Net80 ? 8 : 10, assembly.GetType("Plain")!.GetField("Framework")!.GetRawConstantValue());
    }

    [Fact]
    public void A_warning_fails_with_a_numbered_listing()
    {
        GenerationResult result = KernelCompilation.Run(
            """
            public static class Careless
            {
                public static void Run()
                {
                    int unused;
                }
            }
            """);

        GeneratorAssertionException problem = Assert.Throws<GeneratorAssertionException>(result.Emit);

        Assert.Contains("warning CS0168", problem.Message, StringComparison.Ordinal);
        Assert.Contains(">     5 |         int unused;", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unsafe_code_is_refused() =>
        GeneratorAssertions.Reports("public unsafe class {|CS0227:Pointers|};");

    [Fact]
    public void The_settings_reach_the_compiler() =>
        GeneratorAssertions.Reports(
            "public class Old { public string{|CS8632:?|} Name; }",
            options: new KernelCompilationOptions { LanguageVersion = LanguageVersion.CSharp9, Nullable = NullableContextOptions.Disable });

    [Fact]
    public void A_diagnostic_that_is_not_marked_fails_and_says_what_to_paste()
    {
        GeneratorAssertionException problem = Assert.Throws<GeneratorAssertionException>(() => GeneratorAssertions.Reports("public class C : Missing;"));

        Assert.Contains("(1,18)-(1,25) \"Missing\": CS0246", problem.Message, StringComparison.Ordinal);
        Assert.Contains("public class C : {|CS0246:Missing|};", problem.Message, StringComparison.Ordinal);
    }
}
