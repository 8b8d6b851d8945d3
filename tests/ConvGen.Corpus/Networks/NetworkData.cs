using System.Numerics;

namespace ConvGen.Numerics.Networks;

/// <summary>The weights, inputs and expected outputs of a network under test.</summary>
/// <param name="Weights">The weights.</param>
/// <param name="Inputs">All inputs, one after the other.</param>
/// <param name="Expected">All outputs, one after the other.</param>
internal sealed record NetworkData<T>(NetworkWeights Weights, T[] Inputs, double[] Expected)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Small integers, whose sums are exact, or numbers of the normal distribution.</summary>
    public static NetworkData<T> Draw(NetworkCase network, bool areIntegers)
    {
        var random = new Random(network.Layers.Count);
        var stored = new NetworkWeights();
        var weights = new Dictionary<string, double[]>();
        foreach (WeightCase tensor in network.Weights)
        {
            T[] elements = [.. tensor.Draw(random, areIntegers).Select(T.CreateTruncating)];
            weights.Add(tensor.Name, [.. elements.Select(double.CreateTruncating)]);
            if (elements is float[] singles)
            {
                stored.Add(tensor.Name, tensor.Shape, singles);
            }
            else
            {
                stored.Add(tensor.Name, tensor.Shape, (double[])(object)elements);
            }
        }

        T[][] inputs =
        [
            .. network.Inputs.Select(input => Enumerable.Range(0, input.Length)
                .Select(_ => T.CreateTruncating(areIntegers ? random.Next(-4, 5) : DrawnWeights.Normal(random)))
                .ToArray()),
        ];
        IReadOnlyList<double[]> images = NetworkInterpreter.Run(network, weights, [.. inputs.Select(input => input.Select(double.CreateTruncating).ToArray())]);
        HashSet<LayerCase> outputs = [.. network.Outputs];
        return new(stored, [.. inputs.SelectMany(input => input)], [.. images.Where((_, layer) => outputs.Contains(network.Layers[layer])).SelectMany(image => image)]);
    }
}
