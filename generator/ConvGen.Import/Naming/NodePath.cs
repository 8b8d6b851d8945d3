using ConvGen.Import.Layers;

namespace ConvGen.Import.Naming;

/// <summary>The parts of a model's name for a node, from its outermost scope to itself: <c>/layer1/layer1.0/conv1/Conv</c> is layer1.0, conv1.</summary>
internal static class NodePath
{
    /// <summary>The parts of a node's name. The operator is no part unless it is the only one.</summary>
    public static string[] Of(Origin origin)
    {
        // TensorFlow's exporter joins the names of nodes that it merged by semicolons, and numbers outputs behind a colon.
        string text = (origin.Node.Length > 0 ? origin.Node : origin.Output).Split(';')[0].Split(':')[0];
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

    /// <summary>How many parts the names of all nodes begin with. One part of each is always left.</summary>
    public static int Common(IReadOnlyList<string[]> paths)
    {
        int common = 0;
        while (paths.Count > 1 && paths.All(path => path.Length > common + 1 && path[common] == paths[0][common]))
        {
            common++;
        }

        return common;
    }

    // Conv, or Conv_3; TensorFlow's BiasAdd is the last part of a convolution.
    private static bool IsOperator(string part, string type) =>
        part.Equals(type, StringComparison.OrdinalIgnoreCase) || part is "BiasAdd" or "Conv2D"
        || (part.StartsWith(type + "_", StringComparison.OrdinalIgnoreCase) && part[(type.Length + 1)..].All(char.IsAsciiDigit));
}
