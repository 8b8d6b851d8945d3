using System.Numerics;
using System.Reflection;
using System.Runtime.Loader;
using ConvGen.Testing;

namespace ConvGen.Numerics;

/// <summary>A batch of cases that are compiled together, which is much faster than one by one.</summary>
internal sealed class KernelBatch
{
    /// <summary>
    /// The method of each case's type that calls <c>Correlate</c> with the parameters that it has. It takes the image's extents, which it passes on
    /// if the attribute does not declare them.
    /// </summary>
    public const string CorrelateAdapter = "CallCorrelate";

    /// <summary>The method of each case's type that creates a layer.</summary>
    public const string LayerAdapter = "MakeLayer";

    /// <summary>The method of each layer that calls <c>Forward</c> in the same way as the one above calls <c>Correlate</c>.</summary>
    public const string ForwardAdapter = "CallForward";

    /// <summary>The same with the <c>Forward</c> that may use several threads.</summary>
    public const string ParallelForwardAdapter = "CallParallelForward";

    /// <summary>The same with <c>ForwardBatch</c>.</summary>
    public const string ForwardBatchAdapter = "CallForwardBatch";

    /// <summary>The method of each case's type that returns the weights as packed by a layer.</summary>
    public const string HeldWeightsAdapter = "HeldWeights";

    private static readonly string[] ReadSpans = ["input", "weights", "bias", "residual"];

    private readonly IReadOnlyList<KernelCase> _cases;
    private readonly Assembly _assembly;

    private KernelBatch(IReadOnlyList<KernelCase> cases, byte[] image)
    {
        _cases = cases;
        Image = image;
        _assembly = new AssemblyLoadContext(nameof(KernelBatch), isCollectible: true).LoadFromStream(new MemoryStream(image));
    }

    /// <summary>The compiled assembly, which any machine can load.</summary>
    public byte[] Image { get; }

    /// <summary>The types of all kernels and of their parts.</summary>
    public IEnumerable<Type> Types => _assembly.GetTypes();

    /// <exception cref="GeneratorAssertionException">The generator or the compiler reported a warning or an error.</exception>
    public static KernelBatch Compile(IReadOnlyList<KernelCase> cases) =>
        new(cases, KernelCompilation.Run(string.Join('\n', cases.Select((kernelCase, index) => Declaration(kernelCase, Name(index))))).EmitImage());

    /// <summary>Loads a batch that was compiled elsewhere from the same cases.</summary>
    public static KernelBatch Load(IReadOnlyList<KernelCase> cases, byte[] image) => new(cases, image);

    /// <summary>The kernel of a case, by its index in the batch.</summary>
    public Kernel<T> Get<T>(int index)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Type type = _assembly.GetType(Name(index), throwOnError: true)!;
        return new(_cases[index], type, KernelClass.Of(type));
    }

    private static string Name(int index) => $"Kernel{index}";

    // A delegate can take spans, which reflection cannot pass, and it takes the same spans for every case.
    private static string Declaration(KernelCase kernelCase, string name)
    {
        string element = kernelCase.IsDouble ? "double" : "float";
        string spans = string.Join(", ", ReadSpans.Select(span => $"ReadOnlySpan<{element}> {span}"));
        string call = $"ReadOnlySpan<int> extents, {spans}, Span<{element}> output";
        string sizes = kernelCase.DeclaresExtents ? "" : string.Concat(Enumerable.Range(0, kernelCase.Rank).Select(axis => $"extents[{axis}], "));
        string weights = kernelCase.Bias ? "weights, bias" : "weights";
        string residual = kernelCase.Residual ? "residual, " : "";
        return $$"""
            [{{kernelCase.Attribute}}]
            public partial class {{name}}
            {
                public static void {{CorrelateAdapter}}({{call}}) => Correlate(input, {{sizes}}{{weights}}, {{residual}}output);

                public static object {{LayerAdapter}}({{spans}}) => new {{name}}({{weights}});

                public void {{ForwardAdapter}}({{call}}) => Forward(input, {{sizes}}{{residual}}output);

                public void {{ParallelForwardAdapter}}({{call}}) => Forward(input, {{sizes}}{{residual}}output, -1);

                public void {{ForwardBatchAdapter}}({{call}}) => ForwardBatch(input, {{sizes}}{{residual}}output, -1);

                public static {{element}}[] {{HeldWeightsAdapter}}({{spans}}) => new {{name}}({{weights}})._convGenWeights;
            }
            """;
    }
}
