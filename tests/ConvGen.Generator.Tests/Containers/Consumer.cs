using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ConvGen.Generator.Tests.Containers;

/// <summary>A project that uses the package: it must compile without a warning, and its kernels must compute what the chapter computes.</summary>
internal static class Consumer
{
    // The user's own types have no doc comments here. Every diagnostics test checks that generated members have theirs.
    private const string MissingComment = "CS1591";

    // The example of d2l.ai, "Multiple Input Channels".
    private static readonly float[] Input = [0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9];

    private static readonly float[] Weights = [0, 1, 2, 3, 1, 2, 3, 4];

    private static readonly float[] Output = [56, 72, 104, 120];

    /// <summary>Compiles a project with the given settings, and runs its probes.</summary>
    public static void BuildsAndRuns(IReadOnlyList<SourceFile> files, ConsumerSettings settings)
    {
        GenerationResult result = KernelCompilation.Run(files, settings.Options);

        Assert.Empty(result.GeneratorDiagnostics);
        Assert.NotEmpty(result.Files);
        foreach (MethodInfo run in Probes(Load(result.OutputCompilation, settings.IsChecked)))
        {
            float[] output = new float[Output.Length];
            run.CreateDelegate<Action<float[], float[], float[]>>()(Input, Weights, output);
            Assert.Equal(Output, output);
        }
    }

    private static Assembly Load(CSharpCompilation compilation, bool isChecked)
    {
        using MemoryStream image = new();
        EmitResult emitted = compilation.WithOptions(compilation.Options.WithOverflowChecks(isChecked)).Emit(image);
        Assert.Empty(emitted.Diagnostics.Where(
            diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false, Id: not MissingComment }));

        image.Position = 0;
        return new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true).LoadFromStream(image);
    }

    private static MethodInfo[] Probes(Assembly assembly)
    {
        MethodInfo[] probes =
        [
            .. assembly.GetTypes()
                .Where(type => type.Name == "Probe")
                .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public)),
        ];
        Assert.NotEmpty(probes);
        return probes;
    }
}
