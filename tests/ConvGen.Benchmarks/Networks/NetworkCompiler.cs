using System.Reflection;
using ConvGen.Testing;

namespace ConvGen.Benchmarks;

/// <summary>Prepares a network on these buffers.</summary>
/// <returns>A delegate that repeats <c>Forward</c> the given number of times.</returns>
public delegate Action<int> NetworkBinding(NetworkWeights weights, ArraySegment<float> input, ArraySegment<float> output);

/// <summary>A network that is loaded but has not been called yet.</summary>
/// <param name="Bind">Creates the network with its weights, and repeats its <c>Forward</c>.</param>
/// <param name="MultiplyAdds">The number of multiply-adds in one call.</param>
internal sealed record CompiledNetwork(NetworkBinding Bind, long MultiplyAdds);

/// <summary>Compiles networks as in a user's project, all in one compilation, and loads them.</summary>
internal static class NetworkCompiler
{
    /// <summary>The networks, in the same order.</summary>
    /// <exception cref="BenchmarkException">The generator rejects a declaration.</exception>
    public static IReadOnlyList<CompiledNetwork> Compile(IReadOnlyList<NetworkWorkload> workloads)
    {
        Assembly assembly = KernelCompiler.Load(KernelCompilation.Run(string.Join('\n', workloads.Select((workload, index) => Source(workload.Graph, index)))));
        return
        [
            .. workloads.Select((_, index) => new CompiledNetwork(
                assembly.GetType($"Network{index}Calls", throwOnError: true)!.GetMethod("Bind")!.CreateDelegate<NetworkBinding>(),
                (long)assembly.GetType($"Network{index}", throwOnError: true)!.GetField("MultiplyAdds")!.GetRawConstantValue()!)),
        ];
    }

    private static string Source(NetworkGraph graph, int index) =>
        $$"""
        [Network]
        public sealed partial class Network{{index}}
        {
            {{graph.Declaration}}
        }

        public static class Network{{index}}Calls
        {
            public static Action<int> Bind(NetworkWeights weights, ArraySegment<float> input, ArraySegment<float> output)
            {
                var network = new Network{{index}}(weights);
                return calls =>
                {
                    for (int call = 0; call < calls; call++)
                    {
                        network.Forward(input.AsSpan(), output.AsSpan());
                    }
                };
            }
        }
        """;
}
