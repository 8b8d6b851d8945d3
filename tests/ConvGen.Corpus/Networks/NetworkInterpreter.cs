namespace ConvGen.Numerics.Networks;

/// <summary>Computes a network layer by layer, by the definitions, in double precision.</summary>
internal static class NetworkInterpreter
{
    /// <summary>The images of all layers.</summary>
    /// <param name="network">The network.</param>
    /// <param name="weights">The elements of its tensors by name.</param>
    /// <param name="inputs">Its inputs.</param>
    public static IReadOnlyList<double[]> Run(NetworkCase network, IReadOnlyDictionary<string, double[]> weights, IReadOnlyList<double[]> inputs)
    {
        var images = new List<double[]>();
        int input = 0;
        foreach (LayerCase layer in network.Layers)
        {
            images.Add(layer.Compute(
                layer.Sources.Count == 0 ? [inputs[input++]] : [.. layer.Sources.Select(source => images[source])],
                [.. layer.Weights.Select(tensor => weights[tensor.Name])]));
        }

        return images;
    }
}
