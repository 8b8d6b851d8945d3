using ConvGen.Import.Layers;
using ConvGen.Import.Views;

namespace ConvGen.Import.Writing;

/// <summary>The order of the layers in the source: inputs first, outputs in the model's order, each layer after those that it reads.</summary>
internal static class LayerOrder
{
    /// <summary>Arranges the layers of a graph.</summary>
    public static void Arrange(LayerGraph graph)
    {
        // The source's outputs have the order of its lines. An output that an earlier one depends on is copied.
        HashSet<Layer> placed = [];
        List<Layer> arranged = [.. graph.Layers.Where(layer => layer.Operator is InputLayer)];
        placed.UnionWith(arranged);
        for (int i = 0; i < graph.Outputs.Count; i++)
        {
            (string name, Layer output) = graph.Outputs[i];
            if (placed.Contains(output))
            {
                graph.Origin = new("Output", "", name);
                Layer copy = graph.Add(PlainLayer.Reshape(output.Shape), output.Shape, output);
                graph.Outputs[i] = (name, copy);
                output = copy;
            }

            Place(output, arranged, placed);
        }

        graph.Arrange(arranged);
    }

    private static void Place(Layer output, List<Layer> arranged, HashSet<Layer> placed)
    {
        Stack<(Layer Layer, int Next)> path = new([(output, 0)]);
        while (path.TryPop(out (Layer Layer, int Next) top))
        {
            if (placed.Contains(top.Layer))
            {
                continue;
            }

            if (top.Next < top.Layer.Inputs.Count)
            {
                path.Push((top.Layer, top.Next + 1));
                path.Push((top.Layer.Inputs[top.Next], 0));
                continue;
            }

            placed.Add(top.Layer);
            arranged.Add(top.Layer);
        }
    }
}
