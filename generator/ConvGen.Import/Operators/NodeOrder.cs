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
        HashSet<string> given = new(StringComparer.Ordinal);
        List<OnnxNode> waiting = [.. graph.Nodes.Where(needed.Contains)], sorted = [];
        while (waiting.Count > 0)
        {
            List<OnnxNode> later = [];
            foreach (OnnxNode node in waiting)
            {
                if (node.Inputs.All(input => !givers.TryGetValue(input, out OnnxNode? giver) || !needed.Contains(giver) || given.Contains(input)))
                {
                    sorted.Add(node);
                    given.UnionWith(node.Outputs);
                }
                else
                {
                    later.Add(node);
                }
            }

            if (later.Count == waiting.Count)
            {
                OnnxNode node = later[0];
                throw new InvalidDataException($"its graph has a cycle through the node '{(node.Name.Length > 0 ? node.Name : node.Outputs[0])}' ({node.Operator})");
            }

            waiting = later;
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
