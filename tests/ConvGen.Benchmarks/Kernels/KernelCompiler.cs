using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using ConvGen.Numerics;
using ConvGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace ConvGen.Benchmarks;

/// <summary>Compiles declarations as in a user's project, all in one compilation, and loads the kernels.</summary>
internal static class KernelCompiler
{
    /// <summary>
    /// Nested loops with more multiply-adds are not called often enough for tiered compilation, so the JIT is told to optimize them at once. Smaller
    /// ones are left as one would write them.
    /// </summary>
    private const long MultiplyAddsOfSeldomCalls = 1_000_000;

    /// <summary>The kernels of these declarations, in the same order.</summary>
    /// <exception cref="BenchmarkException">The generator rejects a declaration.</exception>
    public static IReadOnlyList<CompiledKernel> Compile(IEnumerable<KernelCase> declarations)
    {
        KernelCase[] cases = [.. declarations];
        string source = string.Join('\n', cases.Select((layer, index) => Declaration($"[{layer.Attribute}]", layer, Name(index))));
        GenerationResult generated = KernelCompilation.Run(source);
        Dictionary<string, int> sourceSizes = generated.Files.ToDictionary(file => file.HintName, file => Encoding.UTF8.GetByteCount(file.Text));
        Assembly assembly = Load(generated);
        return [.. cases.Select((_, index) => Kernel(assembly, Name(index), sourceSizes[$"{Name(index)}.g.cs"]))];
    }

    /// <summary>The kernels of a layer whose files are already generated, in the same order.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="files">The files, each for the type with the name of its index.</param>
    public static IReadOnlyList<CompiledKernel> Compile(KernelCase layer, IReadOnlyList<string> files)
    {
        IEnumerable<SourceFile> sources = files.SelectMany((file, index) => new[]
        {
            new SourceFile($"{Name(index)}.cs", Declaration("", layer, Name(index))),
            new SourceFile($"{Name(index)}.g.cs", file),
        });
        Assembly assembly = Load(KernelCompilation.Run([.. sources]));
        return [.. files.Select((file, index) => Kernel(assembly, Name(index), Encoding.UTF8.GetByteCount(file)))];
    }

    /// <summary>The name of the type of a kernel with an index.</summary>
    public static string Name(int index) => $"Kernel{index}";

    private static CompiledKernel Kernel(Assembly assembly, string name, int sourceSize)
    {
        Type calls = assembly.GetType($"{name}Calls", throwOnError: true)!;
        Type methods = KernelClass.Of(assembly.GetType(name, throwOnError: true)!);
        return new(
            calls.GetMethod("Forward")!.CreateDelegate<Binding>(),
            calls.GetMethod("ParallelForward")!.CreateDelegate<ParallelBinding>(),
            calls.GetMethod("Correlate")!.CreateDelegate<Binding>(),
            calls.GetMethod("Loops")!.CreateDelegate<Binding>(),
            CodeSize.Of(sourceSize, methods));
    }

    /// <summary>
    /// Loads what was generated. Unlike in ConvGen.Testing, the assembly is not collectible, because code in a collectible assembly differs slightly from that of
    /// a program.
    /// </summary>
    /// <exception cref="BenchmarkException">There are errors.</exception>
    public static Assembly Load(GenerationResult generated)
    {
        using MemoryStream image = new();
        EmitResult emitted = generated.OutputCompilation.Emit(image);
        Diagnostic[] errors =
            [.. generated.GeneratorDiagnostics.Concat(emitted.Diagnostics).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0)
        {
            throw new BenchmarkException(string.Join('\n', errors.Select(error => error.ToString())));
        }

        image.Position = 0;
        return new AssemblyLoadContext(name: null).LoadFromStream(image);
    }

    private static string Declaration(string attribute, KernelCase layer, string name)
    {
        string sizes = layer.DeclaresExtents ? "" : string.Concat(layer.Extents.Select(extent => $"{extent}, "));
        string bias = layer.Bias ? ", bias" : "";
        string weightSpans = layer.Bias ? "w, b" : "w";
        string residualSpan = layer.Residual ? "r, " : "";
        string compiledAtOnce = layer.Shape.MultiplyAdds > MultiplyAddsOfSeldomCalls
            ? "[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]"
            : "";
        const string Parameters =
            "ArraySegment<float> input, ArraySegment<float> weights, ArraySegment<float> bias, ArraySegment<float> residual, ArraySegment<float> output";
        return $$"""
            {{attribute}}
            public sealed partial class {{name}};

            public static class {{name}}Calls
            {
                private static readonly int[] Extents = [{{string.Join(", ", LoopAxis.Extents(layer.Shape))}}];

                public static Action<int> Forward({{Parameters}})
                {
                    var layer = new {{name}}(weights{{bias}});
                    return calls =>
                    {
                        ReadOnlySpan<float> x = input, r = residual;
                        Span<float> y = output;
                        for (int call = 0; call < calls; call++)
                        {
                            layer.Forward(x, {{sizes}}{{residualSpan}}y);
                        }
                    };
                }

                public static Action<int> ParallelForward(int threads, {{Parameters}})
                {
                    var layer = new {{name}}(weights{{bias}});
                    return calls =>
                    {
                        ReadOnlySpan<float> x = input, r = residual;
                        Span<float> y = output;
                        for (int call = 0; call < calls; call++)
                        {
                            layer.Forward(x, {{sizes}}{{residualSpan}}y, threads);
                        }
                    };
                }

                public static Action<int> Correlate({{Parameters}}) => calls =>
                {
                    ReadOnlySpan<float> x = input, w = weights, b = bias, r = residual;
                    Span<float> y = output;
                    for (int call = 0; call < calls; call++)
                    {
                        {{name}}.Correlate(x, {{sizes}}{{weightSpans}}, {{residualSpan}}y);
                    }
                };

                public static Action<int> Loops({{Parameters}}) => calls =>
                {
                    for (int call = 0; call < calls; call++)
                    {
                        NestedLoops(input, weights, bias, residual, output);
                    }
                };

                {{compiledAtOnce}}
                private static void NestedLoops(
                    ReadOnlySpan<float> input, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, ReadOnlySpan<float> residual, Span<float> output)
                {
                    {{NestedLoopsSource.Of(layer)}}
                }
            }
            """;
    }
}
