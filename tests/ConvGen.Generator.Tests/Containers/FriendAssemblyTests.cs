using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConvGen.Generator.Tests.Containers;

/// <summary>Assemblies that can access each other's internals, like a library and its tests.</summary>
public sealed class FriendAssemblyTests
{
    private const string Kernel = "[Conv2D(2, 1, kernelSize: 2, Height = 3, Width = 3)]";

    [Theory]
    [InlineData("namespace Library { KERNEL internal static partial class Edge { } }", "namespace Tests { KERNEL internal static partial class Edge { } }")]
    [InlineData("KERNEL internal partial class Edge { }", "KERNEL internal partial class Corner { public static Edge Other => new(new float[8]); }")]
    [InlineData("KERNEL internal static partial class Edge { }", "KERNEL internal static partial class Edge { }")]
    [InlineData("KERNEL public partial class Edge { }", "KERNEL internal partial class Edge { }")]
    public void Kernels_in_both_compile_without_a_warning(string library, string tests)
    {
        GenerationResult first = KernelCompilation.Run(
            "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")]\n" + library.Replace("KERNEL", Kernel, StringComparison.Ordinal),
            new KernelCompilationOptions { AssemblyName = "Library" }).EnsureClean();

        CSharpCompilation second = KernelCompilation
            .Create([new SourceFile(tests.Replace("KERNEL", Kernel, StringComparison.Ordinal))], new KernelCompilationOptions { AssemblyName = "Tests" })
            .AddReferences(first.OutputCompilation.ToMetadataReference());
        CSharpGeneratorDriver
            .Create(new ConvolutionGenerator())
            .WithUpdatedParseOptions((CSharpParseOptions)second.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(second, out Compilation output, out var reported, TestContext.Current.CancellationToken);

        Assert.Empty(reported);
        Assert.True(output.SyntaxTrees.Count() > second.SyntaxTrees.Length);
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }
}
