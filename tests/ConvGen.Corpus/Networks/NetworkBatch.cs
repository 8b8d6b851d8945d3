using System.Numerics;
using System.Reflection;
using System.Runtime.Loader;
using ConvGen.Testing;

namespace ConvGen.Numerics.Networks;

/// <summary>Calls a network: all inputs one after the other, and all outputs.</summary>
internal delegate void NetworkCall<T>(ReadOnlySpan<T> inputs, Span<T> outputs, Span<T> workspace, int maxDegreeOfParallelism);

/// <summary>Networks that are compiled together.</summary>
internal sealed class NetworkBatch
{
    private const string Adapter = "Call";
    private const string WorkspaceAdapter = "CallInWorkspace";
    private const string BatchAdapter = "CallBatch";

    /// <summary>The number of images that a call for several images computes.</summary>
    public const int Images = 3;

    private readonly Assembly _assembly;

    private NetworkBatch(byte[] image)
    {
        Image = image;
        _assembly = new AssemblyLoadContext(nameof(NetworkBatch), isCollectible: true).LoadFromStream(new MemoryStream(image));
    }

    /// <summary>The compiled assembly, which any machine can load.</summary>
    public byte[] Image { get; }

    /// <exception cref="GeneratorAssertionException">The generator or the compiler reported a warning or an error.</exception>
    public static NetworkBatch Compile(IEnumerable<NetworkCase> cases) => new(KernelCompilation.Run(string.Join('\n', cases.Select(Declaration))).EmitImage());

    /// <summary>Loads networks that were compiled elsewhere.</summary>
    public static NetworkBatch Load(byte[] image) => new(image);

    /// <summary>Creates a network with weights.</summary>
    /// <returns>
    /// How to call it, how to call it with a workspace, and how to call it for several images: those of each input and output follow each other.
    /// </returns>
    public (NetworkCall<T> Call, NetworkCall<T> CallInWorkspace, NetworkCall<T> CallBatch) Create<T>(NetworkCase network, NetworkWeights weights)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Type type = _assembly.GetType(network.Name, throwOnError: true)!;
        object instance = Activator.CreateInstance(type, weights)!;
        return (Method(Adapter), Method(WorkspaceAdapter), Method(BatchAdapter));

        NetworkCall<T> Method(string name) => type.GetMethod(name)!.CreateDelegate<NetworkCall<T>>(instance);
    }

    /// <summary>The number of elements in a network's workspace.</summary>
    public int WorkspaceLength(NetworkCase network) => (int)_assembly.GetType(network.Name, throwOnError: true)!.GetField("WorkspaceLength")!.GetRawConstantValue()!;

    private static string Declaration(NetworkCase network)
    {
        string element = network.IsDouble ? "double" : "float";
        string layers = string.Join('\n', network.Layers.Select(layer =>
            $"    [{layer.Attribute}{(layer.IsMarkedOutput ? ", Output" : "")}] partial class {layer.Name} {{ }}"));
        string images = string.Join(", ", Slices("inputs", network.Inputs, 1).Concat(Slices("outputs", network.Outputs, 1)));
        string batch = string.Join(", ", Slices("inputs", network.Inputs, Images).Concat(Slices("outputs", network.Outputs, Images)));
        return $$"""
            [Network{{(network.IsDouble ? "(ElementType = typeof(double))" : "")}}]
            public partial class {{network.Name}}
            {
            {{layers}}

                public void {{Adapter}}(ReadOnlySpan<{{element}}> inputs, Span<{{element}}> outputs, Span<{{element}}> workspace, int maxDegreeOfParallelism) =>
                    Forward({{images}}, maxDegreeOfParallelism);

                public void {{WorkspaceAdapter}}(ReadOnlySpan<{{element}}> inputs, Span<{{element}}> outputs, Span<{{element}}> workspace, int maxDegreeOfParallelism) =>
                    Forward({{images}}, workspace);

                public void {{BatchAdapter}}(ReadOnlySpan<{{element}}> inputs, Span<{{element}}> outputs, Span<{{element}}> workspace, int maxDegreeOfParallelism) =>
                    ForwardBatch({{batch}}, maxDegreeOfParallelism);
            }
            """;
    }

    private static IEnumerable<string> Slices(string span, IEnumerable<LayerCase> images, int count)
    {
        int offset = 0;
        foreach (LayerCase image in images)
        {
            yield return $"{span}.Slice({offset}, {count * image.Length})";
            offset += count * image.Length;
        }
    }
}
