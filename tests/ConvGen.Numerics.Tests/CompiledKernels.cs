using System.Numerics;
using System.Reflection;
using ConvGen.Testing;

namespace ConvGen.Numerics;

/// <summary>All cases, compiled when they are first asked for, some at a time: a run of a few tests need not compile them all.</summary>
internal static class CompiledKernels
{
    /// <summary>The method of each case's type that calls <c>Correlate</c> with those of the parameters that it has.</summary>
    public const string CorrelateAdapter = "CallCorrelate";

    /// <summary>The method of each case's type that makes a layer and calls <c>Forward</c> in the same way.</summary>
    public const string ForwardAdapter = "CallForward";

    /// <summary>The same with the <c>Forward</c> that may use several threads.</summary>
    public const string ParallelForwardAdapter = "CallParallelForward";

    /// <summary>The method of each case's type that gives the weights as a layer holds them.</summary>
    public const string HeldWeightsAdapter = "HeldWeights";

    private const int BatchSize = 16;

    private static readonly string[] ReadSpans = ["input", "weights", "bias", "residual"];

    private static readonly Lazy<Assembly>[] Batches =
        [.. KernelCases.All.Index().Chunk(BatchSize).Select(batch => new Lazy<Assembly>(() => Compile(batch)))];

    private static readonly Dictionary<string, (KernelCase Case, int Index)> ByName = KernelCases.All
        .Select((kernelCase, index) => (kernelCase, index))
        .ToDictionary(pair => pair.kernelCase.ToString(), pair => (pair.kernelCase, pair.index));

    /// <summary>The names of the cases of an element type.</summary>
    public static IEnumerable<string> Names(bool isDouble, bool? declaresExtents = null) => KernelCases.All
        .Where(kernelCase => kernelCase.IsDouble == isDouble && (declaresExtents is null || kernelCase.DeclaresExtents == declaresExtents))
        .Select(kernelCase => kernelCase.ToString());

    /// <summary>The kernel of a case.</summary>
    public static Kernel<T> Get<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        (KernelCase kernelCase, int index) = ByName[name];
        Assembly assembly = Batches[index / BatchSize].Value;
        return new(
            kernelCase,
            assembly.GetType($"Kernel{index}", throwOnError: true)!,
            assembly.GetType($"ConvGen.Generated.Kernel{index}_Kernels", throwOnError: true)!);
    }

    private static Assembly Compile((int Index, KernelCase Case)[] batch) =>
        KernelCompilation.Run(string.Join('\n', batch.Select(item => Declaration(item.Case, $"Kernel{item.Index}")))).Emit();

    // A delegate can take spans, which reflection cannot pass; and it takes the same ones for every case.
    private static string Declaration(KernelCase kernelCase, string name)
    {
        string element = kernelCase.IsDouble ? "double" : "float";
        string spans = string.Join(", ", ReadSpans.Select(span => $"ReadOnlySpan<{element}> {span}"));
        string sizes = kernelCase.DeclaresExtents ? "" : string.Concat(kernelCase.Extents.Select(extent => $"{extent}, "));
        string weights = kernelCase.Bias ? "weights, bias" : "weights";
        string residual = kernelCase.Residual ? "residual, " : "";
        return $$"""
            [{{kernelCase.Attribute}}]
            public partial class {{name}}
            {
                public static void {{CorrelateAdapter}}({{spans}}, Span<{{element}}> output) => Correlate(input, {{sizes}}{{weights}}, {{residual}}output);

                public static void {{ForwardAdapter}}({{spans}}, Span<{{element}}> output) => new {{name}}({{weights}}).Forward(input, {{sizes}}{{residual}}output);

                public static void {{ParallelForwardAdapter}}({{spans}}, Span<{{element}}> output) => new {{name}}({{weights}}).Forward(input, {{sizes}}{{residual}}output, -1);

                public static {{element}}[] {{HeldWeightsAdapter}}({{spans}}) => new {{name}}({{weights}})._convGenWeights;
            }
            """;
    }
}
