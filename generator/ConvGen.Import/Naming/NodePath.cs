using ConvGen.Import.Layers;

namespace ConvGen.Import.Naming;

/// <summary>The parts of a model's name for a node, from its outermost scope to itself: <c>/layer1/layer1.0/conv1/Conv</c> is layer1.0, conv1.</summary>
internal static class NodePath
{
    /// <summary>The parts of a node's name. The operator is no part unless it is the only one.</summary>
    public static string[] Of(Origin origin)
    {
        // TensorFlow's exporter joins the names of nodes that it merged by semicolons, and numbers outputs behind a colon.
        string name = IsMeaningful(origin.Node) || !IsMeaningful(origin.Output) ? origin.Node : origin.Output;
        if (!IsMeaningful(name))
        {
            return [];
        }

        string text = name.Split(';')[0].Split(':')[0];
        List<string> parts = [.. text.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        for (int i = parts.Count - 2; i >= 0; i--)
        {
            // PyTorch repeats a list's name in the names of its elements.
            if (parts[i + 1].StartsWith(parts[i] + ".", StringComparison.Ordinal))
            {
                parts.RemoveAt(i);
            }
        }

        if (parts.Count > 1 && IsOperator(parts[^1], origin.Operator))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return [.. parts];
    }

    /// <summary>How many parts the names of all nodes in scopes begin with. One part of each is always left.</summary>
    public static int Common(IEnumerable<string[]> all)
    {
        string[][] paths = [.. all.Where(path => path.Length > 1)];
        int common = 0;
        while (paths.Length > 1 && paths.All(path => path.Length > common + 1 && path[common] == paths[0][common]))
        {
            common++;
        }

        return common;
    }

    // Exporters number nodes and values that have no names: 531, n17.
    private static bool IsMeaningful(string name) => name.Length > 0 && !name[1..].All(char.IsAsciiDigit);

    // Conv, or Conv_3; TensorFlow's convolutions end with these parts.
    private static bool IsOperator(string part, string type) =>
        part.Equals(type, StringComparison.OrdinalIgnoreCase) || part is "BiasAdd" or "Conv2D" or "depthwise"
        || (part.StartsWith(type + "_", StringComparison.OrdinalIgnoreCase) && part[(type.Length + 1)..].All(char.IsAsciiDigit));
}
