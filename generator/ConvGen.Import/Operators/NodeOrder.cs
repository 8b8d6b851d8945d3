using ConvGen.Import.Onnx;

namespace ConvGen.Import.Operators;

/// <summary>The order in which nodes are imported.</summary>
internal static class NodeOrder
{
    /// <summary>The nodes that an output depends on. The others are passed over.</summary>
    public static HashSet<OnnxNode> Needed(OnnxGraph graph)
    {
        Dictionary<string, OnnxNode> givers = Givers(graph);
        HashSet<OnnxNode> needed = new(ReferenceEqualityComparer.Instance);
        Stack<string> open = new(graph.Outputs.Select(output => output.Name));
        while (open.TryPop(out string? name))
        {
            if (givers.TryGetValue(name, out OnnxNode? node) && needed.Add(node))
            {
                foreach (string input in node.Inputs)
                {
                    open.Push(input);
                }
            }
        }

        return needed;
    }

    /// <summary>The needed nodes, each after those that it reads, otherwise in the model's order.</summary>
    /// <exception cref="InvalidDataException">The graph has a cycle.</exception>
    public static List<OnnxNode> Sorted(OnnxGraph graph, HashSet<OnnxNode> needed)
    {
        Dictionary<string, OnnxNode> givers = Givers(graph);
        List<OnnxNode> nodes = [.. graph.Nodes.Where(needed.Contains)], sorted = [];
        Dictionary<OnnxNode, int> places = new(ReferenceEqualityComparer.Instance);
        foreach (OnnxNode node in nodes)
        {
            places[node] = places.Count;
        }

        List<int>[] readers = [.. nodes.Select(_ => new List<int>())];
        int[] waitsFor = new int[nodes.Count];
        for (int place = 0; place < nodes.Count; place++)
        {
            foreach (string input in nodes[place].Inputs)
            {
                if (givers.TryGetValue(input, out OnnxNode? giver))
                {
                    readers[places[giver]].Add(place);
                    waitsFor[place]++;
                }
            }
        }

        PriorityQueue<int, int> ready = new(Enumerable.Range(0, nodes.Count).Where(place => waitsFor[place] == 0).Select(place => (place, place)));
        while (ready.TryDequeue(out int place, out _))
        {
            sorted.Add(nodes[place]);
            foreach (int reader in readers[place].Where(reader => --waitsFor[reader] == 0))
            {
                ready.Enqueue(reader, reader);
            }
        }

        if (sorted.Count < nodes.Count)
        {
            OnnxNode node = nodes[Array.FindIndex(waitsFor, count => count > 0)];
            throw new InvalidDataException($"its graph has a cycle through the node '{(node.Name.Length > 0 ? node.Name : node.Outputs[0])}' ({node.Operator})");
        }

        return sorted;
    }

    private static Dictionary<string, OnnxNode> Givers(OnnxGraph graph)
    {
        Dictionary<string, OnnxNode> givers = new(StringComparer.Ordinal);
        foreach (OnnxNode node in graph.Nodes)
        {
            foreach (string output in node.Outputs.Where(output => output.Length > 0))
            {
                if (!givers.TryAdd(output, node))
                {
                    throw new InvalidDataException($"two nodes of its graph give the value '{output}'");
                }
            }
        }

        return givers;
    }
}
