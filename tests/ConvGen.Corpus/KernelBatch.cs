using System.Numerics;
using System.Reflection;
using ConvGen.Testing;

namespace ConvGen.Numerics;

/// <summary>Some cases that were compiled together, which takes far less time than one by one.</summary>
internal sealed class KernelBatch
{
    /// <summary>The method of each case's type that calls <c>Correlate</c> with those of the parameters that it has.</summary>
    public const string CorrelateAdapter = "CallCorrelate";

    /// <summary>The method of each case's type that makes a layer and calls <c>Forward</c> in the same way.</summary>
    public const string ForwardAdapter = "CallForward";

    /// <summary>The same with the <c>Forward</c> that may use several threads.</summary>
    public const string ParallelForwardAdapter = "CallParallelForward";

    /// <summary>The method of each case's type that gives the weights as a layer holds them.</summary>
    public const string HeldWeightsAdapter = "HeldWeights";

    private static readonly string[] ReadSpans = ["input", "weights", "bias", "residual"];

    private readonly IReadOnlyList<KernelCase> _cases;
    private readonly Assembly _assembly;

    private KernelBatch(IReadOnlyList<KernelCase> cases, Assembly assembly)
    {
        _cases = cases;
        _assembly = assembly;
    }

    /// <exception cref="GeneratorAssertionException">The generator or the compiler reported a warning or an error.</exception>
    public static KernelBatch Compile(IReadOnlyList<KernelCase> cases) =>
        new(cases, KernelCompilation.Run(string.Join('\n', cases.Select((kernelCase, index) => Declaration(kernelCase, Name(index))))).Emit());

    /// <summary>The kernel of a case, by its place in the batch.</summary>
    public Kernel<T> Get<T>(int index)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        new(
            _cases[index],
            _assembly.GetType(Name(index), throwOnError: true)!,
            _assembly.GetType($"ConvGen.Generated.{Name(index)}_Kernels", throwOnError: true)!);

    private static string Name(int index) => $"Kernel{index}";

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
