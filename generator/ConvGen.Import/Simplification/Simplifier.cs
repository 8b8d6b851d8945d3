using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Simplification;

/// <summary>Lets layers become parts of others, until nothing changes, and removes those that nobody reads.</summary>
internal static class Simplifier
{
    /// <summary>Simplifies the layers of a network.</summary>
    /// <returns>How often each change was made, by what it did.</returns>
    /// <exception cref="ImportException">Functions are left that networks do not have on their own.</exception>
    public static IReadOnlyDictionary<string, int> Simplify(LayerGraph graph)
    {
        SortedDictionary<string, int> changes = new(StringComparer.Ordinal);
        RemoveUnread(graph);
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (Layer layer in graph.Layers.ToArray())
            {
                if (Change(graph, layer) is { } change)
                {
                    changes[change] = changes.GetValueOrDefault(change) + 1;
                    changed = true;
                }
            }

            RemoveUnread(graph);
        }

        ImportProblem[] problems =
        [
            .. graph.Layers.Where(layer => layer.Operator is IntermediateLayer).Select(layer => new ImportProblem(
                layer.Origin.Operator, layer.Origin.Node.Length > 0 ? layer.Origin.Node : layer.Origin.Output, "networks have this function only as a part of gelu")),
        ];
        return problems.Length == 0 ? changes : throw new ImportException("Functions of the model cannot be compiled.", problems);
    }

    private static string? Change(LayerGraph graph, Layer layer) =>
        Gates.Change(graph, layer) ?? Scales.Change(graph, layer) ?? Paddings.Change(graph, layer) ?? Residuals.Change(graph, layer) ?? Functions.Change(graph, layer);

    private static void RemoveUnread(LayerGraph graph)
    {
        HashSet<Layer> read = [];
        Stack<Layer> open = new(graph.Outputs.Select(output => output.Layer));
        while (open.TryPop(out Layer? layer))
        {
            if (read.Add(layer))
            {
                layer.Inputs.ForEach(open.Push);
            }
        }

        graph.Arrange(graph.Layers.Where(layer => read.Contains(layer)));
    }
}
